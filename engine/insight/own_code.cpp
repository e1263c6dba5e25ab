#include "engine/insight/own_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "engine/insight/disassembly.hpp"
#include "engine/insight/source_lines.hpp"

namespace underpar {
namespace {

/// ".L1", ".L2", … for what is jumped to from within the function, in the order of the code.
std::map<std::uint64_t, std::string> labels_of(const std::vector<Instruction>& instructions) {
  std::map<std::uint64_t, std::string> labels;
  for (const auto& instruction : instructions) {
    if (instruction.target && *instruction.target > instructions.front().address &&
        *instruction.target <= instructions.back().address) {
      labels[*instruction.target];
    }
  }
  std::size_t number = 0;
  for (auto& [address, label] : labels) {
    label = fmt::format(".L{}", ++number);
  }
  return labels;
}

/// The function an address outside of its own code belongs to; frames know no part of one.
std::string holder_of(std::uint64_t address, const std::vector<FunctionCode>& own, DebugInfo& info) {
  const auto found = std::ranges::find_if(own, [address](const FunctionCode& code) {
    return address >= code.address && address - code.address < code.bytes.size();
  });
  return found == own.end() ? info.frames_at(address).back().function : found->name;
}

AssemblyFunction told(const FunctionCode& code, const std::vector<FunctionCode>& own, DebugInfo& info,
                      const std::string& name) {
  const auto instructions = disassemble(code.bytes, code.address);
  const auto labels = labels_of(instructions);
  const auto label_at = [&labels](std::uint64_t address) {
    const auto found = labels.find(address);
    return found == labels.end() ? std::string{} : found->second;
  };
  AssemblyFunction function{.name = code.name, .lines = {}};
  for (const auto& instruction : instructions) {
    std::string operands = instruction.operands;
    if (instruction.target) {
      operands = label_at(*instruction.target);
      if (operands.empty()) {
        operands = holder_of(*instruction.target, own, info);
      }
    }
    function.lines.push_back(
        {.label = label_at(instruction.address),
         .text = operands.empty() ? instruction.operation : instruction.operation + " " + operands,
         .line = own_line(own_stack(info, {&instruction.address, 1}, name), name).value_or(0)});
  }
  return function;
}

}  // namespace

std::vector<AssemblyFunction> own_code(DebugInfo& info, const std::string& name) {
  std::vector<AssemblyFunction> functions;
  const auto own = info.own_code();
  for (const auto& code : own) {
    auto function = told(code, own, info, name);
    if (std::ranges::any_of(function.lines, [](const AssemblyLine& line) { return line.line > 0; })) {
      functions.push_back(std::move(function));
    }
  }
  std::ranges::stable_partition(functions, [](const auto& function) { return function.name == "solve"; });
  return functions;
}

}  // namespace underpar
