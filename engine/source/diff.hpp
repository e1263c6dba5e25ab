#pragma once
#include <string_view>
#include <vector>

#include "engine/model/diff.hpp"

namespace underpar {

/// A shortest way from one text to the other, line by line (Wu, Manber, Myers and Miller 1990). A newline at
/// the end of a text makes no line of its own. Of lines changed together the removed ones stand first.
[[nodiscard]] std::vector<DiffLine> diff_lines(std::string_view first, std::string_view second);

/// The changed lines with `context` unchanged ones around them; where lines were left out between two parts
/// stands one empty line that is in neither text.
[[nodiscard]] std::vector<DiffLine> only_changes(const std::vector<DiffLine>& lines, int context = 3);

}  // namespace underpar
