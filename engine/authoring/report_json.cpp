#include "engine/authoring/report_json.hpp"

#include <utility>

namespace underpar {
namespace {

using Json = nlohmann::ordered_json;  // in the order of docs/cli.md, for people who read it raw
using std::chrono::milliseconds;

Json ratio_json(const std::optional<ProvedRatio>& ratio) {
  return ratio ? Json{{"ratio", ratio->ratio}, {"ratio_low", ratio->low}, {"ratio_high", ratio->high}}
               : Json(nullptr);
}

std::optional<ProvedRatio> ratio_from(const Json& from) {
  return from.is_null()
             ? std::nullopt
             : std::optional{ProvedRatio{
                   .ratio = from.at("ratio"), .low = from.at("ratio_low"), .high = from.at("ratio_high")}};
}

Json measured(double ms) {
  return ms > 0 ? Json(ms) : Json(nullptr);
}

double measured_from(const Json& from) {
  return from.is_null() ? 0 : from.get<double>();
}

ProofLine line_from(const Json& from) {
  ProofLine line{.subject = from.at("subject"),
                 .found = from.at("found"),
                 .took = milliseconds{from.at("took_ms").get<long>()}};
  for (const auto& flaw : from.at("flaws")) {
    line.flaws.push_back({.what = flaw.at("what"), .hint = flaw.at("hint")});
  }
  return line;
}

}  // namespace

Json flaws_json(const std::vector<Failure>& flaws) {
  Json list = Json::array();
  for (const auto& flaw : flaws) {
    list.push_back({{"what", flaw.what}, {"hint", flaw.hint}});
  }
  return list;
}

Json report_json(const LevelReport& report) {
  Json lines = Json::array();
  for (const auto& line : report.lines) {
    lines.push_back({{"subject", line.subject},
                     {"found", line.found},
                     {"flaws", flaws_json(line.flaws)},
                     {"took_ms", line.took.count()}});
  }
  return {{"level", report.level_id},
          {"holds", report.holds()},
          {"known", report.known},
          {"reference", ratio_json(report.reference)},
          {"birdie", ratio_json(report.birdie)},
          {"eagle", ratio_json(report.eagle)},
          {"par_ms", measured(report.par_ms)},
          {"reference_ms", measured(report.reference_ms)},
          {"input_ms", measured(report.input_ms)},
          {"traps", report.traps},
          {"traps_rejected", report.traps_rejected},
          {"took_ms", report.took.count()},
          {"lines", std::move(lines)}};
}

std::optional<LevelReport> report_from_json(const Json& object) {
  try {
    LevelReport report{.level_id = object.at("level"),
                       .lines = {},
                       .reference = ratio_from(object.at("reference")),
                       .birdie = ratio_from(object.at("birdie")),
                       .eagle = ratio_from(object.at("eagle")),
                       .par_ms = measured_from(object.at("par_ms")),
                       .reference_ms = measured_from(object.at("reference_ms")),
                       .input_ms = measured_from(object.at("input_ms")),
                       .traps = object.at("traps"),
                       .traps_rejected = object.at("traps_rejected"),
                       .took = milliseconds{object.at("took_ms").get<long>()},
                       .known = object.at("known")};
    for (const auto& line : object.at("lines")) {
      report.lines.push_back(line_from(line));
    }
    return report;
  } catch (const Json::exception&) {
    return std::nullopt;  // of another version, or cut short
  }
}

}  // namespace underpar
