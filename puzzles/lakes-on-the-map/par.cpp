#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

/// Finds lakes by flooding: each square of water is seen once.
class Flood {
 public:
  explicit Flood(const Input& input) : input_{input}, seen_(input.water.size()) {}

  [[nodiscard]] bool is_new(std::uint32_t at) const { return input_.water[at] != 0 && !seen_[at]; }

  /// Floods the lake of a new square and returns how many squares it has.
  std::uint32_t squares_from(std::uint32_t first) {
    std::uint32_t squares = 0;
    reach(first);
    while (!shore_.empty()) {
      const std::uint32_t at = shore_.back();
      shore_.pop_back();
      ++squares;
      const std::uint32_t x = at % input_.columns;
      if (x > 0) {
        reach(at - 1);
      }
      if (x + 1 < input_.columns) {
        reach(at + 1);
      }
      if (at >= input_.columns) {
        reach(at - input_.columns);
      }
      if (at + input_.columns < input_.water.size()) {
        reach(at + input_.columns);
      }
    }
    return squares;
  }

 private:
  void reach(std::uint32_t at) {
    if (is_new(at)) {
      seen_[at] = 1;
      shore_.push_back(at);
    }
  }

  const Input& input_;
  std::vector<std::uint8_t> seen_;
  std::vector<std::uint32_t> shore_;  // squares that are flooded and whose neighbours are not yet
};

}  // namespace

Output solve(const Input& input) {
  Flood flood{input};
  Output lakes;
  for (std::uint32_t at = 0; at < input.water.size(); ++at) {
    if (flood.is_new(at)) {
      lakes.push_back({.first = at, .squares = flood.squares_from(at)});
    }
  }
  return lakes;
}
