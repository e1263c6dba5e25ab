#pragma once
#include <imgui.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/source/lexer.hpp"
#include "game/widgets/look.hpp"
#include "game/widgets/registry.hpp"
#include "game/widgets/text_buffer.hpp"

namespace underpar::ui {

struct EditorOptions {
  bool read_only = false;
  bool keys_taken = false;            ///< what was pressed in this frame is meant for something over it
  std::string_view label = "editor";  ///< its name in the registry: "solution.cpp"
};

/// A line's ground and what the margin says of it: how hot it is, which instructions come from it.
struct LineTint {
  int line = 0;  ///< from 0
  Color color;
  float strength = 1;  ///< in [0, 1]; the code stays readable at any
  std::string margin;  ///< up to six characters: "42 %"; may be empty
};

/// The C++ editor: keeps the text, draws it, and obeys mouse and keys.
///
/// While it has the keyboard it uses all keys except Ctrl+Enter, the F keys and Ctrl with letters it does not
/// know: those stay for the screen. Esc gives the keyboard back to ImGui's navigation; Enter on the editor,
/// or a click, takes it again.
class Editor {
 public:
  explicit Editor(std::string_view text = {}) : buffer_{text} {}

  /// A new text, without history: another file, or the file changed on disk.
  void set_text(std::string_view text);
  [[nodiscard]] std::string text() const { return buffer_.text(); }
  /// Grows with every change: compare to know whether to save or check again.
  [[nodiscard]] std::uint64_t version() const { return buffer_.version(); }

  void set_marks(std::vector<LineMark> marks) { buffer_.set_marks(std::move(marks)); }
  /// Shown until others are set, or the text changes: they belong to these very lines.
  void set_tints(std::vector<LineTint> tints);
  [[nodiscard]] TextBuffer& buffer() { return buffer_; }
  [[nodiscard]] const TextBuffer& buffer() const { return buffer_; }

  /// Puts the caret there, scrolls it into sight and takes the keyboard. Line and column from 1, the column
  /// in bytes, as compilers count.
  void jump_to(int line, int column = 1);
  /// Selects a range and scrolls it into sight, without taking the keyboard.
  void show(Range range);
  /// Takes the keyboard in the next frame.
  void take_focus() { focus_wanted_ = true; }
  /// Gives the keyboard away in the next frame: Tab walks then, and the keys of the screen work.
  void leave() { leave_wanted_ = focused(); }
  /// It has the keyboard, and is in sight.
  [[nodiscard]] bool focused() const;

  /// Where a character stood on the screen when it was drawn last; pixels.
  [[nodiscard]] Rect box_of(Position at) const;
  /// The place of the text under the resting mouse, as drawn last; none beside the text.
  [[nodiscard]] std::optional<Position> pointed_at() const { return pointed_at_; }

  /// Draws into a box of `size` (0: what is left of the window). True when the text changed. A text that can
  /// be written takes the keyboard when it comes into sight.
  bool draw(const Frame& frame, const char* id, ImVec2 size, const EditorOptions& options = {});

 private:
  struct Layout;

  [[nodiscard]] Layout lay_out(const Frame& frame);
  void lex_up_to(int line);
  [[nodiscard]] Position position_at(const Layout& layout, ImVec2 mouse) const;
  void handle_mouse(const Layout& layout);
  void begin_drag(Position at, int clicks, bool extend);
  void drag_to(Position at);
  void handle_keys(const Layout& layout, const EditorOptions& options);
  bool handle_moves(const Layout& layout);
  void handle_copying(bool read_only);
  void handle_edits();
  void move_vertically(int lines, bool extend);
  void move_home(bool extend);
  void move_sideways(bool left, bool by_word, bool extend);
  /// Scrolls to a caret that was moved, or that a box of another size would hide. One that the person has
  /// scrolled away from stays away.
  void keep_caret_in_sight(const Layout& layout);
  void scroll_to_caret(const Layout& layout);
  void draw_lines(const Frame& frame, const Layout& layout, std::string_view label);
  void draw_selection(const Frame& frame, const Layout& layout, int line) const;
  void draw_code(const Frame& frame, const Layout& layout, int line) const;
  void draw_caret(const Frame& frame, const Layout& layout) const;
  void draw_brackets(const Frame& frame, const Layout& layout) const;
  [[nodiscard]] bool tinted() const { return !tints_.empty() && tinted_version_ == buffer_.version(); }
  void draw_tints(const Layout& layout) const;
  void draw_gutter(const Frame& frame, const Layout& layout) const;
  void draw_marks(const Frame& frame, const Layout& layout) const;
  [[nodiscard]] int longest_line();

  TextBuffer buffer_;
  std::vector<LexedLine> lexed_;  ///< valid up to lexed_lines_
  int lexed_lines_ = 0;
  std::vector<LineTint> tints_;
  std::uint64_t tinted_version_ = 0;
  int wanted_column_ = -1;  ///< kept while moving up and down over shorter lines
  int longest_ = 0;         ///< columns of the longest line, at longest_version_
  std::uint64_t longest_version_ = ~std::uint64_t{0};
  Range drag_origin_;    ///< the character, word or line a drag began with
  int drag_clicks_ = 0;  ///< 1: drags by characters, 2: by words, 3: by lines; 0: none
  ImVec2 text_origin_;   ///< top left of the first character, and the size of one; as drawn last
  ImVec2 cell_;
  std::optional<Position> pointed_at_;
  bool focused_ = false;
  bool focus_wanted_ = false;
  bool leave_wanted_ = false;
  int drawn_in_ = -2;  ///< ImGui's number of the last frame
  bool reveal_caret_ = false;
  bool caret_in_sight_ = false;  ///< as drawn last, in a box of this size:
  ImVec2 visible_;
};

}  // namespace underpar::ui
