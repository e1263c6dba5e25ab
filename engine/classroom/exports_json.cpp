#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/classroom/exports.hpp"
#include "engine/classroom/rules.hpp"
#include "engine/model/names.hpp"

namespace underpar::classroom {
namespace {

using Json = nlohmann::ordered_json;

std::string verdict_text(const RunResult& run) {
  return run.has_score() ? fmt::format("{}: {:.2f} of par's time ({:.2f} to {:.2f}).", golf_term(run.strokes),
                                       run.ratio, run.ratio_low, run.ratio_high)
                         : run.message;
}

std::string text_of(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

std::string gradescope_json(const RunResult& run, double points, std::chrono::milliseconds took) {
  const double score = points * share_of_points(run);
  Json json{{"score", score},
            {"execution_time", static_cast<double>(took.count()) / 1000},
            {"output", verdict_text(run)},
            {"visibility", "visible"},
            {"tests",
             {{{"name", "Right answers, and time against par"},
               {"score", score},
               {"max_score", points},
               {"output", verdict_text(run)},
               {"visibility", "visible"}}}}};
  if (run.has_score()) {
    json["leaderboard"] = {{{"name", "Ratio to par"}, {"value", run.ratio}, {"order", "asc"}}};
  }
  json["extra_data"] = {{"ranked", false},
                        {"why", "measured on shared hardware"},
                        {"outcome", name_of(run.outcome)},
                        {"strokes", run.strokes},
                        {"ratio_low", run.ratio_low},
                        {"ratio_high", run.ratio_high},
                        {"level_sha256", run.level_sha256}};
  return text_of(json);
}

std::string coderunner_json(const RunResult& run) {
  return text_of(Json{{"fraction", share_of_points(run)}, {"got", verdict_text(run)}});
}

}  // namespace underpar::classroom
