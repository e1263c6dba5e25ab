#pragma once
#include <filesystem>

#include "engine/base/result.hpp"
#include "engine/model/level.hpp"
#include "engine/record/record_book.hpp"

namespace underpar {

/// Places the player's read of a level, or replaces it. That is possible before the first edit: as long as
/// `solution` is missing or still the reference, and no round was played with another text. The Failure says
/// what is wrong with a number, or why it is too late.
[[nodiscard]] Result<void> place_prediction(RecordBook& book, const Level& level,
                                            const std::filesystem::path& solution, Prediction prediction);

}  // namespace underpar
