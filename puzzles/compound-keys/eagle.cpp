#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "puzzle.hpp"

namespace {

/// A counter for each key that the largest player, hole and club allow: the key itself says where it is.
class Table {
 public:
  explicit Table(const std::vector<Shot>& shots) {
    for (const auto& [key, yards] : shots) {
      most_.player = std::max(most_.player, key.player);
      most_.hole = std::max(most_.hole, key.hole);
      most_.club = std::max(most_.club, key.club);
    }
  }

  [[nodiscard]] std::uint64_t size() const {
    return (std::uint64_t{most_.player} + 1) * (most_.hole + 1U) * (most_.club + 1U);
  }

  void add(const std::vector<Shot>& shots) {
    totals_.resize(size());
    for (const auto& [key, yards] : shots) {
      totals_[place_of(key)] += yards;
    }
  }
  [[nodiscard]] std::uint64_t find(const Key& key) const {
    const bool inside = key.player <= most_.player && key.hole <= most_.hole && key.club <= most_.club;
    return inside ? totals_[place_of(key)] : 0;
  }

 private:
  [[nodiscard]] std::size_t place_of(const Key& key) const {
    return (std::size_t{key.player} * (most_.hole + 1U) + key.hole) * (most_.club + 1U) + key.club;
  }

  Key most_;
  std::vector<std::uint64_t> totals_;
};

/// Where a table would be far longer than the list of shots: one number for each key, in a map.
Output totals_by_map(const Input& input) {
  const auto packed = [](const Key& key) {
    return std::uint64_t{key.player} << 16 | std::uint64_t{key.hole} << 8 | key.club;
  };
  std::unordered_map<std::uint64_t, std::uint64_t> yards;
  for (const auto& shot : input.shots) {
    yards[packed(shot.key)] += shot.yards;
  }
  Output totals;
  for (const auto& ask : input.asks) {
    const auto found = yards.find(packed(ask));
    totals.push_back(found == yards.end() ? 0 : found->second);
  }
  return totals;
}

}  // namespace

Output solve(const Input& input) {
  constexpr std::uint64_t kPlacesPerShot = 16;
  Table table{input.shots};
  if (table.size() > kPlacesPerShot * (input.shots.size() + 64)) {
    return totals_by_map(input);
  }
  table.add(input.shots);
  Output totals;
  totals.reserve(input.asks.size());
  for (const auto& ask : input.asks) {
    totals.push_back(table.find(ask));
  }
  return totals;
}
