#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/instruction_count.hpp"

namespace underpar {

/// A call as callgrind saw it: by whom, from which instruction, and what it cost with all that it called.
struct CountedCall {
  std::string caller;
  std::string callee;
  std::uint64_t from = 0;
  Costs inclusive;
};

/// An instruction and what it cost itself.
struct CountedInstruction {
  std::string function;
  std::uint64_t address = 0;
  Costs costs;
};

/// What a file of callgrind's says, made with --dump-instr=yes and without compression.
struct CallgrindFile {
  std::vector<CountedInstruction> instructions;
  std::vector<CountedCall> calls;
};

/// Reads such a file; lines that make no sense are passed over. Pure.
[[nodiscard]] CallgrindFile read_callgrind(std::string_view text);

/// Tells what each instruction costs the player's file. `stack_of` gives the frames of an address that begin
/// at the player's outermost, outermost first; empty when none is the player's. The cost of other code goes
/// to the instructions that called it, in proportion to what each of its callers spent in it; what cannot be
/// brought home keeps an empty stack. Pure.
struct PlacedCosts {
  std::vector<Frame> stack;
  Costs costs;
};
[[nodiscard]] std::vector<PlacedCosts> place(
    const CallgrindFile& file, const std::function<std::vector<Frame>(std::uint64_t)>& stack_of);

}  // namespace underpar
