#include "engine/build/internal/workshop.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "engine/base/files.hpp"
#include "engine/build/diagnostics.hpp"
#include "engine/sandbox/confined.hpp"

namespace underpar::internal {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kAddressSpaceBytes = std::size_t{2} << 30;
constexpr std::size_t kMessageBytes = std::size_t{64} << 10;
constexpr std::size_t kFloodBytes = std::size_t{1} << 20;
constexpr fs::perms kForAll{0755};
constexpr const char* kMessages = "messages";  // file of an entry: what the compiler said

std::unexpected<Failure> stopped() {
  return fail("Compiling was stopped.");
}

/// A compiler outside /usr brings its own folder along.
void add_toolchain(std::vector<fs::path>& readable, const Toolchain& toolchain) {
  for (const auto& program : {toolchain.compiler, toolchain.objcopy}) {
    const auto prefix = program.parent_path().parent_path();
    if (!program.string().starts_with("/usr/") && prefix.has_relative_path()) {
      readable.push_back(prefix);
    }
  }
}

Artifact kept_artifact(const fs::path& entry, const Product& product) {
  Artifact artifact{.program = entry / product.file, .from_cache = true};
  artifact.compiler_output = read_file(entry / kMessages).value_or("");
  artifact.diagnostics = diagnose({.exit_status = 0,
                                   .output_cut = artifact.compiler_output.size() >= kMessageBytes,
                                   .err = artifact.compiler_output},
                                  product.source_name);
  return artifact;
}

/// Runs the steps; an artifact with a program says that all succeeded.
Result<Artifact> make(const Toolchain& toolchain, const std::vector<ToolRun>& steps, const Product& product,
                      const std::stop_token& stop) {
  Artifact artifact;
  for (const auto& step : steps) {
    auto completed = run_tool(toolchain, step, stop);
    if (!completed) {
      return std::unexpected(completed.error());
    }
    artifact.compiler_output += completed->err;
    auto said = diagnose(*completed, product.source_name);
    artifact.diagnostics.insert(artifact.diagnostics.end(), std::make_move_iterator(said.begin()),
                                std::make_move_iterator(said.end()));
    if (!completed->succeeded()) {
      return artifact;
    }
  }
  artifact.program = steps.back().folder / product.file;
  return artifact;
}

/// Moves the product from where it was made into the store.
Result<fs::path> keep_product(const Store& store, const Artifact& artifact, const Product& product) {
  auto made = store.workplace();
  if (!made) {
    return std::unexpected(made.error());
  }
  const auto file = made->path() / product.file;
  std::error_code error;
  fs::rename(artifact.program, file, error);
  if (!error && !product.beside.empty()) {
    fs::rename(artifact.program.parent_path() / product.beside, made->path() / product.beside, error);
  }
  // A guest runs as another user, who gets it as an open descriptor and must be allowed to execute it.
  if (!error) {
    fs::permissions(file, kForAll, error);
  }
  if (!error && !product.beside.empty()) {
    fs::permissions(made->path() / product.beside, kForAll, error);
  }
  if (error) {
    return fail(fmt::format("{} could not be kept.", product.source_name), "Compile it again.");
  }
  if (auto written = write_work_file(made->path() / kMessages, artifact.compiler_output); !written) {
    return std::unexpected(written.error());
  }
  return store.publish(std::move(*made), product.key);
}

}  // namespace

Result<void> write_work_file(const fs::path& file, std::string_view text) {
  std::ofstream out{file, std::ios::binary};
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (!out) {
    return fail(fmt::format("{} could not be written.", file.string()),
                "Free some disk space and try again.");
  }
  return {};
}

Result<Completed> run_tool(const Toolchain& toolchain, const ToolRun& tool, const std::stop_token& stop) {
  if (stop.stop_requested()) {
    return stopped();
  }
  Confinement confinement{.readable = tool.readable,
                          .writable = {tool.folder},
                          .address_space_bytes = kAddressSpaceBytes,
                          .file_size_bytes = tool.file_size_bytes,
                          .cpu_limit = tool.cpu_limit};
  add_toolchain(confinement.readable, toolchain);
  // Well above what is kept: a program with very many warnings is still a program, one that floods is not.
  const Command command{.argv = tool.argv,
                        .environment = toolchain_environment("/tmp"),
                        .working_folder = tool.folder.string(),
                        .wall_limit = tool.wall_limit,
                        .output_limit_bytes = kFloodBytes,
                        .end_at_output_limit = true};
  auto completed = run_confined(command, confinement, nullptr, stop);
  if (completed && completed->stopped) {
    return stopped();
  }
  if (completed && completed->err.size() > kMessageBytes) {
    completed->err.resize(kMessageBytes);
    completed->output_cut = true;
  }
  return completed;
}

Result<Artifact> obtain(const Toolchain& toolchain, const Store& store, const Product& product,
                        const Steps& steps, const std::stop_token& stop) {
  if (const auto entry = store.find(product.key)) {
    return kept_artifact(*entry, product);
  }
  const UniqueFd only_one = store.lock(product.key, stop);
  if (const auto entry = store.find(product.key)) {
    return kept_artifact(*entry, product);
  }
  const auto work = store.workplace();
  if (!work) {
    return std::unexpected(work.error());
  }
  const auto runs = steps(work->path());
  if (!runs) {
    return std::unexpected(runs.error());
  }
  auto artifact = make(toolchain, *runs, product, stop);
  if (!artifact || !artifact->compiled()) {
    return artifact;
  }
  const auto entry = keep_product(store, *artifact, product);
  if (!entry) {
    return std::unexpected(entry.error());
  }
  artifact->program = *entry / product.file;
  return artifact;
}

}  // namespace underpar::internal
