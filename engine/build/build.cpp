#include "engine/build/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/build/flags.hpp"
#include "engine/build/internal/recipe.hpp"
#include "engine/build/standard_headers.hpp"

// Theory of operation. A program is made of three products, each found in the store or made: the precompiled
// standard headers (one for all puzzles), the guest object (one per puzzle) and the program itself. Compiler,
// objcopy and linker run one after the other in a jail of their own that sees a private work folder with
// copies of the player's file and of puzzle.hpp, and the kit. Copies, because a jail that sees the puzzle's
// folder sees par.cpp.

namespace underpar {
namespace {

namespace fs = std::filesystem;
using internal::append;
using internal::Contract;
using internal::Key;
using internal::Makings;
using internal::Product;
using internal::ToolRun;
using internal::visible;

constexpr const char* kGuestObject = "guest.o";
constexpr const char* kHeapMeter = "heap_meter.o";
constexpr const char* kProgram = "program";
constexpr const char* kHeapProgram = "program-heap";

/// guest_main.cpp, compiled for the puzzle, and beside it the counting allocator.
Result<fs::path> guest_object(const Makings& makings, const Contract& contract, const std::stop_token& stop) {
  const Product product{
      .key = contract.guest_key, .file = kGuestObject, .beside = kHeapMeter, .source_name = "puzzle.hpp"};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    if (auto written = internal::write_work_file(work / "puzzle.hpp", contract.puzzle_hpp); !written) {
      return std::unexpected(written.error());
    }
    const auto compile = [&](const char* source, const char* object) {
      ToolRun tool{.argv = {makings.toolchain.compiler.string()},
                   .folder = work,
                   .readable = visible(makings.home, {"engine/guest", "engine/wire", "puzzles/kit"})};
      append(tool.argv, kCompileFlags);
      append(tool.argv, {"-iquote", ".", "-I", makings.home.string(), "-c",
                         (makings.home / "engine/guest" / source).string(), "-o", object});
      return tool;
    };
    return std::vector{compile("heap_meter.cpp", kHeapMeter), compile("guest_main.cpp", kGuestObject)};
  };
  const auto made = internal::obtain(makings.toolchain, makings.store, product, steps, stop);
  if (!made) {
    return std::unexpected(made.error());
  }
  if (!made->compiled()) {
    const auto error = std::ranges::find(made->diagnostics, Severity::kError, &Diagnostic::severity);
    return fail("The puzzle's puzzle.hpp does not compile with the guest.",
                error == made->diagnostics.end()
                    ? ""
                    : fmt::format("{}:{}: {}", error->file, error->line, error->message));
  }
  return made->program;
}

/// Compiles, hides all but solve(), and links twice: for the clock and for counting what the heap gives.
std::vector<ToolRun> program_steps(const Makings& makings, ToolRun compile, const fs::path& guest) {
  append(compile.argv, {"-c", "-o", "player.o"});
  ToolRun hide{.argv = {makings.toolchain.objcopy.string()}, .folder = compile.folder};
  append(hide.argv, kSolveOnlyFlags);
  append(hide.argv, {"player.o", "solve.o"});
  const auto link = [&, folder = compile.folder](const char* program) {
    ToolRun tool{
        .argv = {makings.toolchain.compiler.string()}, .folder = folder, .readable = {guest.parent_path()}};
    append(tool.argv, kLinkFlags);
    append(tool.argv, internal::linker_flags(makings.toolchain));
    append(tool.argv, {guest.string(), "solve.o", "-o", program});
    return tool;
  };
  ToolRun link_for_counting = link(kHeapProgram);
  append(link_for_counting.argv, kCountingFlags);
  append(link_for_counting.argv, {(guest.parent_path() / kHeapMeter).string()});
  ToolRun link_for_the_clock = link(kProgram);
  return {std::move(compile), std::move(hide), std::move(link_for_counting), std::move(link_for_the_clock)};
}

}  // namespace

Builder::Builder(Toolchain toolchain, const fs::path& home, const fs::path& cache)
    : toolchain_{std::move(toolchain)}, home_{internal::resolved(home)}, cache_{internal::resolved(cache)} {}

Result<Artifact> Builder::guest(const fs::path& puzzle_folder, const std::string& source,
                                const std::string& name, const std::stop_token& stop) const {
  const auto started = std::chrono::steady_clock::now();
  if (auto checked = internal::check_name(name); !checked) {
    return std::unexpected(checked.error());
  }
  const auto contract = internal::read_contract(toolchain_, home_, puzzle_folder);
  if (!contract) {
    return std::unexpected(contract.error());
  }
  const Makings makings{
      .toolchain = toolchain_, .home = home_, .store = internal::store_in(cache_, toolchain_)};
  Key key{"program", toolchain_};
  key.add(contract->guest_key);
  key.add(kStandardHeaders);
  key.add(kSolveOnlyFlags);
  key.add(kLinkFlags);
  key.add(kCountingFlags);
  key.add(toolchain_.linker);
  key.add(name);
  key.add(source);
  const Product product{.key = key.text(), .file = kProgram, .beside = kHeapProgram, .source_name = name};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    const auto headers = internal::standard_headers(makings, stop);
    if (!headers) {
      return std::unexpected(headers.error());
    }
    const auto object = guest_object(makings, *contract, stop);
    if (!object) {
      return std::unexpected(object.error());
    }
    auto compile = internal::player_compile(makings, *contract, *headers, source, name, work);
    if (!compile) {
      return std::unexpected(compile.error());
    }
    return program_steps(makings, std::move(*compile), *object);
  };
  auto artifact = internal::obtain(toolchain_, makings.store, product, steps, stop);
  if (artifact) {
    artifact->took = internal::since(started);
    artifact->heap_program =
        artifact->compiled() ? artifact->program.parent_path() / kHeapProgram : fs::path{};
  }
  return artifact;
}

Result<Artifact> Builder::umpire(const fs::path& puzzle_folder, const std::stop_token& stop) const {
  const auto started = std::chrono::steady_clock::now();
  const fs::path folder = internal::resolved(puzzle_folder);
  const fs::path source = folder / "umpire.cpp";
  std::error_code error;
  if (!fs::is_regular_file(source, error)) {
    return fail(fmt::format("The puzzle {} has no umpire.cpp.", folder.filename().string()),
                fmt::format("Its folder should be {}.", folder.string()));
  }
  Key key{"umpire", toolchain_};
  key.add(kUmpireFlags);
  for (const auto& read : {folder, home_ / "puzzles/kit"}) {
    if (auto added = key.add_files_below(read); !added) {
      return std::unexpected(added.error());
    }
  }
  const Product product{.key = key.text(), .file = "umpire.so", .beside = {}, .source_name = "umpire.cpp"};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    ToolRun compile{
        .argv = {toolchain_.compiler.string()}, .folder = work, .readable = visible(home_, {"puzzles/kit"})};
    compile.readable.push_back(folder);
    append(compile.argv, kUmpireFlags);
    append(compile.argv, {"-I", home_.string(), source.string(), "-o", "umpire.so"});
    return std::vector{std::move(compile)};
  };
  auto artifact = internal::obtain(toolchain_, internal::store_in(cache_, toolchain_), product, steps, stop);
  if (artifact) {
    artifact->took = internal::since(started);
  }
  return artifact;
}

}  // namespace underpar
