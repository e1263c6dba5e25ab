#include "engine/classroom/queue.hpp"

#include <fmt/format.h>

#include "engine/base/hash.hpp"
#include "engine/classroom/rows.hpp"

// Submissions: what members do to the queue. Runs: what workers do to it stands in runs.cpp.

namespace underpar::classroom {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr auto kSubmission =
    "SELECT s.id, s.member_id, a.level_id, s.sha256, s.received_at_ms, s.state, s.message "
    "FROM submission s JOIN assignment a ON a.id = s.assignment_id ";

Submission submission_of(const Row& row) {
  return {.id = row.integer(0),
          .member_id = row.integer(1),
          .level_id = row.text(2),
          .sha256 = row.text(3),
          .received_at = moment_at(row, 4),
          .state = row.text(5),
          .message = row.text(6)};
}

/// The submission that the key made before, if there is one.
Answer<std::optional<Submission>> known(Session& session, const HandIn& hand_in, const std::string& sha256) {
  const auto rows =
      session.run(std::string{kSubmission} + "WHERE s.member_id = $1 AND s.idempotency_key = $2",
                  {hand_in.member_id, hand_in.idempotency_key});
  if (rows.empty()) {
    return std::nullopt;
  }
  auto submission = submission_of(rows.front());
  if (submission.sha256 != sha256 || submission.level_id != hand_in.level_id) {
    return refuse(Refusal::kTaken, "That key was used for another submission.",
                  "Use a new key for each new text.");
  }
  submission.repeated = true;
  return submission;
}

struct Rules {
  Id assignment_id = 0;
  std::int64_t runs_an_hour = 0;
};

Answer<Rules> open_assignment(Session& session, const std::string& level_id, Moment now) {
  const auto rows =
      session.run("SELECT id, runs_an_hour, opens_ms FROM assignment WHERE level_id = $1", {level_id});
  if (rows.empty()) {
    return refuse(Refusal::kUnknown, fmt::format("The class does not play “{}”.", level_id),
                  "`underpar board` lists the levels it plays.");
  }
  if (moment_at(rows.front(), 2) > now) {
    return refuse(Refusal::kForbidden, fmt::format("“{}” is not open yet.", level_id),
                  "Hand it in again when it is.");
  }
  return Rules{.assignment_id = rows.front().integer(0), .runs_an_hour = rows.front().integer(1)};
}

/// Runs that were replaced before they began cost nobody anything and do not count.
Answer<void> check_quota(Session& session, Id member_id, const Rules& rules, Moment now) {
  const auto since = now - std::chrono::hours{1};
  const auto count = session
                         .run(
                             "SELECT count(*) FROM submission WHERE member_id = $1 AND assignment_id = $2 "
                             "AND received_at_ms > $3 AND state NOT IN ('superseded', 'cancelled', 'queued')",
                             {member_id, rules.assignment_id, stored(since)})
                         .at(0)
                         .integer(0);
  if (count >= rules.runs_an_hour) {
    return refuse(Refusal::kQuota, fmt::format("You had {} ranked runs within an hour.", count),
                  "Play at home meanwhile: those runs are not limited.");
  }
  return {};
}

/// Takes the member's waiting run out, and returns its place in the queue.
std::optional<std::int64_t> supersede(Session& session, Id member_id, Id assignment_id) {
  const auto rows = session.run(
      "UPDATE job SET state = 'superseded' WHERE member_id = $1 AND assignment_id = $2 AND state = 'queued' "
      "AND rejudging_id IS NULL RETURNING submission_id, priority",
      {member_id, assignment_id});
  if (rows.empty()) {
    return std::nullopt;
  }
  session.run("UPDATE submission SET state = 'superseded' WHERE id = $1", {rows.front().integer(0)});
  return rows.front().integer(1);
}

std::int64_t new_place(Session& session, Id member_id, Moment now) {
  const auto pending =
      session
          .run("SELECT count(*) FROM job WHERE member_id = $1 AND state IN ('queued', 'running')",
               {member_id})
          .at(0)
          .integer(0);
  return (now + pending * duration_cast<milliseconds>(kFairShare)).time_since_epoch().count();
}

std::int64_t waiting(Session& session, Moment now) {
  return session
      .run("SELECT count(*) FROM job WHERE state = 'queued' OR (state = 'running' AND lease_until_ms < $1)",
           {stored(now)})
      .at(0)
      .integer(0);
}

}  // namespace

Answer<Submission> Queue::hand_in(const HandIn& hand_in, Moment now) {
  const auto sha256 = sha256_hex(hand_in.source);
  return write<Submission>(database_, [&](Session& session) -> Answer<Submission> {
    // The member's row is the lock: two submissions of one member come one after the other.
    if (session
            .run("SELECT id FROM member WHERE id = $1 AND deleted = 0" + std::string{session.lock()},
                 {hand_in.member_id})
            .empty()) {
      return refuse(Refusal::kForbidden, "That member has left the class.", "Join it again.");
    }
    auto before = known(session, hand_in, sha256);
    if (!before) {
      return std::unexpected(before.error());
    }
    if (*before) {
      return std::move(**before);
    }
    const auto rules = open_assignment(session, hand_in.level_id, now);
    if (!rules) {
      return std::unexpected(rules.error());
    }
    if (const auto room = check_quota(session, hand_in.member_id, *rules, now); !room) {
      return std::unexpected(room.error());
    }
    const auto inherited = supersede(session, hand_in.member_id, rules->assignment_id);
    const auto priority = inherited ? *inherited : new_place(session, hand_in.member_id, now);
    session.run("INSERT INTO blob (sha256, source) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                {sha256, hand_in.source});
    const auto id =
        session
            .run(
                "INSERT INTO submission (member_id, assignment_id, idempotency_key, sha256, received_at_ms, "
                "state, message) VALUES ($1, $2, $3, $4, $5, 'queued', '') RETURNING id",
                {hand_in.member_id, rules->assignment_id, hand_in.idempotency_key, sha256, stored(now)})
            .at(0)
            .integer(0);
    session.run(
        "INSERT INTO job (submission_id, member_id, assignment_id, priority, state, attempt, seed, "
        "lease_until_ms) VALUES ($1, $2, $3, $4, 'queued', 0, $5, 0)",
        {id, hand_in.member_id, rules->assignment_id, priority, fmt::to_string(seed_())});
    return Submission{.id = id,
                      .member_id = hand_in.member_id,
                      .level_id = hand_in.level_id,
                      .sha256 = sha256,
                      .received_at = now,
                      .state = "queued"};
  });
}

Answer<Submission> Queue::find(Id submission_id) {
  return read<Submission>(database_, [&](Session& session) -> Answer<Submission> {
    const auto rows = session.run(std::string{kSubmission} + "WHERE s.id = $1", {submission_id});
    if (rows.empty()) {
      return refuse(Refusal::kUnknown, fmt::format("There is no submission {}.", submission_id));
    }
    return submission_of(rows.front());
  });
}

Answer<std::vector<Submission>> Queue::of_member(Id member_id, int limit) {
  return read<std::vector<Submission>>(database_, [&](Session& session) -> Answer<std::vector<Submission>> {
    std::vector<Submission> all;
    for (const auto& row :
         session.run(std::string{kSubmission} + "WHERE s.member_id = $1 ORDER BY s.id DESC LIMIT $2",
                     {member_id, std::int64_t{limit}})) {
      all.push_back(submission_of(row));
    }
    return all;
  });
}

Answer<std::string> Queue::source_of(Id submission_id) {
  return read<std::string>(database_, [&](Session& session) -> Answer<std::string> {
    const auto rows =
        session.run("SELECT b.source FROM submission s JOIN blob b ON b.sha256 = s.sha256 WHERE s.id = $1",
                    {submission_id});
    if (rows.empty()) {
      return refuse(Refusal::kUnknown, fmt::format("There is no source of submission {}.", submission_id));
    }
    return rows.front().text(0);
  });
}

Answer<std::vector<ComparedSource>> Queue::last_sources(Id assignment_id) {
  using All = std::vector<ComparedSource>;
  return read<All>(database_, [&](Session& session) -> Answer<All> {
    All all;
    for (const auto& row : session.run(
             "SELECT m.id, m.nick, b.source FROM submission s JOIN member m ON m.id = s.member_id "
             "JOIN blob b ON b.sha256 = s.sha256 WHERE m.deleted = 0 AND s.id IN (SELECT max(id) FROM "
             "submission WHERE assignment_id = $1 GROUP BY member_id) ORDER BY m.id",
             {assignment_id})) {
      all.push_back({.member_id = row.integer(0), .nick = row.text(1), .source = row.text(2)});
    }
    return all;
  });
}

Answer<std::int64_t> Queue::length(Moment now) {
  return read<std::int64_t>(database_,
                            [&](Session& session) -> Answer<std::int64_t> { return waiting(session, now); });
}

Answer<std::optional<std::chrono::seconds>> Queue::wait_for_a_run(Moment now) {
  using Wait = std::optional<std::chrono::seconds>;
  return read<Wait>(database_, [&](Session& session) -> Answer<Wait> {
    const auto run = session
                         .run(
                             "SELECT CAST(avg(took) AS DOUBLE PRECISION) FROM (SELECT r.finished_at_ms - "
                             "j.began_ms AS took FROM run r JOIN job j ON j.id = r.job_id AND j.began_ms > 0 "
                             "ORDER BY r.id DESC "
                             "LIMIT 20) AS last")
                         .at(0);
    const auto workers = session
                             .run("SELECT count(*) FROM worker WHERE state = 'active' AND seen_at_ms > $1",
                                  {stored(now - kSeenWithin)})
                             .at(0)
                             .integer(0);
    if (run.is_null(0) || workers == 0) {
      return Wait{};
    }
    const auto rounds = static_cast<double>(waiting(session, now) / workers + 1);
    return Wait{std::chrono::ceil<std::chrono::seconds>(
        std::chrono::duration<double, std::milli>{run.real(0) * rounds})};
  });
}

Answer<std::optional<std::int64_t>> Queue::ahead_of(Id submission_id) {
  using Ahead = std::optional<std::int64_t>;
  return read<Ahead>(database_, [&](Session& session) -> Answer<Ahead> {
    const auto own = session.run(
        "SELECT priority, id FROM job WHERE submission_id = $1 AND state = 'queued' AND rejudging_id IS NULL",
        {submission_id});
    if (own.empty()) {
      return Ahead{};
    }
    return Ahead{
        session
            .run("SELECT count(*) FROM job WHERE state = 'queued' AND (priority < $1 OR (priority = $1 "
                 "AND id < $2))",
                 {own.front().integer(0), own.front().integer(1)})
            .at(0)
            .integer(0)};
  });
}

}  // namespace underpar::classroom
