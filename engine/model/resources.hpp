#pragma once
#include <cstdint>
#include <optional>

namespace underpar {

/// What one program takes beside time. The heap is counted during one untimed call of solve() on an input of
/// play size; a program that behaves the same way each time gives the same numbers each time.
struct Resources {
  std::int64_t peak_heap_bytes = 0;  ///< most that was allocated at once between entry and return of solve()
  std::int64_t allocations = 0;      ///< blocks asked for in that time
  std::int64_t leaked_bytes = 0;     ///< of these still allocated once the Output was destroyed
  std::int64_t source_tokens = 0;    ///< C++ tokens of the source file; comments are none
};

/// What the programs of a round take, on the same input.
struct ResourceUse {
  Resources player;
  Resources par;
  std::optional<Resources> reference;  ///< measured once per machine; none: not measured yet
};

enum class ResourceMetric { kPeakHeap, kAllocations, kLeakedBytes, kSourceTokens };

/// What a second goal's number multiplies.
enum class Baseline {
  kOfPar,
  kOfReference,
  kAbsolute,  ///< the number is bytes, blocks or tokens itself
};

/// What a level asks for beside time.
struct SecondGoal {
  ResourceMetric metric = ResourceMetric::kPeakHeap;
  double at_most = 0;
  Baseline relative_to = Baseline::kOfPar;
  bool required = false;  ///< a round that misses it makes bogey at best; else reaching it gives a ribbon
};

/// How a round stands to the second goal, in bytes, blocks or tokens.
struct SecondGoalResult {
  double used = 0;
  double at_most = 0;
  [[nodiscard]] bool reached() const { return used <= at_most; }
};

}  // namespace underpar
