#include "engine/insight/inspector.hpp"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <cstddef>
#include <optional>
#include <string>

#include "engine/base/subprocess.hpp"
#include "engine/referee/conversation.hpp"
#include "engine/sandbox/confined.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds kMostCpuTime = 10s;
constexpr std::chrono::seconds kLongest = 30s;  // on a machine that does other things, too
constexpr std::size_t kLongestReport = std::size_t{32} << 20;

std::optional<std::size_t> address_space() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return std::nullopt;  // the shadows of sanitizers are larger than any limit
#else
  return std::size_t{1} << 30;
#endif
}

Failure no_report(const Completed& completed, const std::string& name) {
  if (completed.stopped) {
    return {.what = "Looking at the program was cancelled.", .hint = ""};
  }
  if (completed.timed_out || completed.signal == SIGXCPU) {
    return unreadable(name, "that takes too long");
  }
  return unreadable(name, completed.output_cut ? "it tells too much about itself" : "its reader fell over");
}

}  // namespace

Result<InspectorReport> ask_inspector(const Inspection& inspection, const std::filesystem::path& program,
                                      Wanted wanted, const UniqueFd& evidence, std::stop_token stop) {
  const auto inspector = open_program(inspection.paths.programs / "underpar-inspector");
  const auto opened = open_program(program);
  if (!inspector || !opened) {
    return std::unexpected((inspector ? opened : inspector).error());
  }
  const UniqueFd handed_over = fit_to_hand_over(evidence);
  const InspectorJob job{.wanted = wanted,
                         .name = inspection.name,
                         .source = inspection.source,
                         .program_fd = opened->get(),
                         .evidence_fd = handed_over.get()};
  Command command{.argv = {fmt::format("/proc/self/fd/{}", inspector->get())},
                  .environment = {"LC_ALL=C.UTF-8"},
                  .input = to_line(job) + "\n",
                  .inherited_fds = {inspector->get(), job.program_fd},
                  .wall_limit = kLongest,
                  .output_limit_bytes = kLongestReport,
                  .end_at_output_limit = true};
  if (handed_over) {
    command.inherited_fds.push_back(job.evidence_fd);
  }
  const auto completed = run_confined(command,
                                      {.address_space_bytes = address_space(),
                                       .file_size_bytes = 0,
                                       .cpu_limit = kMostCpuTime,
                                       .own_proc = true,
                                       .leave_root = true},
                                      nullptr, std::move(stop));
  if (!completed) {
    return std::unexpected(completed.error());
  }
  if (!completed->succeeded() || completed->output_cut) {
    return std::unexpected(no_report(*completed, inspection.name));
  }
  return inspector_report_from_line(completed->out, job);
}

}  // namespace underpar
