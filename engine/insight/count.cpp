#include "engine/insight/count.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <utility>

#include "engine/insight/callgrind_file.hpp"
#include "engine/insight/debug_info.hpp"
#include "engine/insight/folding.hpp"
#include "engine/insight/lone_run.hpp"
#include "engine/insight/source_lines.hpp"

namespace underpar {
namespace {

constexpr const char* kValgrind = "/usr/bin/valgrind";

LoneRun callgrind() {
  return {.tool = {kValgrind, "--tool=callgrind", "--vgdb=no", "--dump-instr=yes", "--dump-line=no",
                   "--compress-strings=no", "--compress-pos=no", "--cache-sim=yes", "--branch-sim=yes",
                   // Where Output holds a std::string, GCC adds an ABI tag to the name.
                   "--toggle-collect=solve(Input const&)", "--toggle-collect=solve[abi:cxx11](Input const&)",
                   "--callgrind-out-file=callgrind.out"},
          .leaves = "callgrind.out",
          .doing = "Counting instructions"};
}

}  // namespace

Result<InstructionCount> count(const Inspection& inspection, const std::stop_token& stop) {
  const auto begin = std::chrono::steady_clock::now();
  std::error_code error;
  if (!std::filesystem::exists(kValgrind, error)) {
    return fail("Counting instructions needs valgrind, which is not installed.",
                "`sudo apt-get install valgrind` brings it.");
  }
  inspection.tell(RoundStep::kBuild, "compiling for callgrind");
  const auto program = inspection.builder.stand_alone(inspection.level.puzzle_folder, inspection.source,
                                                      inspection.name, stop);
  if (!program) {
    return std::unexpected(program.error());
  }
  inspection.tell(RoundStep::kMeasure, "counting one call's instructions, 20 s at most");
  const auto run = run_alone(inspection, *program, callgrind(), stop);
  if (!run) {
    return std::unexpected(run.error());
  }
  inspection.tell(RoundStep::kRecord, "finding the lines of the instructions");
  InstructionCount counted{.seed = inspection.seed, .n = run->n};
  auto info = DebugInfo::open(program->program, inspection.name, inspection.source);
  if (!info) {
    return std::unexpected(info.error());
  }
  std::map<int, Costs> lines;
  std::vector<WeighedStack> stacks;
  for (auto& placed : place(read_callgrind(run->left), [&](std::uint64_t address) {
         return own_stack(*info, {&address, 1}, inspection.name);
       })) {
    counted.total += placed.costs;
    if (const auto line = own_line(placed.stack, inspection.name)) {
      lines[*line] += placed.costs;
    }
    stacks.push_back({.frames = std::move(placed.stack), .weight = placed.costs.instructions});
  }
  const auto texts = lines_of(inspection.source);
  for (const auto& [line, costs] : lines) {
    counted.lines.push_back({.line = line, .costs = costs, .text = text_of(texts, line)});
  }
  std::ranges::stable_sort(counted.lines, std::ranges::greater{},
                           [](const LineCosts& line) { return line.costs.instructions; });
  counted.profile = fold(std::move(stacks), inspection.name, inspection.source);
  counted.profile.mode = ProfileMode::kCounted;
  counted.profile.took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
  return counted;
}

}  // namespace underpar
