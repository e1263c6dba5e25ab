#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "game/widgets/editor.hpp"
#include "game/widgets/look.hpp"

namespace underpar::ui {

/// Every place of `needle` in the lines, in order and not overlapping; none for an empty one.
[[nodiscard]] std::vector<Range> find_all(const Lines& lines, std::string_view needle);

/// Find and replace in an editor: a row of fields over it. Enter goes on, Shift+Enter back, Esc closes.
class FindBar {
 public:
  /// Shows the bar with what the editor has selected, and takes the keyboard.
  void open(const Editor& editor);
  [[nodiscard]] bool is_open() const { return open_; }

  /// Draws the bar while it is open. A read-only text is searched only. True when the text changed.
  bool draw(const Frame& frame, Editor& editor, bool read_only);

 private:
  void go(Editor& editor, const std::vector<Range>& places, bool forward);
  void replace_one(Editor& editor, const std::vector<Range>& places);
  void replace_all(Editor& editor, const std::vector<Range>& places);

  bool open_ = false;
  bool focus_wanted_ = false;
  std::string needle_;
  std::string replacement_;
};

}  // namespace underpar::ui
