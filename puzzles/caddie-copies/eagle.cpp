#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr int kMostYards = 400;

/// The answer of one bag to every question there is.
using Answers = std::array<std::int16_t, kMostYards + 1>;

struct Reach {
  int yards;
  std::int16_t club;
};

/// The clubs of a bag by their means; of equal ones the first alone.
void sort_by_reach(const Bag& bag, std::vector<Reach>& reaches) {
  reaches.clear();
  for (const auto& club : bag.clubs) {
    const int mean =
        std::accumulate(club.yards.begin(), club.yards.end(), 0) / static_cast<int>(club.yards.size());
    reaches.push_back({mean, static_cast<std::int16_t>(reaches.size())});
  }
  std::sort(reaches.begin(), reaches.end(), [](const Reach& a, const Reach& b) {
    return a.yards != b.yards ? a.yards < b.yards : a.club < b.club;
  });
  const auto same = [](const Reach& a, const Reach& b) { return a.yards == b.yards; };
  reaches.erase(std::unique(reaches.begin(), reaches.end(), same), reaches.end());
}

/// Each club answers for the yards nearest to it; half-way between two the earlier in the bag does.
void answer_all(const std::vector<Reach>& reaches, Answers& answers) {
  if (reaches.empty()) {
    answers.fill(-1);
    return;
  }
  auto* at = answers.begin();
  for (std::size_t i = 0; i + 1 < reaches.size(); ++i) {
    const int sum = reaches[i].yards + reaches[i + 1].yards;
    const bool keeps_the_middle = sum % 2 != 0 || reaches[i].club < reaches[i + 1].club;
    auto* const end = answers.begin() + sum / 2 + (keeps_the_middle ? 1 : 0);
    std::fill(at, end, reaches[i].club);
    at = end;
  }
  std::fill(at, answers.end(), reaches.back().club);
}

}  // namespace

// There are 401 questions a bag can be asked. All of them are answered in one walk along its sorted clubs.
Output solve(const Input& input) {
  std::vector<Answers> answers(input.bags.size());
  std::vector<Reach> reaches;
  for (std::size_t i = 0; i < input.bags.size(); ++i) {
    sort_by_reach(input.bags[i], reaches);
    answer_all(reaches, answers[i]);
  }
  Output clubs(input.asks.size());
  std::transform(input.asks.begin(), input.asks.end(), clubs.begin(), [&](const Ask& ask) {
    return answers[static_cast<std::size_t>(ask.bag)][static_cast<std::size_t>(ask.yards)];
  });
  return clubs;
}
