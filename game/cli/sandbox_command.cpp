#include "game/cli/sandbox_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "engine/base/files.hpp"
#include "engine/build/build.hpp"
#include "engine/referee/trial.hpp"

namespace underpar::cli {
namespace {

/// Hostile sources may be larger than a solution.
constexpr std::size_t kSourceLimitBytes = std::size_t{1} << 20;

/// What the compiler said, and what we say where it was ended without a word.
std::string words_about(const Artifact& artifact) {
  std::string words = artifact.compiler_output;
  for (const auto& diagnostic : artifact.diagnostics) {
    if (!artifact.compiler_output.contains(diagnostic.message)) {
      words += diagnostic.message + "\n";
    }
  }
  return words;
}

Result<TrialReport> build_and_run(const Paths& paths, const SandboxOptions& options,
                                  const std::stop_token& stop) {
  const auto source = read_file(options.file, kSourceLimitBytes);
  if (!source) {
    return std::unexpected(source.error());
  }
  auto toolchain = find_toolchain();
  if (!toolchain) {
    return std::unexpected(toolchain.error());
  }
  const Builder builder{std::move(*toolchain), paths.home, paths.cache};
  const auto built = builder.whole_program(*source, options.file.filename().string(), stop);
  if (!built) {
    return std::unexpected(built.error());
  }
  if (!built->compiled()) {
    return TrialReport{.verdict = "compile error", .err = words_about(*built)};
  }
  if (options.compile_only) {
    return TrialReport{.verdict = "compiled", .err = words_about(*built)};
  }
  return trial(paths.programs / "underpar-referee", built->program, options.limits, stop);
}

std::string described(const TrialReport& report) {
  std::string text = report.verdict + "\n";
  if (!report.layers.in_force.empty()) {
    text += fmt::format("  {:.0f} ms of CPU time, {:.0f} ms in all, at most {} KiB of memory\n",
                        report.cpu_ms, report.wall_ms, report.peak_kib);
    text += fmt::format("  confined by {}\n", fmt::join(report.layers.in_force, ", "));
  }
  if (!report.layers.missing.empty()) {
    text += fmt::format("  missing on this machine: {}\n", fmt::join(report.layers.missing, ", "));
  }
  if (report.altered) {
    text += "  it scribbled over the header of the shared block\n";
  }
  if (report.left_running != 0) {
    text += fmt::format("  {} of its processes were left\n", report.left_running);
  }
  for (const auto& [name, said] : {std::pair{"stdout", &report.out}, std::pair{"stderr", &report.err}}) {
    if (!said->empty()) {
      text += fmt::format("--- {}\n{}{}", name, *said, said->ends_with('\n') ? "" : "\n");
    }
  }
  return text;
}

ExitStatus status_of(const TrialReport& report) {
  if (report.verdict == "ran" || report.verdict == "compiled") {
    return ExitStatus::kReached;
  }
  return report.verdict == "compile error" ? ExitStatus::kCompileError : ExitStatus::kEndedEarly;
}

}  // namespace

std::string trial_json(const TrialReport& report) {
  const nlohmann::ordered_json object{{"verdict", report.verdict},
                                      {"cpu_ms", report.cpu_ms},
                                      {"wall_ms", report.wall_ms},
                                      {"peak_kib", report.peak_kib},
                                      {"altered", report.altered},
                                      {"stdout", report.out},
                                      {"stderr", report.err},
                                      {"layers", report.layers.in_force},
                                      {"missing", report.layers.missing},
                                      {"left_running", report.left_running}};
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

ExitStatus try_program(const Paths& paths, const Console& console, const SandboxOptions& options,
                       std::stop_token stop) {
  const auto report = build_and_run(paths, options, stop);
  if (stop.stop_requested()) {
    return ExitStatus::kInterrupted;
  }
  if (!report) {
    console.tell(report.error());
    return ExitStatus::kInternalError;
  }
  console.out << (options.json ? trial_json(*report) + "\n" : described(*report));
  return status_of(*report);
}

}  // namespace underpar::cli
