#include "engine/classroom/messages.hpp"

#include <cmath>

#include "engine/model/names.hpp"

namespace underpar::classroom {
namespace {

std::int64_t count(Moment moment) {
  return moment.time_since_epoch().count();
}

Json count(std::optional<Moment> moment) {
  return moment ? Json(count(*moment)) : Json(nullptr);
}

Moment moment_of(const Json& json) {
  return Moment{std::chrono::milliseconds{json.get<std::int64_t>()}};
}

std::optional<Moment> optional_moment(const Json& json) {
  return json.is_null() ? std::nullopt : std::optional{moment_of(json)};
}

/// Runs `read`, and refuses what is not there or of another type.
template <class T, class Read>
Answer<T> reading(Read read) {
  try {
    return read();
  } catch (const nlohmann::json::exception& error) {
    return refuse(Refusal::kMalformed, std::string{"The message is not understood: "} + error.what() + ".",
                  "docs/classroom.md describes it.");
  }
}

}  // namespace

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Answer<Json> object_of(std::string_view text) {
  auto json = Json::parse(text, nullptr, false);
  if (!json.is_object()) {
    return refuse(Refusal::kMalformed, "The message is no JSON object.", "docs/classroom.md describes it.");
  }
  return json;
}

Json json_of(const Submission& submission) {
  return {{"id", submission.id},         {"level", submission.level_id},
          {"sha256", submission.sha256}, {"received_at_ms", count(submission.received_at)},
          {"state", submission.state},   {"message", submission.message}};
}

Json json_of(const Job& job) {
  return {{"id", job.id},
          {"attempt", job.attempt},
          {"submission", job.submission_id},
          {"level", job.level_id},
          {"source", job.source},
          {"seed", job.seed},
          {"lease_until_ms", count(job.lease_until)}};
}

Answer<Job> job_of(const Json& json) {
  return reading<Job>([&] {
    return Job{.id = json.at("id").get<Id>(),
               .attempt = json.at("attempt").get<std::int64_t>(),
               .submission_id = json.at("submission").get<Id>(),
               .level_id = json.at("level").get<std::string>(),
               .source = json.at("source").get<std::string>(),
               .seed = json.at("seed").get<std::uint64_t>(),
               .lease_until = moment_of(json.at("lease_until_ms"))};
  });
}

Json json_of(const RunResult& run) {
  return {{"outcome", name_of(run.outcome)},
          {"message", run.message},
          {"strokes", run.strokes},
          {"ratio", run.ratio},
          {"ratio_low", run.ratio_low},
          {"ratio_high", run.ratio_high},
          {"noise", run.noise},
          {"peak_kib", run.peak_kib ? Json(*run.peak_kib) : Json(nullptr)},
          {"level_sha256", run.level_sha256}};
}

Answer<RunResult> run_of(const Json& json) {
  auto run = reading<RunResult>([&] {
    const auto outcome = outcome_named(json.at("outcome").get<std::string>());
    return RunResult{.outcome = outcome.value_or(Outcome::kInternalError),
                     .message = json.at("message").get<std::string>(),
                     .strokes = json.at("strokes").get<int>(),
                     .ratio = json.at("ratio").get<double>(),
                     .ratio_low = json.at("ratio_low").get<double>(),
                     .ratio_high = json.at("ratio_high").get<double>(),
                     .noise = json.at("noise").get<double>(),
                     .peak_kib = json.at("peak_kib").is_null()
                                     ? std::nullopt
                                     : std::optional{json.at("peak_kib").get<std::int64_t>()},
                     .level_sha256 = json.at("level_sha256").get<std::string>()};
  });
  const bool measured = run && run->has_score();
  if (run && (run->outcome == Outcome::kInternalError || run->outcome == Outcome::kCancelled ||
              (measured && !(std::isfinite(run->ratio) && run->ratio > 0)))) {
    return refuse(Refusal::kMalformed, "That is no result of a run.", "Give the job back instead.");
  }
  return run;
}

Json json_of(const Assignment& assignment) {
  return {{"level", assignment.level_id},
          {"opens_ms", count(assignment.opens)},
          {"due_ms", count(assignment.due)},
          {"grace_minutes", assignment.grace.count()},
          {"late_percent_a_day", assignment.late_percent_a_day},
          {"late_days", assignment.late_days},
          {"freeze_at_ms", count(assignment.freeze_at)},
          {"points", assignment.points},
          {"runs_an_hour", assignment.runs_an_hour}};
}

Answer<Assignment> assignment_of(const Json& json, Assignment before) {
  return reading<Assignment>([&] {
    const auto given = [&](const char* name, auto take) {
      if (json.contains(name)) {
        take(json.at(name));
      }
    };
    given("opens_ms", [&](const Json& value) { before.opens = moment_of(value); });
    given("due_ms", [&](const Json& value) { before.due = optional_moment(value); });
    given("grace_minutes", [&](const Json& value) { before.grace = std::chrono::minutes{value.get<int>()}; });
    given("late_percent_a_day", [&](const Json& value) { before.late_percent_a_day = value.get<double>(); });
    given("late_days", [&](const Json& value) { before.late_days = value.get<int>(); });
    given("freeze_at_ms", [&](const Json& value) { before.freeze_at = optional_moment(value); });
    given("points", [&](const Json& value) { before.points = value.get<double>(); });
    given("runs_an_hour", [&](const Json& value) { before.runs_an_hour = value.get<int>(); });
    return before;
  });
}

Json json_of(const Refused& refused) {
  return {{"what", refused.failure.what}, {"hint", refused.failure.hint}};
}

}  // namespace underpar::classroom
