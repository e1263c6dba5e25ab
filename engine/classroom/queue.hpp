#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "engine/classroom/database.hpp"
#include "engine/classroom/nouns.hpp"

namespace underpar::classroom {

inline constexpr std::int64_t kMostAttempts = 3;  ///< of one job, before it is given up as a judge's error
inline constexpr std::chrono::seconds kSeenWithin{60};    ///< a worker that was silent longer is away
inline constexpr std::chrono::seconds kFairShare{1'800};  ///< later for each run a member has pending

/// Submissions, and the runs that judge machines owe. Every function is one transaction: what it returned is
/// on disk. Safe from several threads and, on PostgreSQL, several servers.
///
/// queued -> running -> ranked | rejected | judge_error; queued -> superseded; running -> queued when the
/// lease ends or the worker gives it back.
class Queue {
 public:
  /// `seed` draws the secret inputs of a run.
  Queue(Database& database, std::function<std::uint64_t()> seed)
      : database_{database}, seed_{std::move(seed)} {}

  /// Stores a submission and queues its run. A key that is known gives the submission it made, with
  /// `repeated`. A run of the same member and level that still waits is superseded, and its place kept.
  /// Refuses: an unknown level, one that is not open yet, more runs than an hour may have, a key that was
  /// used for something else.
  [[nodiscard]] Answer<Submission> hand_in(const HandIn& hand_in, Moment now);

  [[nodiscard]] Answer<Submission> find(Id submission_id);
  /// Newest first.
  [[nodiscard]] Answer<std::vector<Submission>> of_member(Id member_id, int limit = 100);
  [[nodiscard]] Answer<std::string> source_of(Id submission_id);
  /// The last source of each member of the class, judged or not.
  [[nodiscard]] Answer<std::vector<ComparedSource>> last_sources(Id assignment_id);
  /// Runs that wait, also for a worker that is gone.
  [[nodiscard]] Answer<std::int64_t> length(Moment now);
  /// How long until a run that is handed in now would be over: from the last 20 runs and the workers that
  /// were heard of within kSeenWithin. None before the first run, and where no worker is there.
  [[nodiscard]] Answer<std::optional<std::chrono::seconds>> wait_for_a_run(Moment now);
  /// Runs that come before this submission's; none when it does not wait.
  [[nodiscard]] Answer<std::optional<std::int64_t>> ahead_of(Id submission_id);

  /// The worker with this name; made, or greeted again: then what it held goes back into the queue. The
  /// first one sets the class's node class; one of another class is quarantined.
  [[nodiscard]] Answer<Worker> greet(const std::string& name, const std::string& node_class, Moment now);
  /// Takes a worker out, and puts what it holds back.
  [[nodiscard]] Answer<void> quarantine(Id worker_id, const std::string& why, Moment now);
  /// Lets a quarantined worker measure again.
  [[nodiscard]] Answer<void> readmit(Id worker_id);
  [[nodiscard]] Answer<std::vector<Worker>> workers();

  /// The next run for the worker, leased until now + `lease`; none when nothing waits. Leases that ended
  /// are put back first.
  [[nodiscard]] Answer<std::optional<Job>> claim(Id worker_id, std::chrono::milliseconds lease, Moment now);
  /// Makes a lease longer. kStale: it was given to somebody else.
  [[nodiscard]] Answer<void> heartbeat(Id job_id, std::int64_t attempt, std::chrono::milliseconds lease,
                                       Moment now);
  /// Takes the result of a run, once. kStale: the job is not this attempt's any more.
  [[nodiscard]] Answer<void> finish(Id job_id, std::int64_t attempt, const RunResult& result, Moment now);
  /// Puts a job back that could not be measured through no fault of the member's.
  [[nodiscard]] Answer<void> give_back(Id job_id, std::int64_t attempt, const std::string& why);

 private:
  Database& database_;
  std::function<std::uint64_t()> seed_;
};

}  // namespace underpar::classroom
