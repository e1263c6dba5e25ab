#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/machine_counts.hpp"
#include "engine/model/samples.hpp"

namespace underpar {

/// Where a program was at one tick of its CPU clock: enough to unwind its stack without its help.
struct StackSample {
  /// By DWARF number on x86-64: rax, rdx, rcx, rbx, rsi, rdi, rbp, rsp, r8 … r15, rip.
  std::array<std::uint64_t, 17> registers{};
  std::vector<std::byte> stack;  ///< as it lay in memory from rsp on; deep stacks are cut
};

/// What sampling a program for a while gave, besides the samples.
struct StackSamples {
  int calls = 0;        ///< of solve(), each with a fresh input
  int lost = 0;         ///< ticks the kernel had no room to report
  std::string refusal;  ///< why the kernel does not let us sample, as a sentence; empty: it does
  std::optional<MachineCounts> machine;  ///< of the same calls
  std::string no_machine;                ///< why there are none, as sentences; empty: there are
  Ending ending;
};

}  // namespace underpar
