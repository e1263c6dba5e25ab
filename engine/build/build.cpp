#include "engine/build/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/build/diagnostics.hpp"
#include "engine/build/flags.hpp"
#include "engine/build/internal/contract.hpp"
#include "engine/build/internal/standard_headers.hpp"
#include "engine/build/internal/store.hpp"
#include "engine/build/internal/workshop.hpp"

// Theory of operation. A program is made of three products, each found in the store or made: the precompiled
// standard headers (one for all puzzles), the guest object (one per puzzle) and the program itself. Compiler,
// objcopy and linker run one after the other in a jail of their own that sees a private work folder with
// copies of the player's file and of puzzle.hpp, and the kit. Copies, because a jail that sees the puzzle's
// folder sees par.cpp.

namespace underpar {
namespace {

namespace fs = std::filesystem;
using internal::Contract;
using internal::Key;
using internal::Product;
using internal::Store;
using internal::ToolRun;

using Words = std::vector<std::string>;

constexpr const char* kHeader = "standard.hpp";
constexpr const char* kPrecompiled = "standard.hpp.gch";
constexpr const char* kGuestObject = "guest.o";
constexpr const char* kHeapMeter = "heap_meter.o";
constexpr const char* kProgram = "program";
constexpr const char* kHeapProgram = "program-heap";

struct Makings {
  const Toolchain& toolchain;
  const fs::path& home;
  Store store;
};

template <class Range>
void append(Words& words, const Range& more) {
  words.insert(words.end(), std::begin(more), std::end(more));
}

void append(Words& words, std::initializer_list<std::string> more) {
  words.insert(words.end(), more.begin(), more.end());
}

Result<void> check_name(std::string_view name) {
  const bool plain = name.size() > 4 && name.ends_with(".cpp") && name.front() != '-' &&
                     name.front() != '.' && std::ranges::all_of(name, [](unsigned char c) {
                       return std::isalnum(c) != 0 || std::string_view{"_-+."}.contains(static_cast<char>(c));
                     });
  if (plain) {
    return {};
  }
  return fail(fmt::format("\"{}\" is no name for a C++ file.", name),
              "Use letters, digits, - and _, and the ending .cpp.");
}

/// The folders of the garden a compiler may see, as far as they are there.
std::vector<fs::path> visible(const fs::path& home, std::initializer_list<const char*> folders) {
  std::vector<fs::path> there;
  for (const char* folder : folders) {
    std::error_code error;
    if (fs::exists(home / folder, error)) {
      there.push_back(home / folder);
    }
  }
  return there;
}

std::string headers_key(const Toolchain& toolchain) {
  Key key{"headers", toolchain};
  key.add(kCompileFlags);
  key.add(internal::kStandardHeaders);
  return key.text();
}

/// The folder that holds the standard headers and their precompiled form.
Result<fs::path> standard_headers(const Makings& makings, const std::stop_token& stop) {
  const Product product{
      .key = headers_key(makings.toolchain), .file = kPrecompiled, .beside = kHeader, .source_name = kHeader};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    if (auto written = internal::write_work_file(work / kHeader, internal::kStandardHeaders); !written) {
      return std::unexpected(written.error());
    }
    ToolRun compile{.argv = {makings.toolchain.compiler.string()},
                    .folder = work,
                    .file_size_bytes = std::size_t{512} << 20,
                    .cpu_limit = std::chrono::seconds{120},
                    .wall_limit = std::chrono::seconds{180}};
    append(compile.argv, kCompileFlags);
    append(compile.argv, {"-x", "c++-header", kHeader, "-o", kPrecompiled});
    return std::vector{std::move(compile)};
  };
  const auto made = internal::obtain(makings.toolchain, makings.store, product, steps, stop);
  if (!made) {
    return std::unexpected(made.error());
  }
  if (!made->compiled()) {
    return fail(fmt::format("{} does not compile its own standard headers.", makings.toolchain.version),
                "Is it installed completely? `underpar doctor` tells.");
  }
  return made->program.parent_path();
}

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

/// Puts the player's file and the contract into the work folder and returns how to compile it there.
Result<ToolRun> player_compile(const Makings& makings, const Contract& contract, const fs::path& headers,
                               const std::string& source, const std::string& name, const fs::path& work) {
  for (const auto& [file, text] :
       {std::pair{fs::path{name}, std::string_view{source}},
        std::pair{fs::path{"puzzle.hpp"}, std::string_view{contract.puzzle_hpp}}}) {
    if (auto written = internal::write_work_file(work / file, text); !written) {
      return std::unexpected(written.error());
    }
  }
  ToolRun compile{.argv = {makings.toolchain.compiler.string()},
                  .folder = work,
                  .readable = visible(makings.home, {"puzzles/kit"})};
  compile.readable.push_back(headers);
  append(compile.argv, kCompileFlags);
  append(compile.argv, {"-I", makings.home.string(), "-include", (headers / kHeader).string(), name});
  return compile;
}

Words linker_flags(const Toolchain& toolchain) {
  Words flags{"-fuse-ld=" + toolchain.linker};
  if (toolchain.linker == "mold") {
    // A thread a core, each with its own heap, would not fit into the address space on a large machine.
    flags.emplace_back("-Wl,--thread-count=1");
  }
  return flags;
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
    append(tool.argv, linker_flags(makings.toolchain));
    append(tool.argv, {guest.string(), "solve.o", "-o", program});
    return tool;
  };
  ToolRun link_for_counting = link(kHeapProgram);
  append(link_for_counting.argv, kCountingFlags);
  append(link_for_counting.argv, {(guest.parent_path() / kHeapMeter).string()});
  ToolRun link_for_the_clock = link(kProgram);
  return {std::move(compile), std::move(hide), std::move(link_for_counting), std::move(link_for_the_clock)};
}

/// The precompiled headers are needed by every program: they stay, whatever their size.
Store store_in(const fs::path& cache, const Toolchain& toolchain) {
  return Store{cache / "build", {.keep = headers_key(toolchain)}};
}

std::chrono::milliseconds since(std::chrono::steady_clock::time_point started) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
}

/// The folder as an absolute path without symbolic links, as a jail needs it.
fs::path resolved(const fs::path& folder) {
  std::error_code error;
  auto path = fs::weakly_canonical(fs::absolute(folder, error), error);
  return error ? folder : path;
}

}  // namespace

Builder::Builder(Toolchain toolchain, const fs::path& home, const fs::path& cache)
    : toolchain_{std::move(toolchain)}, home_{resolved(home)}, cache_{resolved(cache)} {}

Result<Artifact> Builder::guest(const fs::path& puzzle_folder, const std::string& source,
                                const std::string& name, const std::stop_token& stop) const {
  const auto started = std::chrono::steady_clock::now();
  if (auto checked = check_name(name); !checked) {
    return std::unexpected(checked.error());
  }
  const auto contract = internal::read_contract(toolchain_, home_, puzzle_folder);
  if (!contract) {
    return std::unexpected(contract.error());
  }
  const Makings makings{.toolchain = toolchain_, .home = home_, .store = store_in(cache_, toolchain_)};
  Key key{"program", toolchain_};
  key.add(contract->guest_key);
  key.add(internal::kStandardHeaders);
  key.add(kSolveOnlyFlags);
  key.add(kLinkFlags);
  key.add(kCountingFlags);
  key.add(toolchain_.linker);
  key.add(name);
  key.add(source);
  const Product product{.key = key.text(), .file = kProgram, .beside = kHeapProgram, .source_name = name};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    const auto headers = standard_headers(makings, stop);
    if (!headers) {
      return std::unexpected(headers.error());
    }
    const auto object = guest_object(makings, *contract, stop);
    if (!object) {
      return std::unexpected(object.error());
    }
    auto compile = player_compile(makings, *contract, *headers, source, name, work);
    if (!compile) {
      return std::unexpected(compile.error());
    }
    return program_steps(makings, std::move(*compile), *object);
  };
  auto artifact = internal::obtain(toolchain_, makings.store, product, steps, stop);
  if (artifact) {
    artifact->took = since(started);
    artifact->heap_program =
        artifact->compiled() ? artifact->program.parent_path() / kHeapProgram : fs::path{};
  }
  return artifact;
}

Result<Artifact> Builder::umpire(const fs::path& puzzle_folder, const std::stop_token& stop) const {
  const auto started = std::chrono::steady_clock::now();
  const fs::path folder = resolved(puzzle_folder);
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
  auto artifact = internal::obtain(toolchain_, store_in(cache_, toolchain_), product, steps, stop);
  if (artifact) {
    artifact->took = since(started);
  }
  return artifact;
}

Result<Artifact> Builder::stand_alone(const fs::path& puzzle_folder, const std::string& source,
                                      const std::string& name, const std::stop_token& stop) const {
  if (auto checked = check_name(name); !checked) {
    return std::unexpected(checked.error());
  }
  const fs::path folder = resolved(puzzle_folder);
  Key key{"stand-alone", toolchain_};
  key.add(kCompileFlags);
  key.add(kLinkFlags);
  for (const auto& read : {folder, home_ / "puzzles/kit", home_ / "engine/guest"}) {
    if (auto added = key.add_files_below(read); !added) {
      return std::unexpected(added.error());
    }
  }
  key.add(Words{name, source});
  const Product product{.key = key.text(), .file = kProgram, .beside = {}, .source_name = name};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    if (auto written = internal::write_work_file(work / name, source); !written) {
      return std::unexpected(written.error());
    }
    ToolRun compile{.argv = {toolchain_.compiler.string()},
                    .folder = work,
                    .readable = visible(home_, {"engine/guest", "puzzles/kit"})};
    compile.readable.push_back(folder);
    append(compile.argv, kCompileFlags);
    append(compile.argv, kLinkFlags);
    append(compile.argv, {"-iquote", folder.string(), "-I", home_.string(), (folder / "umpire.cpp").string(),
                          (home_ / "engine/guest/stand_alone.cpp").string(), name, "-o", "program"});
    return std::vector{std::move(compile)};
  };
  return internal::obtain(toolchain_, store_in(cache_, toolchain_), product, steps, stop);
}

Result<Artifact> Builder::syntax(const fs::path& puzzle_folder, const std::string& source,
                                 const std::string& name, const std::stop_token& stop) const {
  const auto started = std::chrono::steady_clock::now();
  if (auto checked = check_name(name); !checked) {
    return std::unexpected(checked.error());
  }
  const auto contract = internal::read_contract(toolchain_, home_, puzzle_folder);
  if (!contract) {
    return std::unexpected(contract.error());
  }
  const Makings makings{.toolchain = toolchain_, .home = home_, .store = store_in(cache_, toolchain_)};
  const auto headers = standard_headers(makings, stop);
  if (!headers) {
    return std::unexpected(headers.error());
  }
  const auto work = makings.store.workplace();
  if (!work) {
    return std::unexpected(work.error());
  }
  auto compile = player_compile(makings, *contract, *headers, source, name, work->path());
  if (!compile) {
    return std::unexpected(compile.error());
  }
  append(compile->argv, {"-fsyntax-only"});
  const auto completed = internal::run_tool(toolchain_, *compile, stop);
  if (!completed) {
    return std::unexpected(completed.error());
  }
  return Artifact{.program = {},
                  .diagnostics = diagnose(*completed, name),
                  .compiler_output = completed->err,
                  .from_cache = false,
                  .took = since(started)};
}

Result<Artifact> Builder::whole_program(const std::string& source, const std::string& name,
                                        const std::stop_token& stop) const {
  const auto started = std::chrono::steady_clock::now();
  if (auto checked = check_name(name); !checked) {
    return std::unexpected(checked.error());
  }
  Key key{"whole", toolchain_};
  key.add(kCompileFlags);
  key.add(kLinkFlags);
  key.add(toolchain_.linker);
  key.add(name);
  key.add(source);
  const Product product{.key = key.text(), .file = kProgram, .beside = {}, .source_name = name};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    if (auto written = internal::write_work_file(work / name, source); !written) {
      return std::unexpected(written.error());
    }
    ToolRun compile{.argv = {toolchain_.compiler.string()}, .folder = work};
    append(compile.argv, kCompileFlags);
    append(compile.argv, {"-c", name, "-o", "whole.o"});
    ToolRun link{.argv = {toolchain_.compiler.string()}, .folder = work};
    append(link.argv, kLinkFlags);
    append(link.argv, linker_flags(toolchain_));
    append(link.argv, {"whole.o", "-o", "program"});
    return std::vector{std::move(compile), std::move(link)};
  };
  auto artifact = internal::obtain(toolchain_, store_in(cache_, toolchain_), product, steps, stop);
  if (artifact) {
    artifact->took = since(started);
  }
  return artifact;
}

}  // namespace underpar
