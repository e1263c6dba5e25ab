#include <utility>

#include "engine/base/files.hpp"
#include "engine/build/build.hpp"
#include "engine/build/diagnostics.hpp"
#include "engine/build/internal/recipe.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using internal::Makings;
using internal::Words;

constexpr const char* kRemarks = "remarks.txt";
constexpr std::size_t kMostRemarkBytes = std::size_t{16} << 20;

/// A run of the compiler on the player's file of which no program is kept.
struct Heard {
  TemporaryFolder folder;
  Completed completed;
};

Result<Heard> hear(const Makings& makings, const fs::path& puzzle_folder, const std::string& source,
                   const std::string& name, const Words& more, const std::stop_token& stop) {
  if (auto checked = internal::check_name(name); !checked) {
    return std::unexpected(checked.error());
  }
  const auto contract = internal::read_contract(makings.toolchain, makings.home, puzzle_folder);
  if (!contract) {
    return std::unexpected(contract.error());
  }
  const auto headers = internal::standard_headers(makings, stop);
  if (!headers) {
    return std::unexpected(headers.error());
  }
  auto work = makings.store.workplace();
  if (!work) {
    return std::unexpected(work.error());
  }
  auto compile = internal::player_compile(makings, *contract, *headers, source, name, work->path());
  if (!compile) {
    return std::unexpected(compile.error());
  }
  internal::append(compile->argv, more);
  auto completed = internal::run_tool(makings.toolchain, *compile, stop);
  if (!completed) {
    return std::unexpected(completed.error());
  }
  return Heard{.folder = std::move(*work), .completed = std::move(*completed)};
}

}  // namespace

Result<Artifact> Builder::syntax(const fs::path& puzzle_folder, const std::string& source,
                                 const std::string& name, const std::stop_token& stop) const {
  const auto started = std::chrono::steady_clock::now();
  const Makings makings{
      .toolchain = toolchain_, .home = home_, .store = internal::store_in(cache_, toolchain_)};
  const auto heard = hear(makings, puzzle_folder, source, name, {"-fsyntax-only"}, stop);
  if (!heard) {
    return std::unexpected(heard.error());
  }
  return Artifact{.program = {},
                  .diagnostics = diagnose(heard->completed, name),
                  .compiler_output = heard->completed.err,
                  .from_cache = false,
                  .took = internal::since(started)};
}

Result<std::string> Builder::remarks(const fs::path& puzzle_folder, const std::string& source,
                                     const std::string& name, const std::stop_token& stop) const {
  const Makings makings{
      .toolchain = toolchain_, .home = home_, .store = internal::store_in(cache_, toolchain_)};
  const auto heard = hear(
      makings, puzzle_folder, source, name,
      {"-S", "-o", "/dev/null", std::string{"-fopt-info-vec-inline-optimized-missed="} + kRemarks}, stop);
  if (!heard) {
    return std::unexpected(heard.error());
  }
  if (!heard->completed.succeeded()) {
    return fail(name + " does not compile.", "`underpar run` shows the compiler's messages.");
  }
  return read_file(heard->folder.path() / kRemarks, kMostRemarkBytes);
}

}  // namespace underpar
