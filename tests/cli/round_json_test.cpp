#include "game/cli/round_json.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/made_up.hpp"

namespace underpar::cli {
namespace {

using Json = nlohmann::json;

const std::vector<std::string> kFields{
    "level",          "strokes",    "outcome",     "term",      "ratio",
    "ratio_low",      "ratio_high", "pairs",       "clock",     "speedup_over_reference",
    "checks",         "timings_ms", "player_ms",   "par_ms",    "layers",
    "layers_missing", "message",    "hint",        "seed",      "diagnostics",
    "wrong",          "resources",  "second_goal", "prediction"};

void expect_all_fields(const Json& object) {
  EXPECT_EQ(object.size(), kFields.size());
  for (const auto& field : kFields) {
    EXPECT_TRUE(object.contains(field)) << field;
  }
  for (const char* part : {"build", "start", "check", "measure", "total"}) {
    EXPECT_TRUE(object["timings_ms"].contains(part)) << part;
  }
}

TEST(RoundJson, HoldsEveryFieldOfAScoredRound) {
  Record round = scored_round(-1, 0.68);
  round.speedup_over_reference = 14.5;
  const std::string text = round_json(round);
  EXPECT_EQ(text.find('\n'), std::string::npos);
  const Json object = Json::parse(text);
  expect_all_fields(object);
  EXPECT_EQ(object["level"], "first");
  EXPECT_EQ(object["strokes"], -1);
  EXPECT_EQ(object["outcome"], "scored");
  EXPECT_EQ(object["term"], "birdie");
  EXPECT_EQ(object["ratio"], 0.68);
  EXPECT_EQ(object["pairs"], 18);
  EXPECT_EQ(object["clock"], "cpu");
  EXPECT_EQ(object["speedup_over_reference"], 14.5);
  EXPECT_EQ(object["checks"], 37);
  EXPECT_EQ(object["timings_ms"],
            (Json{{"build", 700}, {"start", 20}, {"check", 30}, {"measure", 140}, {"total", 900}}));
  EXPECT_EQ(object["player_ms"], 1.42);
  EXPECT_EQ(object["layers"], (Json{"seccomp", "landlock"}));
  EXPECT_EQ(object["layers_missing"], Json::array());
  EXPECT_EQ(object["seed"], 12345);
  EXPECT_EQ(object["diagnostics"], Json::array());
  EXPECT_EQ(object["wrong"], nullptr);
}

TEST(RoundJson, HoldsResourcesSecondGoalAndRead) {
  Record round = scored_round(-1, 0.68);
  round.resources = ResourceUse{.player = {.peak_heap_bytes = 4'096, .allocations = 3, .source_tokens = 90},
                                .par = {.peak_heap_bytes = 8'192},
                                .reference = {}};
  round.verdict.second_goal = SecondGoalResult{.used = 4'096, .at_most = 6'000};
  round.prediction = Prediction{.line = 12, .share_percent = 80, .factor = 10};
  const Json object = Json::parse(round_json(round));
  EXPECT_EQ(
      object["resources"]["player"],
      (Json{{"peak_heap_bytes", 4'096}, {"allocations", 3}, {"leaked_bytes", 0}, {"source_tokens", 90}}));
  EXPECT_EQ(object["resources"]["par"]["peak_heap_bytes"], 8'192);
  EXPECT_EQ(object["resources"]["reference"], nullptr);
  EXPECT_EQ(object["second_goal"], (Json{{"used", 4'096.0}, {"at_most", 6'000.0}, {"reached", true}}));
  EXPECT_EQ(object["prediction"], (Json{{"line", 12}, {"share_percent", 80.0}, {"factor", 10.0}}));
}

TEST(RoundJson, HasNullForWhatDoesNotApply) {
  const Json object = Json::parse(round_json(uncompiled_round()));
  expect_all_fields(object);
  EXPECT_EQ(object["outcome"], "compile_error");
  for (const char* field :
       {"strokes", "term", "ratio", "ratio_low", "ratio_high", "clock", "speedup_over_reference", "player_ms",
        "par_ms", "layers", "layers_missing", "seed", "wrong", "resources", "second_goal", "prediction"}) {
    EXPECT_EQ(object[field], nullptr) << field;
  }
  EXPECT_EQ(object["timings_ms"]["measure"], nullptr);
  EXPECT_EQ(object["diagnostics"][1], (Json{{"severity", "error"},
                                            {"file", "solution.cpp"},
                                            {"line", 2},
                                            {"column", 22},
                                            {"message", "'ot' was not declared"}}));
}

TEST(RoundJson, NamesWhatIsWrong) {
  const Json object = Json::parse(round_json(wrong_round()));
  expect_all_fields(object);
  EXPECT_EQ(object["outcome"], "wrong_answer");
  EXPECT_EQ(object["wrong"], (Json{{"input", "n = 17"}, {"where", "[12]"}, {"expected", "4"}, {"got", "5"}}));
  EXPECT_EQ(object["seed"], 12345);
}

TEST(RoundJson, BearsBytesThatAreNoText) {
  Record round = wrong_round();
  round.wrong.got = "\xff\xfe \x01 \"";
  EXPECT_TRUE(Json::accept(round_json(round)));
}

TEST(RoundJson, KeepsTheWholeSeed) {
  Record round = scored_round(0, 1.0);
  round.seed = 0xFFFF'FFFF'FFFF'FFFFU;
  EXPECT_EQ(Json::parse(round_json(round))["seed"].get<std::uint64_t>(), round.seed);
}

TEST(RoundJson, TellsOfARoundThatCouldNotBePlayed) {
  const Json object = Json::parse(failure_json("first", {.what = "No compiler.", .hint = "Install g++."}));
  expect_all_fields(object);
  EXPECT_EQ(object["outcome"], "internal_error");
  EXPECT_EQ(object["message"], "No compiler.");
  EXPECT_EQ(object["hint"], "Install g++.");
}

}  // namespace
}  // namespace underpar::cli
