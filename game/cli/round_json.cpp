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

}  // namespace

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
