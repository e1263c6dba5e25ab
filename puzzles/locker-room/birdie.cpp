#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "puzzle.hpp"

// The same two structures without nodes of their own: lockers are numbered and linked by their numbers in a
// ring, and the table is an array of these numbers, probed in order, at most half full. A cleared entry is
// closed by moving later ones forward (Knuth, vol. 3, 6.4, algorithm R), so that no mark is left behind.

namespace {

constexpr std::uint32_t kNone = 0xFFFF'FFFF;

struct Locker {
  std::uint32_t member = 0;
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

class Room {
 public:
  explicit Room(std::uint32_t capacity)
      : capacity_{capacity}, mask_{std::bit_ceil(2 * std::size_t{capacity}) - 1}, table_(mask_ + 1, kNone) {
    lockers_.reserve(std::size_t{capacity} + 1);
    lockers_.emplace_back();  // the ring's head
  }

  void ask(std::uint32_t member, Output& output) {
    std::size_t at = home_of(member);
    for (; table_[at] != kNone; at = (at + 1) & mask_) {
      if (const std::uint32_t mine = table_[at]; lockers_[mine].member == member) {
        ++output.hits;
        unlink(mine);
        link_last(mine);
        return;
      }
    }
    auto free = static_cast<std::uint32_t>(lockers_.size());
    if (free <= capacity_) {
      lockers_.emplace_back();
    } else {
      free = lockers_[0].after;
      output.cleared = noted(output.cleared, lockers_[free].member);
      unlink(free);
      forget(lockers_[free].member);
      for (at = home_of(member); table_[at] != kNone; at = (at + 1) & mask_) {
      }
    }
    lockers_[free].member = member;
    table_[at] = free;
    link_last(free);
  }

 private:
  [[nodiscard]] std::size_t home_of(std::uint32_t member) const {
    return static_cast<std::size_t>(member * 0x9E37'79B9'7F4A'7C15 >> 32) & mask_;
  }

  void unlink(std::uint32_t locker) {
    const auto [member, before, after] = lockers_[locker];
    lockers_[before].after = after;
    lockers_[after].before = before;
  }

  void link_last(std::uint32_t locker) {
    const std::uint32_t last = std::exchange(lockers_[0].before, locker);
    lockers_[last].after = locker;
    lockers_[locker].before = last;
    lockers_[locker].after = 0;
  }

  void forget(std::uint32_t member) {
    std::size_t hole = home_of(member);
    while (lockers_[table_[hole]].member != member) {
      hole = (hole + 1) & mask_;
    }
    for (std::size_t at = (hole + 1) & mask_; table_[at] != kNone; at = (at + 1) & mask_) {
      const std::size_t home = home_of(lockers_[table_[at]].member);
      if (((at - home) & mask_) >= ((at - hole) & mask_)) {
        table_[std::exchange(hole, at)] = table_[at];
      }
    }
    table_[hole] = kNone;
  }

  std::uint32_t capacity_;
  std::size_t mask_;
  std::vector<std::uint32_t> table_;
  std::vector<Locker> lockers_;
};

}  // namespace

Output solve(const Input& input) {
  Output output;
  Room room{input.capacity};
  for (const std::uint32_t member : input.asks) {
    room.ask(member, output);
  }
  return output;
}
