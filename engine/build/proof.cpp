#include "engine/build/proof.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/build/flags.hpp"
#include "engine/build/internal/contract.hpp"
#include "engine/build/internal/store.hpp"
#include "engine/build/internal/workshop.hpp"

// Theory of operation. Each program has a solve() and may have other names in common with its siblings. So
// solve is renamed by a macro (to solve_par, …) and everything else is made invisible, as it is in a guest.

namespace underpar {
namespace {

namespace fs = std::filesystem;
using internal::Key;
using internal::Product;
using internal::Store;
using internal::ToolRun;

constexpr const char* kUmpire = "umpire.cpp";
constexpr const char* kMain = "proof_main.cpp";
constexpr std::array kPrograms{"reference.cpp", "par.cpp", "birdie.cpp", "eagle.cpp"};

Store store_in(const fs::path& cache) {
  return Store{cache / "proof"};
}

bool is_program(const std::string& source) {
  return source != kUmpire && source != kMain;
}

}  // namespace

ProofBuilder::ProofBuilder(Toolchain toolchain, const fs::path& home, const fs::path& cache,
                           const fs::path& puzzle_folder)
    : toolchain_{std::move(toolchain)},
      home_{fs::weakly_canonical(home)},
      cache_{fs::weakly_canonical(cache)},
      puzzle_folder_{fs::weakly_canonical(puzzle_folder)},
      sources_{kUmpire, kMain} {
  for (const char* const program : kPrograms) {
    std::error_code error;
    if (fs::exists(puzzle_folder_ / program, error)) {
      sources_.emplace_back(program);
    }
  }
}

Result<std::string> ProofBuilder::key_of(const std::string& source) const {
  Key key{"proof", toolchain_};
  key.add(kProofFlags);
  key.add(source);
  for (const char* const folder : {"engine/guest", "puzzles/kit"}) {
    if (auto added = key.add_files_below(home_ / folder); !added) {
      return std::unexpected(added.error());
    }
  }
  for (const auto& file : {std::string{"puzzle.hpp"}, source}) {
    if (source != kMain || file == "puzzle.hpp") {
      const auto text = read_file(puzzle_folder_ / file);
      if (!text) {
        return std::unexpected(text.error());
      }
      key.add(*text);
    }
  }
  if (source == kUmpire) {  // may include headers of its own
    if (auto added = key.add_files_below(puzzle_folder_); !added) {
      return std::unexpected(added.error());
    }
  }
  return key.text();
}

Result<Artifact> ProofBuilder::object(const std::string& source, const std::stop_token& stop) const {
  const auto key = key_of(source);
  if (!key) {
    return std::unexpected(key.error());
  }
  const std::string stem = source.substr(0, source.find('.'));
  const Product product{.key = *key, .file = stem + ".o", .beside = {}, .source_name = source};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    ToolRun compile{.argv = {toolchain_.compiler.string()},
                    .folder = work,
                    .readable = {home_ / "engine/guest", home_ / "puzzles/kit"},
                    .cpu_limit = std::chrono::seconds{120},  // <regex> takes 17 s under sanitizers
                    .wall_limit = std::chrono::seconds{180}};
    compile.argv.insert(compile.argv.end(), kProofFlags.begin(), kProofFlags.end());
    const auto& folder = source == kMain ? home_ / "engine/guest" : puzzle_folder_;
    for (const fs::path& file : {folder / source, puzzle_folder_ / "puzzle.hpp"}) {
      const auto text = read_file(file);
      if (!text) {
        return std::unexpected(text.error());
      }
      if (auto written = internal::write_work_file(work / file.filename(), *text); !written) {
        return std::unexpected(written.error());
      }
    }
    if (source == kUmpire) {
      compile.readable.push_back(puzzle_folder_);
      compile.argv.push_back("-iquote" + puzzle_folder_.string());
    }
    const std::string object = is_program(source) ? "all.o" : product.file;
    for (const auto& word : {"-I" + home_.string(), std::string{"-c"}, source, std::string{"-o"}, object}) {
      compile.argv.push_back(word);
    }
    if (!is_program(source)) {
      return std::vector{std::move(compile)};
    }
    compile.argv.push_back("-Dsolve=solve_" + stem);
    const ToolRun hide{.argv = {toolchain_.objcopy.string(), "--wildcard",
                                fmt::format("--keep-global-symbol=_Z*solve_{}*RK5Input", stem),
                                "--remove-section=.group", object, product.file},
                       .folder = work};
    return std::vector{std::move(compile), hide};
  };
  return internal::obtain(toolchain_, store_in(cache_), product, steps, stop);
}

Result<Artifact> ProofBuilder::program(const std::stop_token& stop) const {
  std::vector<fs::path> objects;
  Key key{"proof-program", toolchain_};
  key.add(kProofFlags);
  for (const auto& source : sources_) {
    auto made = object(source, stop);
    if (!made || !made->compiled()) {
      return made;
    }
    key.add(made->program.parent_path().filename().string());
    objects.push_back(std::move(made->program));
  }
  const Product product{.key = key.text(), .file = "proof", .beside = {}, .source_name = kMain};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    ToolRun link{.argv = {toolchain_.compiler.string()}, .folder = work};
    link.argv.insert(link.argv.end(), kProofFlags.begin(), kProofFlags.end());
    for (const auto& made : objects) {
      link.readable.push_back(made.parent_path());
      link.argv.push_back(made.string());
    }
    link.argv.insert(link.argv.end(), {"-fuse-ld=" + toolchain_.linker, "-o", product.file});
    return std::vector{std::move(link)};
  };
  return internal::obtain(toolchain_, store_in(cache_), product, steps, stop);
}

}  // namespace underpar
