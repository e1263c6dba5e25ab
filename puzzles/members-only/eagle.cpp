#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "puzzle.hpp"

namespace {

/// Cuckoo hashing (Pagh & Rodler 2004): a number has two places and lies in one of them, so that a look at
/// both, without a loop or a jump, answers. Free places hold the first member: whoever finds himself there is
/// one.
class Members {
 public:
  explicit Members(const std::vector<std::uint64_t>& members) {
    std::size_t places = std::bit_ceil(4 * members.size() + 4);
    while (!settled(members, places)) {
      multiplier_ = multiplier_ * 6'364'136'223'846'793'005U + 1;
      places *= 2;
    }
  }

  [[nodiscard]] bool contains(std::uint64_t number) const {
    const auto [one, other] = places_of(number);
    return (places_[one] == number) | (places_[other] == number);
  }

 private:
  [[nodiscard]] std::pair<std::size_t, std::size_t> places_of(std::uint64_t number) const {
    const std::uint64_t hash = (number ^ number >> 32) * (multiplier_ | 1);
    return {hash >> shift_, hash << 24 >> shift_};
  }

  /// False when the members chase each other in circles, or the first of them away.
  bool settled(const std::vector<std::uint64_t>& members, std::size_t places) {
    constexpr int kLongestChase = 200;
    shift_ = 64 - static_cast<unsigned>(std::countr_zero(places));
    const std::uint64_t free = members.front();
    places_.assign(places, free);
    for (std::uint64_t member : members) {
      if (contains(member)) {
        continue;
      }
      std::size_t place = places_of(member).first;
      for (int moves = 0; std::swap(member, places_[place]), member != free; ++moves) {
        if (moves == kLongestChase) {
          return false;
        }
        const auto [one, other] = places_of(member);
        place = place == one ? other : one;
      }
    }
    return contains(free);  // unless both of its places were needed
  }

  std::vector<std::uint64_t> places_;
  std::uint64_t multiplier_ = 0x9E3779B97F4A7C15U;
  unsigned shift_ = 0;
};

}  // namespace

Output solve(const Input& input) {
  Output admitted(input.visitors.size());
  if (input.members.empty()) {
    return admitted;
  }
  const Members members{input.members};
  for (std::size_t i = 0; i < admitted.size(); ++i) {
    admitted[i] = members.contains(input.visitors[i]) ? 1 : 0;
  }
  return admitted;
}
