#include <cstdint>
#include <map>
#include <utility>

#include "puzzle.hpp"

namespace {

/// Remembers what was worked out before.
class Carries {
 public:
  std::uint32_t of(Shot shot) {
    const std::pair key{shot.speed, shot.angle};
    const auto known = carries_.find(key);
    if (known != carries_.end()) {
      return known->second;
    }
    return carries_[key] = carry(shot);
  }

 private:
  std::map<std::pair<std::uint16_t, std::uint16_t>, std::uint32_t> carries_;
};

}  // namespace

Output solve(const Input& input) {
  Carries carries;
  std::uint64_t total = 0;
  for (const Shot shot : input.shots) {
    total += carries.of(shot);
  }
  return total;
}
