#include <fmt/format.h>

#include <charconv>

#include "engine/classroom/queue.hpp"
#include "engine/classroom/rows.hpp"
#include "engine/model/names.hpp"

// What workers do to the queue.

namespace underpar::classroom {
namespace {

std::uint64_t seed_of(const std::string& text) {
  std::uint64_t seed = 0;
  std::from_chars(text.data(), text.data() + text.size(), seed);
  return seed;
}

void set_state(Session& session, const Row& job, const std::string& state, const std::string& message) {
  session.run("UPDATE job SET state = $2, worker_id = NULL WHERE id = $1", {job.integer(0), state});
  if (job.is_null(2)) {  // a rejudging leaves the submission as it is until it is applied
    session.run("UPDATE submission SET state = $2, message = $3 WHERE id = $1",
                {job.integer(1), state, message});
  }
}

constexpr auto kJobToPutBack =
    "SELECT id, submission_id, rejudging_id, attempt, member_id, assignment_id FROM job WHERE state = "
    "'running' ";

/// Queued again; given up after too many attempts; superseded where something newer of the member waits.
void put_back(Session& session, const Row& job, const std::string& why) {
  if (job.integer(3) >= kMostAttempts) {
    set_state(session, job, "judge_error", why);
    return;
  }
  const bool newer_waits =
      job.is_null(2) && !session
                             .run(
                                 "SELECT id FROM job WHERE member_id = $1 AND assignment_id = $2 AND "
                                 "state = 'queued' AND rejudging_id IS NULL",
                                 {job.integer(4), job.integer(5)})
                             .empty();
  set_state(session, job, newer_waits ? "superseded" : "queued", "");
}

void put_back_of_worker(Session& session, Id worker_id, const std::string& why) {
  for (const auto& job : session.run(
           std::string{kJobToPutBack} + "AND worker_id = $1" + std::string{session.lock()}, {worker_id})) {
    put_back(session, job, why);
  }
}

/// The job while it belongs to that attempt.
Answer<Row> held(Session& session, Id job_id, std::int64_t attempt) {
  auto rows =
      session.run(std::string{kJobToPutBack} + "AND id = $1 AND attempt = $2" + std::string{session.lock()},
                  {job_id, attempt});
  if (rows.empty()) {
    return refuse(Refusal::kStale, fmt::format("Job {} is not attempt {}'s any more.", job_id, attempt),
                  "Drop it and claim the next one.");
  }
  return rows.front();
}

Worker worker_of(const Row& row) {
  return {.id = row.integer(0),
          .name = row.text(1),
          .node_class = row.text(2),
          .state = row.text(3),
          .why = row.text(4),
          .seen_at = moment_at(row, 5)};
}

std::string node_class_of(Session& session, const std::string& offered) {
  const auto rows = session.run("SELECT node_class FROM class" + std::string{session.lock()});
  if (!rows.at(0).text(0).empty()) {
    return rows.at(0).text(0);
  }
  session.run("UPDATE class SET node_class = $1", {offered});
  return offered;
}

std::optional<Job> first_waiting(Session& session) {
  const auto rows = session.run(
      "SELECT id, attempt, submission_id, assignment_id, seed, rejudging_id FROM job WHERE state = 'queued' "
      "ORDER BY priority, id LIMIT 1" +
      std::string{session.lock_free_ones()});
  if (rows.empty()) {
    return std::nullopt;
  }
  const Row& row = rows.front();
  const auto texts = session.run(
      "SELECT a.level_id, b.source FROM submission s JOIN assignment a ON a.id = s.assignment_id "
      "JOIN blob b ON b.sha256 = s.sha256 WHERE s.id = $1",
      {row.integer(2)});
  if (row.is_null(5)) {
    session.run("UPDATE submission SET state = 'running' WHERE id = $1", {row.integer(2)});
  }
  return Job{.id = row.integer(0),
             .attempt = row.integer(1) + 1,
             .submission_id = row.integer(2),
             .level_id = texts.at(0).text(0),
             .source = texts.at(0).text(1),
             .seed = seed_of(row.text(4))};
}

}  // namespace

Answer<Worker> Queue::greet(const std::string& name, const std::string& node_class, Moment now) {
  return write<Worker>(database_, [&](Session& session) -> Answer<Worker> {
    const auto wanted = node_class_of(session, node_class);
    const bool fits = node_class == wanted;
    const auto why = fits ? std::string{} : fmt::format("The class is measured on “{}”.", wanted);
    const auto row = session.run(
        "INSERT INTO worker (name, node_class, state, why, seen_at_ms) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (name) DO UPDATE SET node_class = excluded.node_class, state = excluded.state, "
        "why = excluded.why, seen_at_ms = excluded.seen_at_ms "
        "RETURNING id, name, node_class, state, why, seen_at_ms",
        {name, node_class, std::string{fits ? "active" : "quarantined"}, why, stored(now)});
    auto worker = worker_of(row.at(0));
    put_back_of_worker(session, worker.id, "The judge machine was started anew too often.");
    note(session, now, "worker " + name, "registered");
    return worker;
  });
}

Answer<void> Queue::quarantine(Id worker_id, const std::string& why, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    session.run("UPDATE worker SET state = 'quarantined', why = $2 WHERE id = $1", {worker_id, why});
    put_back_of_worker(session, worker_id, "No judge machine could measure it.");
    note(session, now, fmt::format("worker {}", worker_id), "quarantined: " + why);
    return {};
  });
}

Answer<void> Queue::readmit(Id worker_id) {
  return database_.write([&](Session& session) -> Answer<void> {
    session.run("UPDATE worker SET state = 'active', why = '' WHERE id = $1", {worker_id});
    return {};
  });
}

Answer<std::vector<Worker>> Queue::workers() {
  return read<std::vector<Worker>>(database_, [](Session& session) -> Answer<std::vector<Worker>> {
    std::vector<Worker> all;
    for (const auto& row :
         session.run("SELECT id, name, node_class, state, why, seen_at_ms FROM worker ORDER BY id")) {
      all.push_back(worker_of(row));
    }
    return all;
  });
}

Answer<std::optional<Job>> Queue::claim(Id worker_id, std::chrono::milliseconds lease, Moment now) {
  return write<std::optional<Job>>(database_, [&](Session& session) -> Answer<std::optional<Job>> {
    const auto active =
        session.run("UPDATE worker SET seen_at_ms = $2 WHERE id = $1 AND state = 'active' RETURNING id",
                    {worker_id, stored(now)});
    if (active.empty()) {
      return refuse(Refusal::kForbidden, "This judge machine is not admitted.",
                    "Register it again, or have the instructor readmit it.");
    }
    for (const auto& late : session.run(
             std::string{kJobToPutBack} + "AND lease_until_ms < $1" + std::string{session.lock_free_ones()},
             {stored(now)})) {
      put_back(session, late, "No judge machine finished it in time.");
    }
    auto job = first_waiting(session);
    if (job) {
      job->lease_until = now + lease;
      session.run(
          "UPDATE job SET state = 'running', attempt = $2, lease_until_ms = $3, worker_id = $4, "
          "began_ms = $5 WHERE id = $1",
          {job->id, job->attempt, stored(job->lease_until), worker_id, stored(now)});
    }
    return job;
  });
}

Answer<void> Queue::heartbeat(Id job_id, std::int64_t attempt, std::chrono::milliseconds lease, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    if (auto job = held(session, job_id, attempt); !job) {
      return std::unexpected(job.error());
    }
    session.run("UPDATE job SET lease_until_ms = $2 WHERE id = $1", {job_id, stored(now + lease)});
    session.run("UPDATE worker SET seen_at_ms = $2 WHERE id = (SELECT worker_id FROM job WHERE id = $1)",
                {job_id, stored(now)});
    return {};
  });
}

Answer<void> Queue::finish(Id job_id, std::int64_t attempt, const RunResult& result, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    const auto job = held(session, job_id, attempt);
    if (!job) {
      return std::unexpected(job.error());
    }
    session.run(
        "INSERT INTO run (job_id, submission_id, rejudging_id, outcome, message, strokes, ratio, ratio_low, "
        "ratio_high, noise, peak_kib, seed, level_sha256, node_class, finished_at_ms) "
        "SELECT j.id, j.submission_id, j.rejudging_id, $2, $3, $4, $5, $6, $7, $8, $9, j.seed, $10, "
        "w.node_class, $11 FROM job j JOIN worker w ON w.id = j.worker_id WHERE j.id = $1",
        {job_id, std::string{name_of(result.outcome)}, result.message, std::int64_t{result.strokes},
         result.ratio, result.ratio_low, result.ratio_high, result.noise,
         result.peak_kib ? Value{*result.peak_kib} : Value{nullptr}, result.level_sha256, stored(now)});
    session.run("UPDATE job SET state = 'done' WHERE id = $1", {job_id});
    if (job->is_null(2)) {
      session.run("UPDATE submission SET state = $2, message = $3 WHERE id = $1",
                  {job->integer(1), std::string{result.has_score() ? "ranked" : "rejected"}, result.message});
    }
    touch_board(session, job->integer(5));
    return {};
  });
}

Answer<void> Queue::give_back(Id job_id, std::int64_t attempt, const std::string& why) {
  return database_.write([&](Session& session) -> Answer<void> {
    const auto job = held(session, job_id, attempt);
    if (!job) {
      return std::unexpected(job.error());
    }
    put_back(session, *job, why);
    return {};
  });
}

}  // namespace underpar::classroom
