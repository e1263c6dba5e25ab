#include <array>
#include <nlohmann/json.hpp>

#include "game/cli/insight_commands.hpp"
#include "game/cli/round_json.hpp"

namespace underpar::cli {
namespace {

using Json = nlohmann::ordered_json;  // in the order of docs/cli.md

/// Names may quote a program's bytes.
std::string one_line(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json costs_json(const Costs& costs) {
  return {{"instructions", costs.instructions},
          {"data_accesses", costs.data_accesses},
          {"first_cache_misses", costs.first_cache_misses},
          {"last_cache_misses", costs.last_cache_misses},
          {"branches", costs.branches},
          {"wrong_guesses", costs.wrong_guesses}};
}

Json points_json(const std::optional<int>& points) {
  return points ? Json(*points) : Json(nullptr);
}

const char* name_of(RemarkKind kind) {
  constexpr std::array<const char*, 4> kNames{"vectorized", "not_vectorized", "inlined", "not_inlined"};
  return kNames.at(static_cast<std::size_t>(kind));
}

const char* name_of(Change change) {
  constexpr std::array<const char*, 3> kNames{"same", "only_first", "only_second"};
  return kNames.at(static_cast<std::size_t>(change));
}

}  // namespace

std::string profile_json(const Profile& profile, const std::optional<PredictionScore>& read) {
  Json functions = Json::array();
  for (const auto& function : profile.functions) {
    functions.push_back({{"name", function.name}, {"self", function.self}, {"total", function.total}});
  }
  Json lines = Json::array();
  for (const auto& line : profile.lines) {
    lines.push_back({{"line", line.line}, {"share", line.share}, {"text", line.text}});
  }
  return one_line({{"mode", profile.mode == ProfileMode::kSampled ? "sampled" : "counted"},
                   {"note", profile.note},
                   {"samples", profile.samples},
                   {"attributed", profile.attributed},
                   {"functions", std::move(functions)},
                   {"lines", std::move(lines)},
                   {"machine", profile.machine},
                   {"read", read ? Json{{"line_points", points_json(read->line_points)},
                                        {"share_points", points_json(read->share_points)},
                                        {"factor_points", points_json(read->factor_points)}}
                                 : Json(nullptr)},
                   {"took_ms", profile.took.count()}});
}

std::string count_json(const InstructionCount& count) {
  Json lines = Json::array();
  for (const auto& line : count.lines) {
    Json object{{"line", line.line}};
    object.update(costs_json(line.costs));
    object["text"] = line.text;
    lines.push_back(std::move(object));
  }
  return one_line({{"seed", count.seed},
                   {"n", count.n},
                   {"total", costs_json(count.total)},
                   {"lines", std::move(lines)}});
}

std::string heap_json(const HeapProfile& heap) {
  Json lines = Json::array();
  for (const auto& line : heap.lines) {
    lines.push_back({{"line", line.line},
                     {"allocations", line.allocations},
                     {"bytes", line.bytes},
                     {"at_peak_bytes", line.at_peak_bytes},
                     {"leaked_bytes", line.leaked_bytes},
                     {"text", line.text}});
  }
  return one_line({{"seed", heap.seed},
                   {"n", heap.n},
                   {"allocations", heap.allocations},
                   {"bytes", heap.bytes},
                   {"peak_bytes", heap.peak_bytes},
                   {"leaked_bytes", heap.leaked_bytes},
                   {"lines", std::move(lines)},
                   {"events_per_point", heap.events_per_point},
                   {"live_bytes", heap.live_bytes}});
}

std::string assembly_json(const Assembly& assembly) {
  Json functions = Json::array();
  for (const auto& function : assembly.functions) {
    Json lines = Json::array();
    for (const auto& line : function.lines) {
      lines.push_back({{"label", line.label}, {"text", line.text}, {"line", line.line}});
    }
    functions.push_back({{"name", function.name}, {"lines", std::move(lines)}});
  }
  Json remarks = Json::array();
  for (const auto& remark : assembly.remarks) {
    remarks.push_back({{"line", remark.line}, {"kind", name_of(remark.kind)}, {"text", remark.text}});
  }
  return one_line({{"functions", std::move(functions)}, {"remarks", std::move(remarks)}});
}

std::string versus_json(const Versus& versus) {
  Json diff = Json::array();
  for (const auto& line : versus.diff) {
    diff.push_back({{"change", name_of(line.change)},
                    {"first_line", line.first_line},
                    {"second_line", line.second_line},
                    {"text", line.text}});
  }
  return one_line({{"ratio", versus.ratio},
                   {"ratio_low", versus.ratio_low},
                   {"ratio_high", versus.ratio_high},
                   {"first", resources_json(versus.first)},
                   {"second", resources_json(versus.second)},
                   {"diff", std::move(diff)},
                   {"notes", versus.notes}});
}

std::string scaling_json(const Scaling& scaling) {
  Json curves = Json::array();
  for (const auto& curve : scaling.curves) {
    Json points = Json::array();
    for (const auto& point : curve.points) {
      points.push_back({{"n", point.n}, {"ns", point.ns}});
    }
    curves.push_back({{"program", curve.program},
                      {"growth", curve.growth.empty() ? Json(nullptr) : Json(curve.growth)},
                      {"rms", curve.rms},
                      {"stopped", curve.stopped},
                      {"points", std::move(points)}});
  }
  return one_line({{"curves", std::move(curves)}});
}

}  // namespace underpar::cli
