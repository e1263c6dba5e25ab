#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

/// A summed-area table: for each corner of the grid all the rain above it and to its left.
class RainAbove {
 public:
  explicit RainAbove(const Input& input)
      : corners_{std::size_t{input.columns} + 1}, sums_(corners_ * (std::size_t{input.rows} + 1)) {
    for (std::size_t y = 0; y < input.rows; ++y) {
      std::uint64_t row = 0;
      for (std::size_t x = 0; x < input.columns; ++x) {
        row += input.rain[y * input.columns + x];
        sums_[(y + 1) * corners_ + x + 1] = sums_[y * corners_ + x + 1] + row;
      }
    }
  }

  [[nodiscard]] std::uint64_t at(std::size_t x, std::size_t y) const { return sums_[y * corners_ + x]; }

 private:
  std::size_t corners_;
  std::vector<std::uint64_t> sums_;
};

}  // namespace

// Every rectangle is a sum and difference of four corners, however large it is.
Output solve(const Input& input) {
  const RainAbove above{input};
  Output totals;
  totals.reserve(input.asks.size());
  for (const auto& [x0, y0, x1, y1] : input.asks) {
    totals.push_back(above.at(x1, y1) - above.at(x0, y1) - above.at(x1, y0) + above.at(x0, y0));
  }
  return totals;
}
