#include "engine/insight/count.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/insight/callgrind_file.hpp"
#include "engine/insight/debug_info.hpp"
#include "engine/insight/folding.hpp"
#include "engine/insight/source_lines.hpp"
#include "engine/sandbox/confined.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr const char* kValgrind = "/usr/bin/valgrind";
constexpr const char* kOut = "callgrind.out";
constexpr std::chrono::seconds kLongest = 20s;
constexpr std::size_t kLargestFile = std::size_t{64} << 20;

/// The program says on its first line "seed S, n = N: …".
std::size_t size_said(std::string_view out) {
  constexpr std::string_view kBefore = "n = ";
  const auto at = out.find(kBefore);
  std::size_t n = 0;
  if (at != std::string_view::npos) {
    std::from_chars(out.data() + at + kBefore.size(), out.data() + out.size(), n);
  }
  return n;
}

Failure did_not_end_well(const Completed& completed) {
  if (completed.timed_out) {
    return {.what = fmt::format("Counting took longer than {} s and was ended.", kLongest.count()),
            .hint = "Counting takes a hundred times as long as running; `underpar profile` samples instead."};
  }
  return {.what = "The program did not end well while its instructions were counted.",
          .hint = "`underpar run` tells what is wrong with its answers."};
}

Result<std::string> callgrind(const Inspection& inspection, const Artifact& program, std::size_t& n,
                              const std::stop_token& stop) {
  std::error_code error;
  if (!fs::exists(kValgrind, error)) {
    return fail("Counting instructions needs valgrind, which is not installed.",
                "`sudo apt-get install valgrind` brings it.");
  }
  const auto work = TemporaryFolder::create(fs::temp_directory_path());
  if (!work) {
    return std::unexpected(work.error());
  }
  const fs::path out = work->path() / kOut;
  const Command command{
      .argv = {kValgrind, "--tool=callgrind", "--vgdb=no", "--dump-instr=yes", "--dump-line=no",
               "--compress-strings=no", "--compress-pos=no", "--cache-sim=yes", "--branch-sim=yes",
               // Where Output holds a std::string, GCC adds an ABI tag to the name.
               "--toggle-collect=solve(Input const&)", "--toggle-collect=solve[abi:cxx11](Input const&)",
               fmt::format("--callgrind-out-file={}", out.string()), program.program.string(),
               fmt::format("{}", inspection.seed)},
      .environment = {"LC_ALL=C.UTF-8"},
      .working_folder = work->path().string(),
      .wall_limit = kLongest,
      .output_limit_bytes = std::size_t{64} << 10};
  const auto completed = run_confined(command,
                                      {.readable = {program.program.parent_path()},
                                       .writable = {work->path()},
                                       .file_size_bytes = kLargestFile,
                                       .cpu_limit = kLongest,
                                       .own_proc = true},
                                      nullptr, stop);
  if (!completed) {
    return std::unexpected(completed.error());
  }
  if (!completed->succeeded()) {
    return std::unexpected(did_not_end_well(*completed));
  }
  n = size_said(completed->out);
  return read_file(out, kLargestFile);
}

/// As a profile tells them: the player's frames of an address, outermost first.
std::vector<Frame> own_stack(DebugInfo& info, std::uint64_t address, const std::string& name) {
  const auto& frames = info.frames_at(address);  // innermost first
  const auto outermost = std::ranges::find_if(frames.rbegin(), frames.rend(),
                                              [&](const Frame& frame) { return in_file(frame, name); });
  return {std::make_reverse_iterator(outermost.base()), frames.rend()};
}

}  // namespace

Result<InstructionCount> count(const Inspection& inspection, std::string* callgrind_text,
                               const std::stop_token& stop) {
  const auto begin = std::chrono::steady_clock::now();
  const auto program = inspection.builder.stand_alone(inspection.level.puzzle_folder, inspection.source,
                                                      inspection.name, stop);
  if (!program) {
    return std::unexpected(program.error());
  }
  if (!program->compiled()) {
    return fail(fmt::format("{} does not compile with the umpire in one program.", inspection.name),
                program->compiler_output.substr(0, program->compiler_output.find('\n')));
  }
  InstructionCount counted{.seed = inspection.seed};
  auto text = callgrind(inspection, *program, counted.n, stop);
  if (!text) {
    return std::unexpected(text.error());
  }
  auto info = DebugInfo::open(program->program, inspection.name, inspection.source);
  if (!info) {
    return std::unexpected(info.error());
  }
  std::map<int, Costs> lines;
  std::vector<WeighedStack> stacks;
  for (auto& placed : place(read_callgrind(*text), [&](std::uint64_t address) {
         return own_stack(*info, address, inspection.name);
       })) {
    counted.total += placed.costs;
    const auto own =
        std::ranges::find_if(placed.stack.rbegin(), placed.stack.rend(),
                             [&](const Frame& frame) { return in_file(frame, inspection.name); });
    if (own != placed.stack.rend()) {
      lines[own->line] += placed.costs;
    }
    stacks.push_back({.frames = std::move(placed.stack), .weight = placed.costs.instructions});
  }
  const auto texts = lines_of(inspection.source);
  for (const auto& [line, costs] : lines) {
    const auto index = static_cast<std::size_t>(line) - 1;
    counted.lines.push_back({.line = line, .costs = costs, .text = index < texts.size() ? texts[index] : ""});
  }
  std::ranges::stable_sort(counted.lines, std::ranges::greater{},
                           [](const LineCosts& line) { return line.costs.instructions; });
  counted.profile = fold(std::move(stacks), inspection.name, inspection.source);
  counted.profile.mode = ProfileMode::kCounted;
  counted.profile.took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
  if (callgrind_text != nullptr) {
    *callgrind_text = std::move(*text);
  }
  return counted;
}

}  // namespace underpar
