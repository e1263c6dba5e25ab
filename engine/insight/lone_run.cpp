#include "engine/insight/lone_run.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <charconv>
#include <chrono>
#include <csignal>
#include <string_view>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/sandbox/confined.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds kMostCpuTime = 20s;
constexpr std::chrono::seconds kLongest = 60s;  // on a machine that does other things, too
constexpr std::size_t kLargestFile = std::size_t{64} << 20;

/// The program says on its first line "seed S, n = N…".
std::size_t size_said(std::string_view out) {
  constexpr std::string_view kBefore = "n = ";
  const auto at = out.find(kBefore);
  std::size_t n = 0;
  if (at != std::string_view::npos) {
    std::from_chars(out.data() + at + kBefore.size(), out.data() + out.size(), n);
  }
  return n;
}

/// A plain file only: a stranger's program may have left a link to somewhere else, or a pipe.
UniqueFd file_left(const std::filesystem::path& file) {
  UniqueFd fd{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
  struct stat about{};
  const bool plain = fd && ::fstat(fd.get(), &about) == 0 && S_ISREG(about.st_mode);
  return plain ? std::move(fd) : UniqueFd{};
}

Failure did_not_end_well(const Completed& completed, const std::string& doing) {
  if (completed.stopped) {
    return {.what = doing + " was cancelled.", .hint = ""};
  }
  if (completed.timed_out || completed.signal == SIGXCPU) {
    return {.what = fmt::format("{} took too long and was ended.", doing),
            .hint = "`underpar profile` looks at a program while it plays."};
  }
  return {.what = fmt::format("{} failed: the program did not end well.", doing),
          .hint = "`underpar run` tells what is wrong with its answers."};
}

}  // namespace

Result<LoneResult> run_alone(const Inspection& inspection, const Artifact& program, const LoneRun& how,
                             const std::stop_token& stop) {
  if (!program.compiled()) {
    return fail(fmt::format("{} does not compile with the umpire in one program.", inspection.name),
                program.compiler_output.substr(0, program.compiler_output.find('\n')));
  }
  const auto work = TemporaryFolder::create(std::filesystem::temp_directory_path());
  if (!work) {
    return std::unexpected(work.error());
  }
  std::vector<std::string> argv = how.tool;
  argv.push_back(program.program.string());
  argv.push_back(fmt::format("{}", inspection.seed));
  const auto completed = run_confined({.argv = std::move(argv),
                                       .environment = {"LC_ALL=C.UTF-8"},
                                       .working_folder = work->path().string(),
                                       .wall_limit = kLongest,
                                       .output_limit_bytes = std::size_t{64} << 10},
                                      {.readable = {program.program.parent_path()},
                                       .writable = {work->path()},
                                       .file_size_bytes = kLargestFile,
                                       .cpu_limit = kMostCpuTime,
                                       .own_proc = true},
                                      nullptr, stop);
  if (!completed) {
    return std::unexpected(completed.error());
  }
  if (!completed->succeeded()) {
    return std::unexpected(did_not_end_well(*completed, how.doing));
  }
  UniqueFd left = file_left(work->path() / how.leaves);
  if (!left) {
    return fail(fmt::format("{} failed: the program left no record.", how.doing),
                "`underpar run` tells what is wrong with it.");
  }
  return LoneResult{.left = std::move(left), .n = size_said(completed->out)};
}

}  // namespace underpar
