#include "game/cli/round_json.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>

#include "engine/model/names.hpp"

namespace underpar::cli {
namespace {

using Json = nlohmann::ordered_json;  // in the order of docs/cli.md, for people who read it raw

template <class T>
Json when(bool applies, const T& value) {
  return applies ? Json(value) : Json(nullptr);
}

Json time_ms(bool applies, double ms) {
  return when(applies && std::isfinite(ms) && ms > 0, ms);
}

Json diagnostics_json(const std::vector<Diagnostic>& diagnostics) {
  constexpr const char* kNames[] = {"note", "warning", "error"};
  Json list = Json::array();
  for (const auto& diagnostic : diagnostics) {
    list.push_back({{"severity", kNames[static_cast<std::size_t>(diagnostic.severity)]},
                    {"file", diagnostic.file},
                    {"line", when(diagnostic.line > 0, diagnostic.line)},
                    {"column", when(diagnostic.column > 0, diagnostic.column)},
                    {"message", diagnostic.message}});
  }
  return list;
}

Json wrong_json(const WrongAnswer& wrong) {
  return {{"input", wrong.input},
          {"where", when(!wrong.where.empty(), wrong.where)},
          {"expected", when(!wrong.where.empty(), wrong.expected)},
          {"got", wrong.got}};
}

Json all_resources_json(const std::optional<ResourceUse>& use) {
  if (!use) {
    return nullptr;
  }
  return {{"player", resources_json(use->player)},
          {"par", resources_json(use->par)},
          {"reference", resources_json(use->reference)}};
}

Json second_goal_json(const std::optional<SecondGoalResult>& goal) {
  if (!goal) {
    return nullptr;
  }
  return {{"used", goal->used}, {"at_most", goal->at_most}, {"reached", goal->reached()}};
}

Json prediction_json(const std::optional<Prediction>& prediction) {
  if (!prediction) {
    return nullptr;
  }
  return {{"line", prediction->line},
          {"share_percent", prediction->share_percent},
          {"factor", prediction->factor}};
}

}  // namespace

Json resources_json(const std::optional<Resources>& use) {
  if (!use) {
    return nullptr;
  }
  return {{"peak_heap_bytes", use->peak_heap_bytes},
          {"allocations", use->allocations},
          {"leaked_bytes", use->leaked_bytes},
          {"source_tokens", use->source_tokens}};
}

std::string round_json(const Record& record) {
  const Verdict& verdict = record.verdict;
  const bool scored = verdict.has_score();
  const bool compiled = verdict.outcome != Outcome::kCompileError;
  const bool wrong = verdict.outcome == Outcome::kWrongAnswer;
  const bool refereed = !record.layers.in_force.empty() || record.seed != 0;
  const auto ms = [](std::chrono::milliseconds duration) { return duration.count(); };
  const Json object = {
      {"level", record.attempt.level_id},
      {"strokes", when(scored, verdict.strokes)},
      {"outcome", name_of(verdict.outcome)},
      {"term", when(scored, golf_term(verdict.strokes))},
      {"ratio", when(scored, verdict.ratio)},
      {"ratio_low", when(scored, verdict.ratio_low)},
      {"ratio_high", when(scored, verdict.ratio_high)},
      {"pairs", verdict.pairs},
      {"clock", when(compiled && refereed, name_of(verdict.clock))},
      {"speedup_over_reference",
       when(record.speedup_over_reference.has_value(), record.speedup_over_reference.value_or(0))},
      {"resources", all_resources_json(scored ? record.resources : std::nullopt)},
      {"second_goal", second_goal_json(verdict.second_goal)},
      {"prediction", prediction_json(record.prediction)},
      {"checks", record.checks},
      {"timings_ms",
       {{"build", ms(record.timings.build)},
        {"start", when(refereed, ms(record.timings.start))},
        {"check", when(refereed, ms(record.timings.check))},
        {"measure", when(scored, ms(record.timings.measure))},
        {"total", ms(record.timings.total)}}},
      {"player_ms", time_ms(scored, verdict.player_ms)},
      {"par_ms", time_ms(scored, verdict.par_ms)},
      {"layers", when(refereed, record.layers.in_force)},
      {"layers_missing", when(refereed, record.layers.missing)},
      {"message", verdict.message},
      {"hint", verdict.hint},
      {"seed", when(refereed, record.seed)},
      {"diagnostics", diagnostics_json(record.diagnostics)},
      {"wrong", wrong ? wrong_json(record.wrong) : Json(nullptr)},
  };
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string failure_json(const std::string& level_id, const Failure& failure) {
  Record record;
  record.attempt.level_id = level_id;
  record.verdict = {.outcome = Outcome::kInternalError, .message = failure.what, .hint = failure.hint};
  return round_json(record);
}

}  // namespace underpar::cli
