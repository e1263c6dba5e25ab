#include <algorithm>
#include <cstddef>
#include <cstring>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::size_t kLanes = 4;
using Floats = float __attribute__((vector_size(kLanes * sizeof(float))));
using Rows = std::int32_t __attribute__((vector_size(kLanes * sizeof(std::int32_t))));

template <class Vector, class Element>
Vector load(const Element* from) {
  Vector lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

template <class Vector, class Element>
void store(Element* to, const Vector& lanes) {
  std::memcpy(to, &lanes, sizeof lanes);
}

/// The best of each column so far, slopes and rows apart so that four columns fit one register.
struct Best {
  std::vector<float> slope;
  std::vector<std::int32_t> row;
};

void walk_row(const float* north, const float* south, std::int32_t y, Best& best) {
  float* const slopes = best.slope.data();
  std::int32_t* const rows = best.row.data();
  const std::size_t columns = best.slope.size();
  std::size_t x = 0;
  for (; x + kLanes <= columns; x += kLanes) {
    const Floats slope = load<Floats>(south + x) - load<Floats>(north + x);
    const auto old_slope = load<Floats>(slopes + x);
    const Rows steeper = slope > old_slope;
    store(slopes + x, steeper ? slope : old_slope);
    store(rows + x, steeper ? y - Rows{} : load<Rows>(rows + x));
  }
  for (; x < columns; ++x) {
    const float slope = south[x] - north[x];
    if (slope > slopes[x]) {
      slopes[x] = slope;
      rows[x] = y;
    }
  }
}

}  // namespace

Output solve(const Input& input) {
  const std::size_t columns = input.columns;
  if (columns == 0) {
    return {};
  }
  const auto row_at = [&](std::uint32_t y) { return input.ground.data() + y * columns; };
  Best best{std::vector<float>(columns), std::vector<std::int32_t>(columns)};
  const float* const second = row_at(std::min(1U, input.rows - 1));
  for (std::size_t x = 0; x < columns; ++x) {
    best.slope[x] = second[x] - input.ground[x];
  }
  for (std::uint32_t y = 1; y < input.rows; ++y) {
    walk_row(row_at(y - 1), row_at(std::min(y + 1, input.rows - 1)), static_cast<std::int32_t>(y), best);
  }
  Output steepest(columns);
  for (std::size_t x = 0; x < columns; ++x) {
    steepest[x] = {best.slope[x], static_cast<std::uint32_t>(best.row[x])};
  }
  return steepest;
}
