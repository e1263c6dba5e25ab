#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/diagnostic.hpp"
#include "game/widgets/text_position.hpp"

namespace underpar::ui {

/// A message that belongs to a line and moves with it while the text changes.
struct LineMark {
  int line = 0;  ///< from 0
  Severity severity = Severity::kError;
  std::string message;
  bool operator==(const LineMark&) const = default;
};

/// The text of one editor: lines of UTF-8, a caret with a selection, undo and redo, marks. No screen.
///
/// There is always at least one line; newlines are "\n", a "\r" before one is dropped on the way in.
/// Every change goes through replace(); others build on it. Positions may be anything: they are clamped.
class TextBuffer {
 public:
  explicit TextBuffer(std::string_view text = {});

  /// A new text: caret at the start, no history, no marks.
  void reset(std::string_view text);

  [[nodiscard]] const Lines& lines() const { return lines_; }
  [[nodiscard]] int line_count() const { return static_cast<int>(lines_.size()); }
  [[nodiscard]] const std::string& line(int index) const { return lines_[static_cast<std::size_t>(index)]; }
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::string text(Range range) const;

  /// Grows by one with every change, undo and redo included.
  [[nodiscard]] std::uint64_t version() const { return version_; }
  /// The first line changed since it was last asked, or line_count(); for caches kept per line.
  [[nodiscard]] int take_first_changed_line();

  // Caret and selection.
  [[nodiscard]] Position caret() const { return caret_; }
  [[nodiscard]] Position anchor() const { return anchor_; }
  [[nodiscard]] bool has_selection() const { return caret_ != anchor_; }
  [[nodiscard]] Range selection() const;
  /// Moves the caret; the anchor stays where it is when `extend`. Typing after it is a new undo step.
  void move_to(Position caret, bool extend = false);
  void select(Position anchor, Position caret);

  // Changes.
  /// Replaces a range; the caret goes behind the new text. One undo step, or part of the open group.
  void replace(Range range, std::string_view text);
  /// Replaces the selection with typed text; letters of one word join into one undo step.
  void type(std::string_view text);
  /// Like replace() with nothing, but erasing on from the same place joins into one undo step.
  void erase(Range range);
  [[nodiscard]] bool can_undo() const { return !undo_.empty(); }
  [[nodiscard]] bool can_redo() const { return !redo_.empty(); }
  /// Takes back, or repeats, one step with its caret. False when there is none.
  bool undo();
  bool redo();

  /// While one lives, all changes are one undo step. Groups nest.
  class Group {
   public:
    explicit Group(TextBuffer& buffer) : buffer_{buffer} { buffer_.open_group(); }
    ~Group() { buffer_.close_group(); }
    Group(const Group&) = delete;
    Group& operator=(const Group&) = delete;

   private:
    TextBuffer& buffer_;
  };

  // Marks. A mark goes when its whole line is deleted.
  void set_marks(std::vector<LineMark> marks);
  [[nodiscard]] const std::vector<LineMark>& marks() const { return marks_; }

 private:
  struct Cursor {
    Position caret;
    Position anchor;
  };
  struct Change {
    Position at;
    std::string removed;
    std::string added;
    Cursor before;
    Cursor after;
    std::uint64_t step = 0;  ///< changes of one undo step share it
  };

  enum class Join { kNone, kTyping, kErasing };

  void open_group();
  void close_group();
  void change(Range range, std::string_view text, bool joins_last_step);
  Position splice(Range range, std::string_view text);
  void move_marks(Range range, int added_lines);

  Lines lines_;
  Position caret_;
  Position anchor_;
  std::vector<Change> undo_;
  std::vector<Change> redo_;
  std::vector<LineMark> marks_;
  std::uint64_t version_ = 0;
  std::uint64_t step_ = 0;
  int group_depth_ = 0;
  Join may_join_ = Join::kNone;  ///< what could still join the last undo step
  int first_changed_line_ = 0;
};

}  // namespace underpar::ui
