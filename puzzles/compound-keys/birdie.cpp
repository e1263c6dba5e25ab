#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

/// Player, hole and club side by side in one number.
std::uint64_t packed(const Key& key) {
  return std::uint64_t{key.player} << 16 | std::uint64_t{key.hole} << 8 | key.club;
}

/// Totals in one array, at most half of it in use: a key lies at the place its hash says, or in the first
/// free one behind it.
class Totals {
 public:
  explicit Totals(std::size_t keys)
      : entries_(std::bit_ceil(2 * keys + 2)),
        shift_{64 - static_cast<unsigned>(std::countr_zero(entries_.size()))} {}

  /// The total of a key; 0 when it is new.
  std::uint64_t& of(std::uint64_t key) {
    Entry& entry = entries_[place_of(key)];
    entry.key = key;
    return entry.total;
  }
  /// 0 when there is no such key.
  [[nodiscard]] std::uint64_t find(std::uint64_t key) const { return entries_[place_of(key)].total; }

 private:
  static constexpr std::uint64_t kFree = ~std::uint64_t{0};  // keys have 48 bits
  struct Entry {
    std::uint64_t key = kFree;
    std::uint64_t total = 0;
  };

  /// Where the key lies, or the free place where it would.
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
    constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
    std::size_t place = (key * kGoldenRatio) >> shift_;
    while (entries_[place].key != kFree && entries_[place].key != key) {
      place = (place + 1) % entries_.size();
    }
    return place;
  }

  std::vector<Entry> entries_;
  unsigned shift_;
};

}  // namespace

Output solve(const Input& input) {
  Totals yards{input.shots.size()};
  for (const auto& shot : input.shots) {
    yards.of(packed(shot.key)) += shot.yards;
  }

  Output totals;
  totals.reserve(input.asks.size());
  for (const auto& ask : input.asks) {
    totals.push_back(yards.find(packed(ask)));
  }
  return totals;
}
