#include <fmt/format.h>

#include "engine/course/level_file.hpp"
#include "engine/model/names.hpp"

namespace underpar {
namespace {

constexpr auto kRequired = Presence::kRequired;
constexpr auto kOptional = Presence::kOptional;

Field<LevelFile> needs_field() {
  const Field<Level> ids =
      texts_field("needs", kOptional, &Level::needs, {.least = 0, .most = 20}, name_text());
  const std::string expected = ids.expected + "; or a function(record) -> boolean";
  auto take = [=](const LuaValue& value, LevelFile& file) -> std::optional<Misfit> {
    if (const auto* const function = value.as<LuaFunction>()) {
      file.needs = *function;
      return std::nullopt;
    }
    auto wrong = ids.take(value, file.level);
    if (wrong && value.as<LuaList>() == nullptr) {
      return misfit(expected, "is " + describe(value));
    }
    return wrong;
  };
  return {"needs", kOptional, expected, take};
}

/// A level may move some of the lines: all seven together must still rise.
Field<Level> lines_field() {
  Field<Level> field = table_field("lines", kOptional, &Level::lines, line_fields());
  field.take = [inner = field.take](const LuaValue& value, Level& level) -> std::optional<Misfit> {
    if (auto wrong = inner(value, level)) {
      return wrong;
    }
    const auto lines = level.lines.rising();
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (!(lines.at(i - 1) < lines.at(i))) {
        const std::string& name = line_fields().at(i).name;
        return Misfit{.path = name,
                      .what = fmt::format("is {}, which is not above {} ({}): the lines must rise",
                                          lines.at(i), line_fields().at(i - 1).name, lines.at(i - 1)),
                      .hint = "Lines that are not given keep their usual places."};
      }
    }
    return std::nullopt;
  };
  return field;
}

Fields<LevelFile> make_level_fields() {
  const auto of_level = [](Field<Level> field) { return within(&LevelFile::level, std::move(field)); };
  return {
      of_level(text_field("id", kRequired, &Level::id, name_text())),
      of_level(text_field("chapter", kRequired, &Level::chapter, name_text())),
      of_level(text_field("title", kRequired, &Level::title, prose(80))),
      of_level(text_field("puzzle", kRequired, &Level::puzzle, name_text())),
      of_level(whole_field("par", kRequired, &Level::par, 3, 5)),
      of_level(whole_field("difficulty", kRequired, &Level::difficulty, 1, 5)),
      of_level(whole_field("minutes", kRequired, &Level::minutes, 1, 600)),
      of_level(texts_field("teaches", kRequired, &Level::teaches, {1, 10}, prose(200))),
      needs_field(),
      of_level(table_field("limits", kOptional, &Level::limits, limit_fields())),
      of_level(choice_field("clock", kOptional, &Level::clock, clock_named, R"("cpu" or "wall")")),
      of_level(lines_field()),
      of_level(table_field("second_goal", &Level::second_goal, second_goal_fields())),
      of_level(texts_field("predict", kOptional, &Level::predict, {0, 10}, prose(500))),
      of_level(texts_field("hints", kRequired, &Level::hints, {3, 3}, prose(1000))),
      function_field("hint", kOptional, &LevelFile::hint, "hint(facts) -> number or nil"),
      function_field("comment", kOptional, &LevelFile::comment, "comment(verdict, facts) -> text or nil"),
      of_level(text_field("reflection", kRequired, &Level::reflection, prose(1000))),
      of_level(text_field("pitfall", kRequired, &Level::pitfall, prose(1000))),
  };
}

}  // namespace

const Fields<LevelFile>& level_fields() {
  static const Fields<LevelFile> kFields = make_level_fields();
  return kFields;
}

const Fields<PlayLimits>& limit_fields() {
  static const Fields<PlayLimits> kFields{
      whole_field("threads", kOptional, &PlayLimits::threads, 1, 64),
      whole_field("memory_mib", kOptional, &PlayLimits::memory_mib, 16, 4096),
      number_field("call_time_s", kOptional, &PlayLimits::call_time_s, 0, 60),
  };
  return kFields;
}

const Fields<SecondGoal>& second_goal_fields() {
  static const Fields<SecondGoal> kFields{
      choice_field("metric", kRequired, &SecondGoal::metric, resource_metric_named,
                   R"("peak_heap", "allocations", "leaked_bytes" or "source_tokens")"),
      amount_field("at_most", kRequired, &SecondGoal::at_most),
      choice_field("relative_to", kOptional, &SecondGoal::relative_to, baseline_named,
                   R"("par", "reference" or "nothing")"),
      flag_field("required", kOptional, &SecondGoal::required),
  };
  return kFields;
}

const Fields<ScoreLines>& line_fields() {
  constexpr double kMost = 100;
  static const Fields<ScoreLines> kFields{
      // in rising order, as in ScoreLines::rising()
      number_field("albatross", kOptional, &ScoreLines::albatross, 0, kMost),
      number_field("eagle", kOptional, &ScoreLines::eagle, 0, kMost),
      number_field("birdie", kOptional, &ScoreLines::birdie, 0, kMost),
      number_field("par", kOptional, &ScoreLines::par, 0, kMost),
      number_field("bogey", kOptional, &ScoreLines::bogey, 0, kMost),
      number_field("double_bogey", kOptional, &ScoreLines::double_bogey, 0, kMost),
      number_field("triple_bogey", kOptional, &ScoreLines::triple_bogey, 0, kMost),
  };
  return kFields;
}

}  // namespace underpar
