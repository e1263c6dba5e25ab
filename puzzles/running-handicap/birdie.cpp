#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

namespace {

/// All rounds from the lowest score to the highest, eleven bits a pass.
std::vector<std::uint32_t> rounds_by_score(const std::vector<std::uint32_t>& scores) {
  constexpr unsigned kDigitBits = 11;
  constexpr std::uint32_t kDigits = 1U << kDigitBits;
  std::vector<std::uint32_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0U);
  std::vector<std::uint32_t> sorted(order.size());
  for (unsigned shift = 0; shift < 32; shift += kDigitBits) {
    const auto digit = [&](std::uint32_t round) { return (scores[round] >> shift) % kDigits; };
    std::array<std::uint32_t, kDigits + 1> begin{};
    for (const std::uint32_t round : order) {
      ++begin[digit(round) + 1];
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    for (const std::uint32_t round : order) {
      sorted[begin[digit(round)]++] = round;
    }
    order.swap(sorted);
  }
  return order;
}

/// The ranks that are in the window, one bit each.
class Ranks {
 public:
  explicit Ranks(std::size_t size) : words_(size / 64 + 1) {}

  void flip(std::uint32_t rank) { words_[rank / 64] ^= std::uint64_t{1} << rank % 64; }

  /// The first one at or after `rank`; there is one.
  [[nodiscard]] std::uint32_t next(std::uint32_t rank) const {
    std::size_t at = rank / 64;
    std::uint64_t word = words_[at] & (~std::uint64_t{0} << rank % 64);
    while (word == 0) {
      word = words_[++at];
    }
    return static_cast<std::uint32_t>(at * 64 + static_cast<unsigned>(std::countr_zero(word)));
  }

  /// The last one before `rank`; there is one.
  [[nodiscard]] std::uint32_t previous(std::uint32_t rank) const {
    std::size_t at = rank / 64;
    std::uint64_t word = words_[at] & ~(~std::uint64_t{0} << rank % 64);
    while (word == 0) {
      word = words_[--at];
    }
    return static_cast<std::uint32_t>(at * 64 + 63 - static_cast<unsigned>(std::countl_zero(word)));
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace

// Ranked once for all windows. Then only the border moves: ranks below it count, and there are `best` of
// them.
Output solve(const Input& input) {
  const auto& rounds = input.rounds;
  if (rounds.size() < input.window) {
    return {};
  }
  const auto order = rounds_by_score(rounds);
  std::vector<std::uint32_t> rank_of(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    rank_of[order[rank]] = rank;
  }

  Ranks ranks{order.size()};
  std::uint32_t border = 0;
  std::uint32_t counted = 0;
  std::uint64_t sum = 0;
  Output handicaps;
  handicaps.reserve(rounds.size() - input.window + 1);
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    if (i >= input.window) {
      const std::uint32_t oldest = rank_of[i - input.window];
      ranks.flip(oldest);
      if (oldest < border) {
        sum -= rounds[i - input.window];
        --counted;
      }
    }
    ranks.flip(rank_of[i]);
    if (rank_of[i] < border) {
      sum += rounds[i];
      ++counted;
    }
    if (i + 1 < input.window) {
      continue;
    }
    while (counted < input.best) {
      border = ranks.next(border) + 1;
      sum += rounds[order[border - 1]];
      ++counted;
    }
    while (counted > input.best) {
      border = ranks.previous(border);
      sum -= rounds[order[border]];
      --counted;
    }
    handicaps.push_back(sum);
  }
  return handicaps;
}
