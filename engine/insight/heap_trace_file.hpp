#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/model/heap_profile.hpp"

namespace underpar {

/// One way to an allocation, and what was asked for there.
struct HeapSite {
  std::int64_t allocations = 0;
  std::int64_t bytes = 0;
  std::int64_t at_peak_bytes = 0;
  std::int64_t leaked_bytes = 0;
  std::vector<std::uint64_t> calls;  ///< addresses, innermost first
};

/// What engine/guest/heap_trace.hpp says a program writes.
struct HeapTraceFile {
  HeapProfile total;  ///< with its curve, without seed, n and lines
  std::vector<HeapSite> sites;
};

/// Reads such a file; lines that make no sense are passed over. Pure.
[[nodiscard]] HeapTraceFile read_heap_trace(std::string_view text);

}  // namespace underpar
