#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include "puzzle.hpp"

namespace {

/// Squares of water side by side in one row: begin <= x < end. Runs are numbered as they are met.
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The first square at or after `from` that is not like `kind`, or `end`; eight squares a step.
std::uint32_t end_of(const std::uint8_t* row, std::uint32_t from, std::uint32_t end, bool kind) {
  const std::uint64_t same = kind ? 0x0101010101010101U : 0U;
  for (; end - from >= 8; from += 8) {
    std::uint64_t squares = 0;
    std::memcpy(&squares, row + from, sizeof squares);
    if (const std::uint64_t other = squares ^ same; other != 0) {
      return from + static_cast<std::uint32_t>(std::countr_zero(other)) / 8;
    }
  }
  while (from < end && (row[from] != 0) == kind) {
    ++from;
  }
  return from;
}

/// The lakes so far. A run's lake is found by its parents; of two that meet, the one met first stays.
class Lakes {
 public:
  /// A new lake of one run.
  void begin(std::uint32_t first, std::uint32_t squares) {
    parent_.push_back(static_cast<std::uint32_t>(parent_.size()));
    lakes_.push_back({.first = first, .squares = squares});
  }

  void join(std::uint32_t run, std::uint32_t other) {
    std::uint32_t stays = root(run);
    std::uint32_t goes = root(other);
    if (stays == goes) {
      return;
    }
    if (goes < stays) {
      std::swap(stays, goes);
    }
    parent_[goes] = stays;
    lakes_[stays].squares += lakes_[goes].squares;
  }

  [[nodiscard]] Output finished() const {
    Output lakes;
    for (std::uint32_t run = 0; run < parent_.size(); ++run) {
      if (parent_[run] == run) {
        lakes.push_back(lakes_[run]);
      }
    }
    return lakes;
  }

 private:
  std::uint32_t root(std::uint32_t run) {
    while (parent_[run] != run) {
      run = parent_[run] = parent_[parent_[run]];
    }
    return run;
  }

  std::vector<std::uint32_t> parent_;
  std::vector<Lake> lakes_;
};

}  // namespace

// One walk over the map, by runs of water instead of squares: a run joins the runs above that it touches.
Output solve(const Input& input) {
  Lakes lakes;
  std::vector<Run> above;
  std::vector<Run> runs;
  std::uint32_t first_above = 0;
  std::uint32_t first_run = 0;
  for (std::uint32_t y = 0; y < input.rows; ++y) {
    const std::uint8_t* const row = input.water.data() + std::size_t{y} * input.columns;
    std::size_t next = 0;
    for (std::uint32_t x = 0; (x = end_of(row, x, input.columns, false)) < input.columns;) {
      const Run run{.begin = x, .end = end_of(row, x, input.columns, true)};
      const auto number = first_run + static_cast<std::uint32_t>(runs.size());
      runs.push_back(run);
      lakes.begin(y * input.columns + run.begin, run.end - run.begin);
      while (next < above.size() && above[next].end <= run.begin) {
        ++next;
      }
      for (std::size_t i = next; i < above.size() && above[i].begin < run.end; ++i) {
        lakes.join(first_above + static_cast<std::uint32_t>(i), number);
      }
      x = run.end;
    }
    first_above = first_run;
    first_run += static_cast<std::uint32_t>(runs.size());
    above.swap(runs);
    runs.clear();
  }
  return lakes.finished();
}
