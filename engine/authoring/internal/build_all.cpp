#include "engine/authoring/internal/build_all.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>
#include <utility>

#include "engine/authoring/puzzle_files.hpp"
#include "engine/base/files.hpp"

namespace underpar::internal {
namespace {

namespace fs = std::filesystem;

std::optional<Failure> flaw_of(const BuildJob& job) {
  const auto artifact = job.build();
  if (!artifact) {
    return artifact.error();
  }
  if (artifact->compiled() || job.may_fail) {
    return std::nullopt;
  }
  const auto error = std::ranges::find(artifact->diagnostics, Severity::kError, &Diagnostic::severity);
  return Failure{.what = fmt::format("{} does not compile.", job.name),
                 .hint = error == artifact->diagnostics.end()
                             ? artifact->compiler_output
                             : fmt::format("{}, line {}: {}", error->file, error->line, error->message)};
}

}  // namespace

std::vector<BuildJob> jobs_of(const fs::path& puzzle_folder, const Builder& builder,
                              const ProofBuilder* proof, const std::stop_token& stop) {
  std::vector<BuildJob> jobs{
      {.name = "umpire.cpp", .build = [=, &builder] { return builder.umpire(puzzle_folder, stop); }}};
  const auto traps = traps_of(puzzle_folder);
  for (const auto& file : programs_of(puzzle_folder)) {
    const auto trap = std::ranges::find(traps, file, &Trap::file);
    jobs.push_back({.name = file.lexically_relative(puzzle_folder).string(),
                    .build = [=, &builder]() -> Result<Artifact> {
                      const auto source = read_file(file);
                      return source ? builder.guest(puzzle_folder, *source, file.filename().string(), stop)
                                    : std::unexpected(source.error());
                    },
                    .may_fail = trap != traps.end() && trap->verdict == Outcome::kCompileError});
  }
  if (proof != nullptr) {
    for (const auto& source : proof->sources()) {
      jobs.push_back(
          {.name = source + ", under sanitizers,", .build = [=] { return proof->object(source, stop); }});
    }
  }
  return jobs;
}

std::vector<Failure> build_all(const std::vector<BuildJob>& jobs) {
  std::vector<std::optional<Failure>> found(jobs.size());
  std::atomic<std::size_t> next = 0;
  {
    std::vector<std::jthread> workers;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 0; i < std::min(cores, jobs.size()); ++i) {
      workers.emplace_back([&] {
        for (std::size_t at = 0; (at = next++) < jobs.size();) {
          found[at] = flaw_of(jobs[at]);
        }
      });
    }
  }
  std::vector<Failure> flaws;
  for (auto& flaw : found) {
    if (flaw) {
      flaws.push_back(std::move(*flaw));
    }
  }
  return flaws;
}

}  // namespace underpar::internal
