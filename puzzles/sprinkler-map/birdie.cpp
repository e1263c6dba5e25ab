#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

namespace {

/// The upper or lower edge of an ask.
struct Edge {
  std::uint32_t ask = 0;
  std::uint16_t x0 = 0;
  std::uint16_t x1 = 0;
  bool lower = false;
};

/// All edges from north to south; those at height y are edges[begin[y]] … edges[begin[y + 1] - 1].
struct Edges {
  std::vector<std::uint32_t> begin;
  std::vector<Edge> edges;
};

Edges from_north_to_south(const Input& input) {
  Edges sorted{.begin = std::vector<std::uint32_t>(std::size_t{input.rows} + 2),
               .edges = std::vector<Edge>(2 * input.asks.size())};
  for (const Ask& ask : input.asks) {
    ++sorted.begin[std::size_t{ask.y0} + 1];
    ++sorted.begin[std::size_t{ask.y1} + 1];
  }
  std::partial_sum(sorted.begin.begin(), sorted.begin.end(), sorted.begin.begin());
  auto next = sorted.begin;
  for (std::uint32_t i = 0; i < input.asks.size(); ++i) {
    const auto& [x0, y0, x1, y1] = input.asks[i];
    sorted.edges[next[y0]++] = {.ask = i, .x0 = x0, .x1 = x1, .lower = false};
    sorted.edges[next[y1]++] = {.ask = i, .x0 = x0, .x1 = x1, .lower = true};
  }
  return sorted;
}

}  // namespace

// The table row by row, and only the row that is needed now: the asks are answered as it passes their edges.
Output solve(const Input& input) {
  const std::size_t columns = input.columns;
  const auto [begin, edges] = from_north_to_south(input);
  std::vector<std::uint64_t> above(columns + 1);  // above[x]: the rain north of row y and west of column x
  Output totals(input.asks.size());
  for (std::size_t y = 0; y <= input.rows; ++y) {
    for (std::uint32_t i = begin[y]; i < begin[y + 1]; ++i) {
      const Edge& edge = edges[i];
      const std::uint64_t rain = above[edge.x1] - above[edge.x0];
      totals[edge.ask] += edge.lower ? rain : -rain;
    }
    if (y < input.rows) {
      const std::uint16_t* row = input.rain.data() + y * columns;
      std::uint64_t sum = 0;
      for (std::size_t x = 0; x < columns; ++x) {
        sum += row[x];
        above[x + 1] += sum;
      }
    }
  }
  return totals;
}
