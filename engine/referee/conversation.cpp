#include "engine/referee/conversation.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <cstring>

#include "engine/base/subprocess.hpp"
#include "engine/sandbox/confined.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

/// No match takes longer: checks and 15 pairs of the slowest calls a level may allow.
constexpr std::chrono::milliseconds kLongestMatch = 5min;

Failure no_result(const Completed& completed) {
  if (completed.timed_out) {
    return {.what = "The round took longer than five minutes and was ended.", .hint = "Play it again."};
  }
  const std::string said = completed.err.substr(0, 400);
  // It dies of nothing else, short of a machine that is not fit.
  return {.what = fmt::format("The referee ended without a result ({}), most likely in umpire.cpp.{}{}",
                              completed.signal != 0 ? ::sigdescr_np(completed.signal)
                                                    : fmt::format("status {}", completed.exit_status),
                              said.empty() ? "" : " It said: ", said),
          .hint =
              "This is a fault of the level where other levels can be played; else `underpar doctor` tells "
              "what is wrong with the machine."};
}

}  // namespace

UniqueFd fit_to_hand_over(const UniqueFd& fd) {
  constexpr int kFirst = 20;
  return UniqueFd{fd ? ::fcntl(fd.get(), F_DUPFD_CLOEXEC, kFirst) : -1};
}

Result<UniqueFd> open_program(const std::filesystem::path& file) {
  UniqueFd fd = fit_to_hand_over(UniqueFd{::open(file.c_str(), O_RDONLY | O_CLOEXEC)});
  if (!fd) {
    return fail(fmt::format("{} could not be opened.", file.string()),
                "Play the round again: it is built anew.");
  }
  return fd;
}

Result<std::optional<Report>> converse(const std::filesystem::path& referee_program,
                                       const std::string& job_line, std::vector<int> inherited_fds,
                                       const OnProgress& on_progress, std::stop_token stop) {
  const auto own = open_program(referee_program);
  if (!own) {
    return std::unexpected(own.error());
  }
  inherited_fds.push_back(own->get());
  std::optional<Report> last;
  const Command command{
      .argv = {fmt::format("/proc/self/fd/{}", own->get())},
      .environment = {"LC_ALL=C.UTF-8"},
      .input = job_line + "\n",
      .hold_input_open = true,
      .inherited_fds = std::move(inherited_fds),
      .wall_limit = kLongestMatch,
      .output_limit_bytes = std::size_t{16} << 20,
      .on_line =
          [&](std::string_view line) {
            auto report = report_from_line(line);
            const auto* progress = report ? std::get_if<Progress>(&*report) : nullptr;
            if (progress == nullptr) {
              last = report ? std::move(report) : std::move(last);
            } else if (on_progress) {
              on_progress(*progress);
            }
          },
  };
  const auto completed =
      run_confined(command, {.own_proc = true, .leave_root = true}, nullptr, std::move(stop));
  if (!completed) {
    return std::unexpected(completed.error());
  }
  if (completed->stopped) {
    return std::nullopt;
  }
  if (auto* failure = last ? std::get_if<Failure>(&*last) : nullptr) {
    return std::unexpected(std::move(*failure));
  }
  if (!last || !completed->succeeded()) {  // one that fell over behind its report is not believed either
    return std::unexpected(no_result(*completed));
  }
  return last;
}

}  // namespace underpar
