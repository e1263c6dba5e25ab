#include "engine/course/lua_views.hpp"

#include <limits>
#include <string>

#include "engine/model/names.hpp"

namespace underpar {

LuaValue verdict_view(const Verdict& verdict) {
  const bool scored = verdict.has_score();
  const int strokes = scored ? verdict.strokes : kPickedUp;
  const auto ratio = [&](double value) {
    return LuaValue{scored ? value : std::numeric_limits<double>::infinity()};
  };
  return LuaValue{LuaTable{
      {"outcome", LuaValue{std::string{name_of(verdict.outcome)}}},
      {"strokes", LuaValue{std::int64_t{strokes}}},
      {"term", LuaValue{std::string{golf_term(strokes)}}},
      {"ratio", ratio(verdict.ratio)},
      {"ratio_low", ratio(verdict.ratio_low)},
      {"ratio_high", ratio(verdict.ratio_high)},
      {"pairs", LuaValue{std::int64_t{verdict.pairs}}},
      {"player_ms", LuaValue{verdict.player_ms}},
      {"par_ms", LuaValue{verdict.par_ms}},
      {"on_the_lip", LuaValue{scored && verdict.on_the_lip}},
      {"under_par", LuaValue{scored && strokes < kPar}},
  }};
}

LuaValue facts_view(const Facts& facts) {
  LuaTable table;
  for (const auto& [name, fact] : facts) {
    table.emplace(name, std::visit([](const auto& value) { return LuaValue{value}; }, fact));
  }
  return LuaValue{std::move(table)};
}

LuaValue record_view(const Standing& standing, const std::vector<Level>& levels) {
  LuaTable attempts;
  LuaTable best_strokes;
  LuaTable best_ratio;
  LuaTable hints_taken;
  for (const Level& level : levels) {
    const LevelStanding& reached = standing.of(level.id);
    attempts.emplace(level.id, LuaValue{std::int64_t{reached.attempts}});
    hints_taken.emplace(level.id, LuaValue{std::int64_t{reached.hints_taken}});
    if (reached.best_strokes) {
      best_strokes.emplace(level.id, LuaValue{std::int64_t{*reached.best_strokes}});
      best_ratio.emplace(level.id, LuaValue{reached.best_ratio});
    }
  }
  return LuaValue{LuaTable{
      {"attempts", LuaValue{std::move(attempts)}},
      {"best_strokes", LuaValue{std::move(best_strokes)}},
      {"best_ratio", LuaValue{std::move(best_ratio)}},
      {"hints_taken", LuaValue{std::move(hints_taken)}},
  }};
}

}  // namespace underpar
