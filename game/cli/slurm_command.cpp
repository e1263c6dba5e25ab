#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "engine/base/subprocess.hpp"
#include "engine/member/class_link.hpp"
#include "game/cli/class_commands.hpp"

// Slurm gives whole nodes for a while; the class's leases see to it that nothing is lost with one. So all
// there is to do is to keep as many draining workers submitted as there are runs that wait.

namespace underpar::cli {
namespace {

using namespace std::chrono_literals;
using classroom::ClassLink;
using classroom::field;

constexpr auto kJobName = "underpar-worker";
constexpr auto kWorkerMinutes = 10;  // claims nothing after it; the run under way may need a while longer
constexpr auto kJobMinutes = 20;

/// What a job runs; who and where is in its environment, so that nothing is quoted.
constexpr auto kScript =
    "#!/bin/sh\n"
    "exec \"$UNDERPAR_PROGRAM\" worker \"$UNDERPAR_CLASS\" --drain --max \"$UNDERPAR_MINUTES\" "
    "--name \"$SLURMD_NODENAME\" ${UNDERPAR_NODE_CLASS:+--node-class \"$UNDERPAR_NODE_CLASS\"}\n";

class Slurm {
 public:
  Slurm(const Paths& paths, const ClassLine& line) : line_{line} {
    for (char** variable = environ; *variable != nullptr; ++variable) {
      environment_.emplace_back(*variable);
    }
    environment_.push_back("UNDERPAR_PROGRAM=" + (paths.programs / "underpar").string());
    environment_.push_back("UNDERPAR_CLASS=" + line.address);
    environment_.push_back("UNDERPAR_WORKER_TOKEN=" + line.token);
    environment_.push_back(fmt::format("UNDERPAR_MINUTES={}", kWorkerMinutes));
    environment_.push_back("UNDERPAR_NODE_CLASS=" + line.node);
  }

  /// Workers that are submitted and not over.
  [[nodiscard]] Result<std::int64_t> workers() const {
    const auto jobs =
        call({"squeue", "--me", "--noheader", fmt::format("--name={}", kJobName), "--format=%i"});
    if (!jobs) {
      return std::unexpected(jobs.error());
    }
    return std::ranges::count(*jobs, '\n');
  }

  [[nodiscard]] Result<void> submit() const {
    std::vector<std::string> words{"sbatch",
                                   "--exclusive",
                                   "--export=ALL",
                                   fmt::format("--job-name={}", kJobName),
                                   "--output=/dev/null",
                                   fmt::format("--time={}", kJobMinutes)};
    if (!line_.partition.empty()) {
      words.push_back("--partition=" + line_.partition);
    }
    const auto done = call(std::move(words), kScript);
    return done ? Result<void>{} : std::unexpected(done.error());
  }

 private:
  [[nodiscard]] Result<std::string> call(std::vector<std::string> words, std::string input = {}) const {
    const std::string program = words.front();
    words.insert(words.begin(), "/usr/bin/env");
    const auto done = run({.argv = std::move(words), .environment = environment_, .input = std::move(input)});
    if (!done) {
      return std::unexpected(done.error());
    }
    if (!done->succeeded()) {
      return fail(fmt::format("{} did not do it: {}", program, done->err.substr(0, done->err.find('\n'))),
                  "Is this a machine of the cluster, and does `sinfo` list the partition?");
    }
    return done->out;
  }

  const ClassLine& line_;
  std::vector<std::string> environment_;
};

}  // namespace

ExitStatus feed_slurm(const Paths& paths, const Console& console, const ClassLine& line,
                      const std::stop_token& stop) {
  const Slurm slurm{paths, line};
  ClassLink link{line.address, ""};
  std::int64_t submitted = 0;
  while (!stop.stop_requested()) {
    const auto waiting = field<std::int64_t>(link.get("healthz"), "waiting");
    auto workers = slurm.workers();
    if (!workers) {
      console.tell(workers.error());
      return ExitStatus::kNotReached;
    }
    if (line.drain && waiting && *waiting == 0 && *workers == 0) {
      break;
    }
    for (; *workers < std::min<std::int64_t>(*line.slurm_nodes, waiting.value_or(0)); ++*workers) {
      if (const auto done = slurm.submit(); !done) {
        console.tell(done.error());
        return ExitStatus::kNotReached;
      }
      ++submitted;
    }
    pause(stop, 5s);
  }
  console.out << fmt::format("Done: {} workers were submitted.\n", submitted);
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
