#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace underpar {

struct Instruction {
  std::uint64_t address = 0;
  std::string operation;                ///< "jne"
  std::string operands;                 ///< Intel's way round; empty where it has none
  std::optional<std::uint64_t> target;  ///< of a call or jump to a fixed address
};

/// The instructions in a piece of machine code of this machine's kind that begins at `address`; ends at what
/// is none. Pure.
[[nodiscard]] std::vector<Instruction> disassemble(std::span<const std::byte> code, std::uint64_t address);

}  // namespace underpar
