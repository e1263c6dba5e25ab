#pragma once
#include <cstdint>
#include <string>

#include "engine/model/instruction_count.hpp"

namespace underpar {

/// What the processor counted while a program ran, in user space; 0: it does not count this.
struct MachineCounts {
  std::int64_t cycles = 0;
  std::int64_t instructions = 0;
  std::int64_t branches = 0;
  std::int64_t wrong_guesses = 0;   ///< of branches
  std::int64_t cache_accesses = 0;  ///< that the first cache could not serve
  std::int64_t cache_misses = 0;    ///< of these, those that went to memory
};

/// "2.4 instructions in a cycle. 1 in 9 branches was guessed wrong. …"; nothing of what was not counted.
[[nodiscard]] std::string counts_text(const MachineCounts& counts);
/// The same of simulated counts.
[[nodiscard]] std::string counts_text(const Costs& costs);

}  // namespace underpar
