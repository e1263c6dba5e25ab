#include "engine/classroom/assignments.hpp"

#include <fmt/format.h>

#include "engine/classroom/rows.hpp"
#include "engine/model/names.hpp"

// Rejudgings stand in rejudgings.cpp.

namespace underpar::classroom {
namespace {

constexpr auto kAssignment =
    "SELECT id, level_id, opens_ms, due_ms, grace_minutes, late_percent_a_day, late_days, freeze_at_ms, "
    "points, runs_an_hour, version FROM assignment ";

Assignment assignment_of(const Row& row) {
  return {.id = row.integer(0),
          .level_id = row.text(1),
          .opens = moment_at(row, 2),
          .due = moment_if(row, 3),
          .grace = std::chrono::minutes{row.integer(4)},
          .late_percent_a_day = row.real(5),
          .late_days = static_cast<int>(row.integer(6)),
          .freeze_at = moment_if(row, 7),
          .points = row.real(8),
          .runs_an_hour = static_cast<int>(row.integer(9)),
          .version = row.integer(10)};
}

// Runs in order, so that of each submission the last one is the one that counts.
constexpr auto kJudged =
    "SELECT s.id, m.id, m.nick, m.on_board, m.hidden, s.received_at_ms, COALESCE(LENGTH(b.source), 0), "
    "r.outcome, r.message, r.strokes, r.ratio, r.ratio_low, r.ratio_high, r.noise, r.peak_kib, "
    "r.level_sha256, r.node_class "
    "FROM run r JOIN submission s ON s.id = r.submission_id JOIN member m ON m.id = s.member_id "
    "JOIN class c ON c.node_class = r.node_class LEFT JOIN blob b ON b.sha256 = s.sha256 "
    "LEFT JOIN rejudging j ON j.id = r.rejudging_id "
    "WHERE s.assignment_id = $1 AND (r.rejudging_id IS NULL OR j.state = 'applied') ORDER BY s.id, r.id";

JudgedSubmission judged_of(const Row& row) {
  return {.submission_id = row.integer(0),
          .member = {.id = row.integer(1),
                     .nick = row.text(2),
                     .on_board = row.integer(3) != 0,
                     .hidden = row.integer(4) != 0},
          .received_at = moment_at(row, 5),
          .source_bytes = row.integer(6),
          .run = {.outcome = outcome_named(row.text(7)).value_or(Outcome::kInternalError),
                  .message = row.text(8),
                  .strokes = static_cast<int>(row.integer(9)),
                  .ratio = row.real(10),
                  .ratio_low = row.real(11),
                  .ratio_high = row.real(12),
                  .noise = row.real(13),
                  .peak_kib = row.is_null(14) ? std::nullopt : std::optional{row.integer(14)},
                  .level_sha256 = row.text(15)},
          .node_class = row.text(16)};
}

}  // namespace

Answer<Assignment> Assignments::set(const Assignment& assignment, Moment now) {
  return write<Assignment>(database_, [&](Session& session) -> Answer<Assignment> {
    Assignment set = assignment;
    set.version = new_version(session);
    const auto row = session.run(
        "INSERT INTO assignment (level_id, opens_ms, due_ms, grace_minutes, late_percent_a_day, late_days, "
        "freeze_at_ms, points, runs_an_hour, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
        "ON CONFLICT (level_id) DO UPDATE SET opens_ms = excluded.opens_ms, due_ms = excluded.due_ms, "
        "grace_minutes = excluded.grace_minutes, late_percent_a_day = excluded.late_percent_a_day, "
        "late_days = excluded.late_days, freeze_at_ms = excluded.freeze_at_ms, points = excluded.points, "
        "runs_an_hour = excluded.runs_an_hour, version = excluded.version RETURNING id",
        {assignment.level_id, stored(assignment.opens), stored(assignment.due),
         std::int64_t{assignment.grace.count()}, assignment.late_percent_a_day,
         std::int64_t{assignment.late_days}, stored(assignment.freeze_at), assignment.points,
         std::int64_t{assignment.runs_an_hour}, set.version});
    note(session, now, "instructor", "set the assignment " + assignment.level_id);
    set.id = row.at(0).integer(0);
    return set;
  });
}

Answer<std::vector<Assignment>> Assignments::all() {
  return read<std::vector<Assignment>>(database_, [](Session& session) -> Answer<std::vector<Assignment>> {
    std::vector<Assignment> assignments;
    for (const auto& row : session.run(std::string{kAssignment} + "ORDER BY id")) {
      assignments.push_back(assignment_of(row));
    }
    return assignments;
  });
}

Answer<Assignment> Assignments::of_level(const std::string& level_id) {
  return read<Assignment>(database_, [&](Session& session) -> Answer<Assignment> {
    const auto rows = session.run(std::string{kAssignment} + "WHERE level_id = $1", {level_id});
    if (rows.empty()) {
      return refuse(Refusal::kUnknown, fmt::format("The class does not play “{}”.", level_id),
                    "`underpar board` lists the levels it plays.");
    }
    return assignment_of(rows.front());
  });
}

Answer<std::vector<JudgedSubmission>> Assignments::judged(Id assignment_id) {
  using All = std::vector<JudgedSubmission>;
  return read<All>(database_, [&](Session& session) -> Answer<All> {
    All all;
    for (const auto& row : session.run(kJudged, {assignment_id})) {
      auto judged = judged_of(row);
      if (!all.empty() && all.back().submission_id == judged.submission_id) {
        all.back() = std::move(judged);
      } else {
        all.push_back(std::move(judged));
      }
    }
    return all;
  });
}

}  // namespace underpar::classroom
