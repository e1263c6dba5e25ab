#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr int kMostStrokes = 20;
constexpr int kSmoothSum = 12;
constexpr int kTooSmooth = 2'000;

std::string normalise(std::string_view raw) {
  std::string name;
  for (const char c : raw) {
    if (c != ' ' && c != '\t') {
      name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!name.empty() && name.back() != ' ') {
      name += ' ';
    }
  }
  if (!name.empty() && name.back() == ' ') {
    name.pop_back();
  }
  return name;
}

void read_holes(std::string_view card, std::vector<int>& holes) {
  holes.clear();
  const char* const end = card.data() + card.size();
  for (const char* at = card.data(); at < end; ++at) {
    int hole = 0;
    at = std::from_chars(at, end, hole).ptr;
    holes.push_back(hole);
  }
}

/// For each two different holes i and j, the holes k with the wanted value are counted already; j itself is
/// not among them.
bool plausible(const std::vector<int>& holes) {
  std::array<int, kMostStrokes + 1> times{};
  for (const int hole : holes) {
    ++times[static_cast<std::size_t>(hole)];
  }
  int smooth = 0;
  for (int first = 1; first < kSmoothSum; ++first) {
    for (int middle = 1; first + middle < kSmoothSum; ++middle) {
      const int last = kSmoothSum - first - middle;
      const auto others = [&](int value) {
        return times[static_cast<std::size_t>(value)] - (value == middle ? 1 : 0);
      };
      smooth += times[static_cast<std::size_t>(middle)] * others(first) * others(last);
    }
  }
  return smooth < kTooSmooth;
}

}  // namespace

// With the regular expressions gone the profile is led by the stream and the triple loop: both go as well.
Output solve(const Input& input) {
  Output entries;
  entries.reserve(input.lines.size());
  std::vector<int> holes;
  for (const std::string_view line : input.lines) {
    const auto bar = line.find('|');
    read_holes(line.substr(bar + 1), holes);
    if (plausible(holes)) {
      entries.push_back({normalise(line.substr(0, bar)), std::accumulate(holes.begin(), holes.end(), 0)});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.total, a.name) < std::tie(b.total, b.name);
  });
  return entries;
}
