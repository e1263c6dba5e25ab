#include "engine/referee/protocol.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/model/names.hpp"

namespace underpar {

using nlohmann::json;

// Found by nlohmann-json through the argument's namespace.

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(PlayLimits, threads, memory_mib, call_time_s)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(ScoreLines, albatross, eagle, birdie, par, bogey, double_bogey,
                                   triple_bogey)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(WrongAnswer, seed, input, where, expected, got)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Layers, in_force, missing)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Resources, peak_heap_bytes, allocations, leaked_bytes, source_tokens)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(HeapSamples, player, par)

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(MachineCounts, cycles, instructions, branches, wrong_guesses,
                                   cache_accesses, cache_misses)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(ScalingPoint, n, ns)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(ScalingCurve, program, points, growth, rms, stopped)

static void to_json(json& object, const Ending& ending) {
  object = {{"outcome", name_of(ending.outcome)},
            {"message", ending.message},
            {"hint", ending.hint},
            {"wrong", ending.wrong}};
}

static void from_json(const json& object, Ending& ending) {
  ending = {
      .outcome = outcome_named(object.at("outcome").get<std::string>()).value_or(Outcome::kInternalError),
      .message = object.at("message"),
      .hint = object.at("hint"),
      .wrong = object.at("wrong")};
}

static ChargedClock clock_from(const json& name) {
  return clock_named(name.get<std::string>()).value_or(ChargedClock::kCpu);
}

static void to_json(json& object, const PracticeRules& rules) {
  object = {{"limits", rules.limits}, {"clock", name_of(rules.clock)}, {"seed", rules.seed}};
}

static void from_json(const json& object, PracticeRules& rules) {
  rules = {.limits = object.at("limits"), .clock = clock_from(object.at("clock")), .seed = object.at("seed")};
}

namespace {

json to_object(const Progress& progress) {
  return {{"event", "progress"},
          {"step", static_cast<int>(progress.step)},
          {"finished", progress.finished},
          {"done", progress.done},
          {"of", progress.of},
          {"ratio", progress.ratio},
          {"ratio_low", progress.ratio_low},
          {"ratio_high", progress.ratio_high},
          {"elapsed_ms", progress.elapsed.count()}};
}

json to_object(const Samples& samples) {
  return {{"event", "samples"},
          {"clock", name_of(samples.clock)},
          {"batch", samples.batch},
          {"player_ns", samples.player_ns},
          {"par_ns", samples.par_ns},
          {"input_ns", samples.input_ns},
          {"heap", samples.heap ? json(*samples.heap) : json(nullptr)},
          {"checks", samples.checks},
          {"seed", samples.seed},
          {"ending", samples.ending},
          {"layers", samples.layers},
          {"start_ms", samples.start_time.count()},
          {"check_ms", samples.check_time.count()},
          {"measure_ms", samples.measure_time.count()}};
}

json to_object(const TrialReport& report) {
  return {{"event", "trial"},
          {"verdict", report.verdict},
          {"cpu_ms", report.cpu_ms},
          {"wall_ms", report.wall_ms},
          {"peak_kib", report.peak_kib},
          {"altered", report.altered},
          {"out", report.out},
          {"err", report.err},
          {"layers", report.layers},
          {"left_running", report.left_running}};
}

json to_object(const StackSamples& samples) {
  return {{"event", "stacks"},
          {"calls", samples.calls},
          {"lost", samples.lost},
          {"refusal", samples.refusal},
          {"machine", samples.machine ? json(*samples.machine) : json(nullptr)},
          {"no_machine", samples.no_machine},
          {"ending", samples.ending}};
}

json to_object(const Scaling& scaling) {
  return {{"event", "scaling"}, {"curves", scaling.curves}};
}

json to_object(const Failure& failure) {
  return {{"event", "failure"}, {"what", failure.what}, {"hint", failure.hint}};
}

Progress progress_from(const json& from) {
  return {.step = static_cast<RoundStep>(from.at("step").get<int>()),
          .finished = from.at("finished"),
          .done = from.at("done"),
          .of = from.at("of"),
          .ratio = from.at("ratio"),
          .ratio_low = from.at("ratio_low"),
          .ratio_high = from.at("ratio_high"),
          .elapsed = std::chrono::milliseconds{from.at("elapsed_ms").get<long>()}};
}

Samples samples_from(const json& from) {
  return {.clock = clock_from(from.at("clock")),
          .batch = from.at("batch"),
          .player_ns = from.at("player_ns"),
          .par_ns = from.at("par_ns"),
          .input_ns = from.at("input_ns"),
          .heap = from.at("heap").is_null() ? std::nullopt
                                            : std::optional<HeapSamples>{from.at("heap").get<HeapSamples>()},
          .checks = from.at("checks"),
          .seed = from.at("seed"),
          .ending = from.at("ending"),
          .layers = from.at("layers"),
          .start_time = std::chrono::milliseconds{from.at("start_ms").get<long>()},
          .check_time = std::chrono::milliseconds{from.at("check_ms").get<long>()},
          .measure_time = std::chrono::milliseconds{from.at("measure_ms").get<long>()}};
}

TrialReport trial_from(const json& from) {
  return {.verdict = from.at("verdict"),
          .cpu_ms = from.at("cpu_ms"),
          .wall_ms = from.at("wall_ms"),
          .peak_kib = from.at("peak_kib"),
          .altered = from.at("altered"),
          .out = from.at("out"),
          .err = from.at("err"),
          .layers = from.at("layers"),
          .left_running = from.at("left_running")};
}

StackSamples stacks_from(const json& from) {
  return {.calls = from.at("calls"),
          .lost = from.at("lost"),
          .refusal = from.at("refusal"),
          .machine = from.at("machine").is_null() ? std::nullopt
                                                  : std::optional{from.at("machine").get<MachineCounts>()},
          .no_machine = from.at("no_machine"),
          .ending = from.at("ending")};
}

Job match_job_from(const json& from) {
  return {.match = {.limits = from.at("limits"),
                    .clock = clock_from(from.at("clock")),
                    .lines = from.at("lines"),
                    .seed = from.at("seed").get<std::uint64_t>(),
                    .budget = std::chrono::milliseconds{from.at("budget_ms").get<long>()},
                    .random_checks = from.at("random_checks")},
          .umpire_fd = from.at("umpire_fd"),
          .par_fd = from.at("par_fd"),
          .player_fd = from.at("player_fd"),
          .par_heap_fd = from.at("par_heap_fd"),
          .player_heap_fd = from.at("player_heap_fd")};
}

TrialJob trial_job_from(const json& from) {
  return {.limits = {.threads = from.at("threads"),
                     .cpu = std::chrono::milliseconds{from.at("cpu_ms").get<long>()},
                     .wall = std::chrono::milliseconds{from.at("wall_ms").get<long>()},
                     .memory_mib = from.at("memory_mib")},
          .program_fd = from.at("program_fd")};
}

SamplingJob sampling_job_from(const json& from) {
  return {.rules = from.at("rules"),
          .duration = std::chrono::milliseconds{from.at("duration_ms").get<long>()},
          .umpire_fd = from.at("umpire_fd"),
          .program_fd = from.at("program_fd"),
          .records_fd = from.at("records_fd")};
}

ScalingJob scaling_job_from(const json& from) {
  return {.rules = from.at("rules"),
          .budget = std::chrono::milliseconds{from.at("budget_ms").get<long>()},
          .umpire_fd = from.at("umpire_fd"),
          .programs = from.at("programs")};
}

/// Texts may quote a guest's bytes: what is not UTF-8 is replaced instead of thrown at.
std::string one_line(const json& object) {
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string to_line(const Job& job) {
  const json object{{"job", "match"},
                    {"limits", job.match.limits},
                    {"clock", name_of(job.match.clock)},
                    {"lines", job.match.lines},
                    {"seed", job.match.seed.value_or(0)},
                    {"budget_ms", job.match.budget.count()},
                    {"random_checks", job.match.random_checks},
                    {"umpire_fd", job.umpire_fd},
                    {"par_fd", job.par_fd},
                    {"player_fd", job.player_fd},
                    {"par_heap_fd", job.par_heap_fd},
                    {"player_heap_fd", job.player_heap_fd}};
  return one_line(object);
}

std::string to_line(const TrialJob& job) {
  return one_line({{"job", "trial"},
                   {"threads", job.limits.threads},
                   {"cpu_ms", job.limits.cpu.count()},
                   {"wall_ms", job.limits.wall.count()},
                   {"memory_mib", job.limits.memory_mib},
                   {"program_fd", job.program_fd}});
}

std::string to_line(const SamplingJob& job) {
  return one_line({{"job", "sampling"},
                   {"rules", job.rules},
                   {"duration_ms", job.duration.count()},
                   {"umpire_fd", job.umpire_fd},
                   {"program_fd", job.program_fd},
                   {"records_fd", job.records_fd}});
}

std::string to_line(const ScalingJob& job) {
  return one_line({{"job", "scaling"},
                   {"rules", job.rules},
                   {"budget_ms", job.budget.count()},
                   {"umpire_fd", job.umpire_fd},
                   {"programs", job.programs}});
}

Result<std::variant<Job, TrialJob, SamplingJob, ScalingJob>> job_from_line(std::string_view line) {
  try {
    const json from = json::parse(line);
    if (from.at("job") == "trial") {
      return trial_job_from(from);
    }
    if (from.at("job") == "sampling") {
      return sampling_job_from(from);
    }
    if (from.at("job") == "scaling") {
      return scaling_job_from(from);
    }
    return match_job_from(from);
  } catch (const json::exception& error) {
    return fail(fmt::format("The referee was given no proper job: {}.", error.what()),
                "It is started by `underpar run`, not by hand.");
  }
}

std::string to_line(const Report& report) {
  return std::visit([](const auto& what) { return one_line(to_object(what)); }, report);
}

std::optional<Report> report_from_line(std::string_view line) {
  try {
    const json from = json::parse(line);
    const std::string event = from.at("event");
    if (event == "progress") {
      return progress_from(from);
    }
    if (event == "samples") {
      return samples_from(from);
    }
    if (event == "trial") {
      return trial_from(from);
    }
    if (event == "stacks") {
      return stacks_from(from);
    }
    if (event == "scaling") {
      return Scaling{.curves = from.at("curves")};
    }
    if (event == "failure") {
      return Failure{.what = from.at("what"), .hint = from.at("hint")};
    }
  } catch (const json::exception&) {
    return std::nullopt;  // a half-written line of a referee that was killed
  }
  return std::nullopt;
}

}  // namespace underpar
