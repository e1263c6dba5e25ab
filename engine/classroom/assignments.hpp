#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/classroom/database.hpp"
#include "engine/classroom/nouns.hpp"

namespace underpar::classroom {

enum class RejudgingState { kOpen, kApplied, kCancelled };

/// A second judgement of all submissions of an assignment. It counts only once it is applied, all at once.
struct Rejudging {
  Id id = 0;
  Id assignment_id = 0;
  std::string reason;
  RejudgingState state = RejudgingState::kOpen;
  std::int64_t pending = 0;  ///< runs that are not over yet
  std::int64_t done = 0;
  std::int64_t changed = 0;  ///< of those, whose strokes or outcome differ from what counts now
};

/// What the class plays, and the runs that count. Every function is one transaction; safe from any thread.
class Assignments {
 public:
  Assignments(Database& database, std::function<std::uint64_t()> seed)
      : database_{database}, seed_{std::move(seed)} {}

  /// Adds the assignment, or changes the one of the same level.
  [[nodiscard]] Answer<Assignment> set(const Assignment& assignment, Moment now);
  [[nodiscard]] Answer<std::vector<Assignment>> all();
  [[nodiscard]] Answer<Assignment> of_level(const std::string& level_id);

  /// Every submission that was judged on the class's node class, with the run that counts: the newest one
  /// that is no part of a rejudging, or of one that was applied. In order of arrival.
  [[nodiscard]] Answer<std::vector<JudgedSubmission>> judged(Id assignment_id);

  /// Queues a second run of every judged submission. Refuses (kTaken) while another set is open.
  [[nodiscard]] Answer<Rejudging> rejudge(Id assignment_id, const std::string& reason, Moment now);
  [[nodiscard]] Answer<Rejudging> rejudging(Id rejudging_id);
  /// All of them, newest first.
  [[nodiscard]] Answer<std::vector<Rejudging>> rejudgings();
  /// Lets the set count. Refuses (kForbidden) while runs are pending.
  [[nodiscard]] Answer<void> apply(Id rejudging_id, Moment now);
  /// Drops the set, and its runs that wait.
  [[nodiscard]] Answer<void> cancel(Id rejudging_id, Moment now);

 private:
  Database& database_;
  std::function<std::uint64_t()> seed_;
};

}  // namespace underpar::classroom
