#include "engine/record/place_prediction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"

namespace underpar {
namespace {

constexpr double kLargestFactor = 1e6;

Result<void> check_numbers(const Prediction& prediction, const std::string& reference) {
  const auto lines = std::ranges::count(reference, '\n');
  if (prediction.line < 1 || prediction.line > lines) {
    return fail(fmt::format("The reference has no line {}.", prediction.line),
                fmt::format("Name a line from 1 to {}.", lines));
  }
  if (!(prediction.share_percent > 0 && prediction.share_percent <= 100)) {
    return fail("A share of the time is above 0 and at most 100 percent.", "80 means four fifths.");
  }
  if (!(prediction.factor > 0 && prediction.factor <= kLargestFactor)) {
    return fail("A factor is above 0 and at most a million.", "10 means ten times as fast as the reference.");
  }
  return {};
}

}  // namespace

Result<void> place_prediction(RecordBook& book, const Level& level, const std::filesystem::path& solution,
                              Prediction prediction) {
  const auto reference = read_file(level.puzzle_folder / "reference.cpp");
  if (!reference) {
    return std::unexpected(reference.error());
  }
  if (auto checked = check_numbers(prediction, *reference); !checked) {
    return checked;
  }
  const auto edited_rounds = book.rounds_of_other_sources(level.id, sha256_hex(*reference));
  if (!edited_rounds) {
    return std::unexpected(edited_rounds.error());
  }
  std::error_code error;
  const bool edited =
      std::filesystem::exists(solution, error) && read_file(solution).value_or("") != *reference;
  if (edited || *edited_rounds > 0) {
    return fail(fmt::format("The read of {} closed with your first edit.", level.title),
                "Place one on the next hole before you change its file.");
  }
  prediction.placed_at = std::chrono::system_clock::now();
  return book.set_prediction(level.id, prediction);
}

}  // namespace underpar
