#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

/// A set of numbers in one array, at most a quarter of it in use: a number lies at the place its hash says,
/// or in the first free one behind it. 0 marks a free place and is kept apart.
class Members {
 public:
  explicit Members(const std::vector<std::uint64_t>& members)
      : places_(std::bit_ceil(4 * members.size() + 4)),
        shift_{64 - static_cast<unsigned>(std::countr_zero(places_.size()))} {
    for (const std::uint64_t member : members) {
      if (member == kFree) {
        has_free_ = true;
      } else {
        places_[place_of(member)] = member;
      }
    }
  }

  [[nodiscard]] bool contains(std::uint64_t number) const {
    return number == kFree ? has_free_ : places_[place_of(number)] == number;
  }

 private:
  static constexpr std::uint64_t kFree = 0;

  /// Where the number lies, or the free place where it would.
  [[nodiscard]] std::size_t place_of(std::uint64_t number) const {
    constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
    std::size_t place = (number * kGoldenRatio) >> shift_;
    while (places_[place] != kFree && places_[place] != number) {
      place = (place + 1) % places_.size();
    }
    return place;
  }

  std::vector<std::uint64_t> places_;
  unsigned shift_;
  bool has_free_ = false;
};

}  // namespace

Output solve(const Input& input) {
  const Members members{input.members};
  Output admitted;
  admitted.reserve(input.visitors.size());
  for (const std::uint64_t visitor : input.visitors) {
    admitted.push_back(members.contains(visitor) ? 1 : 0);
  }
  return admitted;
}
