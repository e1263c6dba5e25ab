#include "engine/course/similar.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace underpar {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the usual table: this one, the one above, and the one above that (for swaps).
  std::array<std::vector<std::size_t>, 3> rows;
  rows.fill(std::vector<std::size_t>(b.size() + 1));
  for (std::size_t j = 0; j <= b.size(); ++j) {
    rows[0][j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& second_above = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], second_above[j - 2] + 1);
      }
    }
  }
  return rows[a.size() % 3][b.size()];
}

std::vector<std::string> nearest(std::string_view typed, std::span<const std::string> names,
                                 std::size_t most) {
  constexpr std::size_t kLongest = 100;  // the table is quadratic, and nobody mistypes more
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const std::string& name : names) {
    if (typed.empty() || typed.size() > kLongest || name.size() > kLongest) {
      continue;
    }
    const std::size_t distance = edit_distance(typed, name);
    const bool part = typed.size() >= 3 && name.find(typed) != std::string::npos;
    const std::size_t tolerated = std::max<std::size_t>(2, name.size() / 3);
    if (part || (distance <= tolerated && distance < name.size())) {
      ranked.emplace_back(distance, name);
    }
  }
  std::ranges::stable_sort(ranked, {}, &std::pair<std::size_t, std::string>::first);
  std::vector<std::string> result;
  for (const auto& [distance, name] : ranked) {
    if (result.size() < most) {
      result.push_back(name);
    }
  }
  return result;
}

}  // namespace underpar
