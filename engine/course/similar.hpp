#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace underpar {

/// How many letters must be put in, taken out, replaced or swapped with their neighbour to turn one text into
/// the other (optimal string alignment; Damerau 1964, Boytsov 2011).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The names someone may have meant by `typed`, nearest first, at most `most`: those that need at most a
/// third of the letters changed (at least two), and those that `typed` begins or is a part of.
[[nodiscard]] std::vector<std::string> nearest(std::string_view typed, std::span<const std::string> names,
                                               std::size_t most);

}  // namespace underpar
