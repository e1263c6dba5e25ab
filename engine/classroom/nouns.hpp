#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/samples.hpp"
#include "engine/model/verdict.hpp"

namespace underpar::classroom {

/// Every time of a class: UTC, to the millisecond. Nothing here asks a clock; callers hand in the moment.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;
using Id = std::int64_t;

/// Who a member is; only the instructor sees it.
struct Person {
  std::string external_id;
  std::string email;
  std::string family_name;
  std::string given_name;
  std::string section;
  std::chrono::minutes extra{0};  ///< added to every deadline
};

/// Who others see.
struct Member {
  Id id = 0;
  std::string nick;
  bool on_board = true;  ///< the member's own choice; grades do not depend on it
  bool hidden = false;   ///< the instructor's choice
};

/// One level that the class plays, and what counts on it.
struct Assignment {
  Id id = 0;
  std::string level_id;
  Moment opens{};
  std::optional<Moment> due;  ///< none: never late
  std::chrono::minutes grace{5};
  double late_percent_a_day = 10;  ///< taken off the points for each begun day
  int late_days = 3;               ///< after so many nothing counts any more
  std::optional<Moment> freeze_at;
  double points = 100;
  int runs_an_hour = 20;     ///< ranked runs of one member
  std::int64_t version = 0;  ///< of the class when what the board is made of changed last; the store counts
};

/// What a member hands in.
struct HandIn {
  Id member_id = 0;
  std::string level_id;
  std::string idempotency_key;  ///< the member's own: the same key is the same submission
  std::string source;           ///< UTF-8, at most 64 KiB, no NUL
};

/// "received" is no state of its own: what was acknowledged is queued.
struct Submission {
  Id id = 0;
  Id member_id = 0;
  std::string level_id;
  std::string sha256;
  Moment received_at{};
  std::string state;      ///< queued, running, ranked, rejected, flagged, judge_error, superseded, cancelled
  std::string message;    ///< of the last verdict, for the member
  bool repeated = false;  ///< the key was known: nothing new was stored
};

/// A source that is compared with others, and whose it is.
struct ComparedSource {
  Id member_id = 0;
  std::string nick;
  std::string source;
};

/// One measurement a worker owes.
struct Job {
  Id id = 0;
  std::int64_t attempt = 0;  ///< the fence: a result with another number comes too late
  Id submission_id = 0;
  std::string level_id;
  std::string source;
  std::uint64_t seed = 0;  ///< secret until the run is over
  Moment lease_until{};
};

/// What a worker measured.
struct RunResult {
  Outcome outcome = Outcome::kScored;
  std::string message;
  int strokes = kPickedUp;
  double ratio = 0;
  double ratio_low = 0;
  double ratio_high = 0;
  double noise = 0;
  std::optional<std::int64_t> peak_kib;
  std::string level_sha256;

  [[nodiscard]] bool has_score() const {
    return outcome == Outcome::kScored || outcome == Outcome::kTooClose;
  }
};

struct Worker {
  Id id = 0;
  std::string name;
  std::string node_class;  ///< machines of one class rank together, others do not
  std::string state;       ///< active, quarantined
  std::string why;         ///< it is quarantined
  Moment seen_at{};
};

/// A submission and the run that counts for it.
struct JudgedSubmission {
  Id submission_id = 0;
  Member member;
  Moment received_at{};
  std::int64_t source_bytes = 0;
  RunResult run;
  std::string node_class;
};

}  // namespace underpar::classroom
