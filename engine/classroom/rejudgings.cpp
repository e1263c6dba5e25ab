#include <fmt/format.h>

#include "engine/classroom/assignments.hpp"
#include "engine/classroom/rows.hpp"

namespace underpar::classroom {
namespace {

// Of each submission of the set: the run within it, and the last one that counts without it.
constexpr auto kChanged =
    "SELECT count(*) FROM run n JOIN run o ON o.submission_id = n.submission_id WHERE n.rejudging_id = $1 "
    "AND o.id = (SELECT max(r.id) FROM run r LEFT JOIN rejudging j ON j.id = r.rejudging_id "
    "WHERE r.submission_id = n.submission_id AND r.id < n.id "
    "AND (r.rejudging_id IS NULL OR j.state = 'applied')) "
    "AND (n.strokes <> o.strokes OR n.outcome <> o.outcome)";

RejudgingState state_named(const std::string& name) {
  return name == "open"      ? RejudgingState::kOpen
         : name == "applied" ? RejudgingState::kApplied
                             : RejudgingState::kCancelled;
}

std::int64_t count_of(Session& session, const std::string& condition, Id rejudging_id) {
  return session.run("SELECT count(*) FROM job WHERE rejudging_id = $1 AND " + condition, {rejudging_id})
      .at(0)
      .integer(0);
}

constexpr auto kPending = "state IN ('queued', 'running')";
constexpr auto kRejudging = "SELECT id, assignment_id, reason, state FROM rejudging ";

Rejudging rejudging_of(Session& session, const Row& row) {
  const Id id = row.integer(0);
  return {.id = id,
          .assignment_id = row.integer(1),
          .reason = row.text(2),
          .state = state_named(row.text(3)),
          .pending = count_of(session, kPending, id),
          .done = count_of(session, "state = 'done'", id),
          .changed = session.run(kChanged, {id}).at(0).integer(0)};
}

/// Holds the set against everybody else while it is open, and returns its assignment.
Answer<Id> hold_open(Session& session, Id rejudging_id) {
  const auto rows = session.run(
      "SELECT assignment_id FROM rejudging WHERE id = $1 AND state = 'open'" + std::string{session.lock()},
      {rejudging_id});
  if (rows.empty()) {
    return refuse(Refusal::kUnknown, fmt::format("There is no open rejudging {}.", rejudging_id));
  }
  return rows.front().integer(0);
}

}  // namespace

Answer<Rejudging> Assignments::rejudge(Id assignment_id, const std::string& reason, Moment now) {
  return write<Rejudging>(database_, [&](Session& session) -> Answer<Rejudging> {
    if (!session.run("SELECT id FROM rejudging WHERE assignment_id = $1 AND state = 'open'", {assignment_id})
             .empty()) {
      return refuse(Refusal::kTaken, "Another rejudging of this assignment is open.",
                    "Apply it or cancel it first.");
    }
    const auto id =
        session
            .run(
                "INSERT INTO rejudging (assignment_id, reason, state, made_at_ms) VALUES ($1, $2, "
                "'open', $3) RETURNING id",
                {assignment_id, reason, stored(now)})
            .at(0)
            .integer(0);
    const auto submissions = session.run(
        "SELECT s.id, s.member_id FROM submission s JOIN blob b ON b.sha256 = s.sha256 "
        "WHERE s.assignment_id = $1 AND s.state IN ('ranked', 'rejected') ORDER BY s.id",
        {assignment_id});
    for (const auto& row : submissions) {
      session.run(
          "INSERT INTO job (submission_id, member_id, assignment_id, rejudging_id, priority, state, "
          "attempt, seed, lease_until_ms) VALUES ($1, $2, $3, $4, $5, 'queued', 0, $6, 0)",
          {row.integer(0), row.integer(1), assignment_id, id, stored(now), fmt::to_string(seed_())});
    }
    note(session, now, "instructor", fmt::format("began rejudging {}: {}", id, reason));
    return Rejudging{.id = id,
                     .assignment_id = assignment_id,
                     .reason = reason,
                     .pending = static_cast<std::int64_t>(submissions.size())};
  });
}

Answer<Rejudging> Assignments::rejudging(Id rejudging_id) {
  return read<Rejudging>(database_, [&](Session& session) -> Answer<Rejudging> {
    const auto rows = session.run(std::string{kRejudging} + "WHERE id = $1", {rejudging_id});
    if (rows.empty()) {
      return refuse(Refusal::kUnknown, fmt::format("There is no rejudging {}.", rejudging_id));
    }
    return rejudging_of(session, rows.front());
  });
}

Answer<std::vector<Rejudging>> Assignments::rejudgings() {
  return read<std::vector<Rejudging>>(database_, [](Session& session) -> Answer<std::vector<Rejudging>> {
    std::vector<Rejudging> all;
    for (const auto& row : session.run(std::string{kRejudging} + "ORDER BY id DESC")) {
      all.push_back(rejudging_of(session, row));
    }
    return all;
  });
}

Answer<void> Assignments::apply(Id rejudging_id, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    const auto assignment_id = hold_open(session, rejudging_id);
    if (!assignment_id) {
      return std::unexpected(assignment_id.error());
    }
    if (const auto pending = count_of(session, kPending, rejudging_id); pending > 0) {
      return refuse(Refusal::kForbidden, fmt::format("{} runs of the rejudging are not over yet.", pending),
                    "Wait for them, or cancel it.");
    }
    session.run("UPDATE rejudging SET state = 'applied' WHERE id = $1", {rejudging_id});
    session.run(
        "UPDATE submission SET "
        "state = (SELECT CASE WHEN r.outcome IN ('scored', 'too_close') THEN 'ranked' ELSE 'rejected' "
        "END FROM run r WHERE r.rejudging_id = $1 AND r.submission_id = submission.id), "
        "message = (SELECT r.message FROM run r WHERE r.rejudging_id = $1 AND r.submission_id = "
        "submission.id) WHERE id IN (SELECT submission_id FROM run WHERE rejudging_id = $1)",
        {rejudging_id});
    touch_board(session, *assignment_id);
    note(session, now, "instructor", fmt::format("applied rejudging {}", rejudging_id));
    return {};
  });
}

Answer<void> Assignments::cancel(Id rejudging_id, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    if (const auto open = hold_open(session, rejudging_id); !open) {
      return std::unexpected(open.error());
    }
    session.run("UPDATE rejudging SET state = 'cancelled' WHERE id = $1", {rejudging_id});
    session.run("UPDATE job SET state = 'cancelled' WHERE rejudging_id = $1 AND " + std::string{kPending},
                {rejudging_id});
    note(session, now, "instructor", fmt::format("cancelled rejudging {}", rejudging_id));
    return {};
  });
}

}  // namespace underpar::classroom
