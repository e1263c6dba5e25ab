#include "engine/insight/count.hpp"

#include <chrono>
#include <filesystem>

#include "engine/insight/inspector.hpp"
#include "engine/insight/lone_run.hpp"

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
  auto counted = find<InstructionCount>(inspection, program->program, Wanted::kCount, run->left, stop);
  if (!counted) {
    return counted;
  }
  counted->seed = inspection.seed;
  counted->n = run->n;
  counted->profile.mode = ProfileMode::kCounted;
  counted->profile.took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
  return counted;
}

}  // namespace underpar
