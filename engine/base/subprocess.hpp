#pragma once
#include <sys/resource.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace underpar {

/// One program to start. Nothing is inherited but what is named here.
struct Command {
  std::vector<std::string> argv;         ///< argv[0] is an absolute path; no shell is involved
  std::vector<std::string> environment;  ///< "NAME=value"
  std::string working_folder;            ///< empty: that of this process
  std::string input;                     ///< its standard input, then end of file
  bool hold_input_open = false;          ///< end of file only when this process lets go (or dies)
  std::vector<int> inherited_fds;        ///< kept open under their own numbers, besides 0, 1 and 2
  std::chrono::milliseconds wall_limit{20'000};
  std::size_t output_limit_bytes = std::size_t{64} << 10;  ///< of stdout and stderr each
  bool end_at_output_limit = false;                        ///< else: what is over is read and dropped
  /// Runs in the child just before exec; returns false to give up. Async-signal-safe calls only.
  std::function<bool()> before_exec;
  /// Called with each whole line of standard output as it comes (then `out` stays empty).
  std::function<void(std::string_view line)> on_line;
};

/// How a program ended and what it said.
struct Completed {
  int exit_status = -1;  ///< valid when signal == 0
  int signal = 0;        ///< that ended it, 0 for none
  bool timed_out = false;
  bool output_cut = false;
  bool stopped = false;  ///< by the stop token
  std::string out;
  std::string err;
  rusage usage{};
  std::chrono::milliseconds took{0};

  [[nodiscard]] bool succeeded() const { return exit_status == 0 && signal == 0 && !timed_out && !stopped; }
};

/// Runs the command in a session of its own and waits for its end. When the time is over, `stop` is
/// requested or this process dies, the whole process group is killed; the call comes back when that has let
/// go of the pipes, or a second later. Safe to call from any thread.
/// Fails when the program cannot be started at all.
[[nodiscard]] Result<Completed> run(const Command& command, std::stop_token stop = {});

}  // namespace underpar
