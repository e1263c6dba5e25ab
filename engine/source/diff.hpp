#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace underpar {

/// How a line of a text stands to another text.
enum class LineChange { kSame, kRemoved, kAdded };

struct DiffLine {
  LineChange change = LineChange::kSame;
  std::string text;  ///< without its newline
  int before = 0;    ///< its number in the earlier text, from 1; 0: it is not there
  int after = 0;     ///< its number in the later text, likewise

  bool operator==(const DiffLine&) const = default;
};

/// A shortest way from one text to the other, line by line (Wu, Manber, Myers and Miller 1990). A newline at
/// the end of a text makes no line of its own. Of lines changed together the removed ones stand first.
[[nodiscard]] std::vector<DiffLine> diff_lines(std::string_view before, std::string_view after);

/// The changed lines with `context` unchanged ones around them; where lines were left out between two parts
/// stands one empty line that is in neither text.
[[nodiscard]] std::vector<DiffLine> only_changes(const std::vector<DiffLine>& lines, int context = 3);

}  // namespace underpar
