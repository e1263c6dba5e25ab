#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "engine/base/files.hpp"
#include "engine/build/toolchain.hpp"
#include "engine/member/class_link.hpp"
#include "engine/model/names.hpp"
#include "game/cli/class_commands.hpp"
#include "game/cli/run_result.hpp"

namespace underpar::cli {
namespace {

using namespace std::chrono_literals;
using classroom::Answer;
using classroom::ClassLink;
using classroom::field;
using classroom::Json;
using classroom::Refusal;
using Clock = std::chrono::steady_clock;

constexpr int kRunsBetweenCanaries = 20;
constexpr double kCanaryTolerance = 0.05;  // par may look so much faster or slower than itself

std::string host_name() {
  std::array<char, 256> name{};
  ::gethostname(name.data(), name.size() - 1);
  return name.data();
}

class Judge {
 public:
  Judge(Game& game, const Console& console, const ClassLine& line, std::stop_token stop)
      : game_{game},
        console_{console},
        line_{line},
        stop_{std::move(stop)},
        link_{line.address, line.token},
        until_{line.max_minutes ? Clock::now() + std::chrono::minutes{*line.max_minutes}
                                : Clock::time_point::max()} {}

  ExitStatus work() {
    if (const auto registered = greet(); !registered) {
      return give_up(registered.error());
    }
    while (!stop_.stop_requested() && Clock::now() < until_) {
      const auto job = claim();
      if (!job) {
        if (job.error().kind != Refusal::kUnavailable) {
          return give_up(job.error());
        }
        pause(stop_, 1s);
        if (const auto again = greet(); !again) {  // it may be another server by now
          return give_up(again.error());
        }
        continue;
      }
      if (!*job) {
        if (line_.drain) {
          break;
        }
        continue;
      }
      if (!judge(**job)) {
        return ExitStatus::kNotReached;
      }
    }
    console_.out << fmt::format("Done: {} runs measured.\n", runs_) << std::flush;
    return ExitStatus::kReached;
  }

 private:
  ExitStatus give_up(const classroom::Refused& refused) const {
    if (stop_.stop_requested()) {
      return ExitStatus::kReached;
    }
    console_.tell(refused.failure);
    return ExitStatus::kNotReached;
  }

  /// Registers, however long the server takes to come. What this machine held goes back into the queue.
  Answer<void> greet() {
    const auto name = line_.name.empty() ? host_name() : line_.name;
    const auto toolchain = line_.node.empty() ? find_toolchain() : fail("");
    const auto node = toolchain ? this_machine(toolchain->version).fingerprint : line_.node;
    for (;;) {
      const auto answer = link_.post("worker/register", {{"name", name}, {"node_class", node}});
      if (!answer && answer.error().kind == Refusal::kUnavailable && !stop_.stop_requested()) {
        pause(stop_, 1s);
        continue;
      }
      const auto id = field<classroom::Id>(answer, "id");
      if (!id) {
        return std::unexpected(id.error());
      }
      worker_ = *id;
      if (answer->value("state", "") != "active") {
        return classroom::refuse(Refusal::kForbidden, answer->value("why", ""),
                                 "Measure on machines of one class only.");
      }
      return {};
    }
  }

  Answer<std::optional<classroom::Job>> claim() {
    ClassLink link{line_.address, line_.token, stop_};  // link_ tells what was measured, after a stop, too
    const auto job =
        field<Json>(link.post("worker/claim", {{"worker", worker_}, {"wait", !line_.drain}}), "job");
    if (!job) {
      return std::unexpected(job.error());
    }
    if (job->is_null()) {
      return std::optional<classroom::Job>{};
    }
    return then(classroom::job_of(*job), [](const classroom::Job& one) { return std::optional{one}; });
  }

  /// False when this machine cannot be trusted and took itself out.
  bool judge(const classroom::Job& job) {
    const Level* level = game_.course.find(job.level_id);
    if (level == nullptr || level->broken) {
      send(job, "give-back", {{"why", fmt::format("This machine has no level “{}”.", job.level_id)}});
      return true;
    }
    std::stop_source lost;
    const std::jthread heart{[&](const std::stop_token& over) { beat(job, over, lost); }};
    if (runs_ % kRunsBetweenCanaries == 0 && !canary(*level, lost.get_token())) {
      if (lost.stop_requested()) {
        return true;
      }
      (void)link_.post(fmt::format("workers/{}/quarantine", worker_),
                       {{"why", "Par is not level with par."}});
      console_.tell({.what = "This machine measures par as slower or faster than itself.",
                     .hint = "Let nothing else run on it, and start the worker again."});
      return false;
    }
    const auto record = play(*level, job.source, job.seed, lost.get_token());
    if (lost.stop_requested()) {
      return true;
    }
    ++runs_;
    const bool told = record && record->verdict.outcome != Outcome::kInternalError &&
                      record->verdict.outcome != Outcome::kCancelled;
    if (told) {
      send(job, "result", {{"run", classroom::json_of(run_result(*record, *level))}});
      console_.out << fmt::format("submission {}, {}: {}\n", job.submission_id, level->id,
                                  name_of(record->verdict.outcome))
                   << std::flush;
    } else {
      send(job, "give-back", {{"why", record ? record->verdict.message : record.error().what}});
    }
    return true;
  }

  /// Whether par, measured against par, is level.
  bool canary(const Level& level, const std::stop_token& lost) {
    const auto par = read_file(level.puzzle_folder / "par.cpp");
    const auto record = par ? play(level, *par, {}, lost) : std::unexpected(par.error());
    return record && record->verdict.has_score() && record->verdict.ratio_low < 1 + kCanaryTolerance &&
           record->verdict.ratio_high > 1 - kCanaryTolerance;
  }

  Result<Record> play(const Level& level, const std::string& source, std::optional<std::uint64_t> seed,
                      const std::stop_token& lost) {
    const auto folder = TemporaryFolder::create(game_.paths.cache / "classroom");
    if (!folder) {
      return std::unexpected(folder.error());
    }
    const auto file = folder->path() / "solution.cpp";
    if (const auto written = write_file_atomically(file, source); !written) {
      return std::unexpected(written.error());
    }
    return game_.play(
        {.level = level, .solution = file, .seed = seed, .keep = false}, [](const Progress&) {}, lost);
  }

  /// Keeps the lease while the run lasts; asks it to stop when it was given to somebody else.
  void beat(const classroom::Job& job, const std::stop_token& over, std::stop_source& lost) const {
    ClassLink link{line_.address, line_.token};
    while (!over.stop_requested()) {
      const auto kept =
          link.post(fmt::format("worker/jobs/{}/heartbeat", job.id), {{"attempt", job.attempt}});
      if (!kept && kept.error().kind == Refusal::kStale) {
        lost.request_stop();
        return;
      }
      pause(over, 15s);
    }
  }

  /// Says it until the server has heard it; a second time does no harm.
  void send(const classroom::Job& job, const char* what, Json body) {
    body["attempt"] = job.attempt;
    for (;;) {
      const auto heard = link_.post(fmt::format("worker/jobs/{}/{}", job.id, what), body);
      if (heard || heard.error().kind != Refusal::kUnavailable) {
        return;
      }
      pause({}, 1s);
    }
  }

  Game& game_;
  const Console& console_;
  const ClassLine& line_;
  std::stop_token stop_;
  ClassLink link_;
  Clock::time_point until_;  ///< no run is claimed after it
  classroom::Id worker_ = 0;
  int runs_ = 0;
};

}  // namespace

void pause(const std::stop_token& stop, std::chrono::milliseconds time) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock{mutex};
  never.wait_for(lock, stop, time, [] { return false; });
}

ExitStatus work_for_class(Game& game, const Console& console, const ClassLine& line, std::stop_token stop) {
  return Judge{game, console, line, std::move(stop)}.work();
}

}  // namespace underpar::cli
