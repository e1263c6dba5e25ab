#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/profile.hpp"

namespace underpar {

/// What a simulated processor did: it guesses branches simply and has two levels of cache, of the sizes of
/// this machine's first and last.
struct Costs {
  std::int64_t instructions = 0;
  std::int64_t data_accesses = 0;
  std::int64_t first_cache_misses = 0;  ///< data only
  std::int64_t last_cache_misses = 0;
  std::int64_t branches = 0;
  std::int64_t wrong_guesses = 0;  ///< of branches

  Costs& operator+=(const Costs& more) {
    instructions += more.instructions;
    data_accesses += more.data_accesses;
    first_cache_misses += more.first_cache_misses;
    last_cache_misses += more.last_cache_misses;
    branches += more.branches;
    wrong_guesses += more.wrong_guesses;
    return *this;
  }
  friend bool operator==(const Costs&, const Costs&) = default;
};

struct LineCosts {
  int line = 0;      ///< of the player's file, from 1
  Costs costs;       ///< library functions count for the lines that called them
  std::string text;  ///< the line itself
};

/// What one call of solve() costs, counted instead of timed; equal from run to run.
struct InstructionCount {
  std::uint64_t seed = 1;  ///< of the one input
  std::size_t n = 0;       ///< its size: counting takes a hundred times as long as running
  Costs total;
  std::vector<LineCosts> lines;  ///< most instructions first
  Profile profile;               ///< the same, told as a profile
};

}  // namespace underpar
