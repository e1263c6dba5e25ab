#include "engine/build/build.hpp"
#include "engine/build/flags.hpp"
#include "engine/build/internal/recipe.hpp"
#include "engine/build/standard_headers.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using internal::append;
using internal::Key;
using internal::Makings;
using internal::Product;
using internal::ToolRun;
using internal::visible;
using internal::Words;

constexpr const char* kProgram = "program";
constexpr const char* kHost = "host.o";

}  // namespace

Result<Artifact> Builder::stand_alone(const fs::path& puzzle_folder, const std::string& source,
                                      const std::string& name, const std::stop_token& stop) const {
  return with_umpire({.kind = "stand-alone", .guest_sources = {"stand_alone.cpp"}, .flags = {}},
                     puzzle_folder, source, name, stop);
}

Result<Artifact> Builder::heap_traced(const fs::path& puzzle_folder, const std::string& source,
                                      const std::string& name, const std::stop_token& stop) const {
  return with_umpire({.kind = "heap-traced",
                      .guest_sources = {"heap_main.cpp", "heap_meter.cpp", "heap_trace.cpp"},
                      .flags = {kCountingFlags.begin(), kCountingFlags.end()}},
                     puzzle_folder, source, name, stop);
}

/// The umpire and all that does not depend on the player's file, as one object.
Result<Artifact> Builder::host_object(const WithUmpire& recipe, const fs::path& folder,
                                      const std::stop_token& stop) const {
  Key key{recipe.kind + "-host", toolchain_};
  key.add(kCompileFlags);
  for (const auto& read : {folder, home_ / "puzzles/kit", home_ / "engine/guest", home_ / "engine/wire"}) {
    if (auto added = key.add_files_below(read); !added) {
      return std::unexpected(added.error());
    }
  }
  const Product product{.key = key.text(), .file = kHost, .beside = {}, .source_name = "umpire.cpp"};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    ToolRun compile{.argv = {toolchain_.compiler.string()},
                    .folder = work,
                    .readable = visible(home_, {"engine/guest", "engine/wire", "puzzles/kit"})};
    compile.readable.push_back(folder);
    append(compile.argv, kCompileFlags);
    append(compile.argv,
           {"-r", "-iquote", folder.string(), "-I", home_.string(), (folder / "umpire.cpp").string()});
    for (const auto& guest_source : recipe.guest_sources) {
      compile.argv.push_back((home_ / "engine/guest" / guest_source).string());
    }
    append(compile.argv, {"-o", kHost});
    return std::vector{std::move(compile)};
  };
  return internal::obtain(toolchain_, internal::store_in(cache_, toolchain_), product, steps, stop);
}

Result<Artifact> Builder::with_umpire(const WithUmpire& recipe, const fs::path& puzzle_folder,
                                      const std::string& source, const std::string& name,
                                      const std::stop_token& stop) const {
  if (auto checked = internal::check_name(name); !checked) {
    return std::unexpected(checked.error());
  }
  const fs::path folder = internal::resolved(puzzle_folder);
  const auto contract = internal::read_contract(toolchain_, home_, folder);
  if (!contract) {
    return std::unexpected(contract.error());
  }
  const auto host = host_object(recipe, folder, stop);
  if (!host || !host->compiled()) {
    return host;
  }
  const Makings makings{
      .toolchain = toolchain_, .home = home_, .store = internal::store_in(cache_, toolchain_)};
  Key key{recipe.kind, toolchain_};
  key.add(host->program.parent_path().filename().string());  // its key
  key.add(kStandardHeaders);
  key.add(kLinkFlags);
  key.add(recipe.flags);
  key.add(toolchain_.linker);
  key.add(Words{name, source});
  const Product product{.key = key.text(), .file = kProgram, .beside = {}, .source_name = name};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    const auto headers = internal::standard_headers(makings, stop);
    if (!headers) {
      return std::unexpected(headers.error());
    }
    auto compile = internal::player_compile(makings, *contract, *headers, source, name, work);
    if (!compile) {
      return std::unexpected(compile.error());
    }
    append(compile->argv, {"-c", "-o", "player.o"});
    ToolRun link{
        .argv = {toolchain_.compiler.string()}, .folder = work, .readable = {host->program.parent_path()}};
    append(link.argv, kLinkFlags);
    append(link.argv, internal::linker_flags(toolchain_));
    append(link.argv, {host->program.string(), "player.o", "-o", kProgram});
    append(link.argv, recipe.flags);
    return std::vector{std::move(*compile), std::move(link)};
  };
  return internal::obtain(toolchain_, makings.store, product, steps, stop);
}

Result<Artifact> Builder::whole_program(const std::string& source, const std::string& name,
                                        const std::stop_token& stop) const {
  const auto started = std::chrono::steady_clock::now();
  if (auto checked = internal::check_name(name); !checked) {
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
    append(link.argv, internal::linker_flags(toolchain_));
    append(link.argv, {"whole.o", "-o", "program"});
    return std::vector{std::move(compile), std::move(link)};
  };
  auto artifact = internal::obtain(toolchain_, internal::store_in(cache_, toolchain_), product, steps, stop);
  if (artifact) {
    artifact->took = internal::since(started);
  }
  return artifact;
}

}  // namespace underpar
