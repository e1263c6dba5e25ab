#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "engine/insight/exports.hpp"

namespace underpar {
namespace {

Profile made_up() {
  const Frame solve{.function = "solve", .file = "solution.cpp", .line = 4};
  const Frame other{.function = "solve", .file = "solution.cpp", .line = 5};
  const Frame sort{.function = "std::sort", .file = "/usr/include/stl_algo.h", .line = 9};
  return {.samples = 6, .attributed = 6, .stacks = {{{solve}, 1}, {{solve, sort}, 2}, {{other, sort}, 3}}};
}

TEST(Exports, FoldStacksByFunction) {
  EXPECT_EQ(folded_stacks(made_up()), "solve 1\nsolve;std::sort 5\n");
}

TEST(Exports, GiveSpeedscopeAFrameForEachPlaceAndAWeightForEachStack) {
  const auto file = nlohmann::json::parse(speedscope_json(made_up(), "a hole"));
  EXPECT_EQ(file["$schema"], "https://www.speedscope.app/file-format-schema.json");
  const auto& profile = file["profiles"][0];
  EXPECT_EQ(profile["type"], "sampled");
  EXPECT_EQ(profile["samples"].size(), profile["weights"].size());
  EXPECT_EQ(file["shared"]["frames"].size(), 3U);
  for (const auto& sample : profile["samples"]) {
    for (const auto& frame : sample) {
      EXPECT_LT(frame.get<std::size_t>(), 3U);
    }
  }
}

TEST(Exports, GiveCallgrindOwnCostsAndCalls) {
  EXPECT_EQ(callgrind_format(made_up()),
            "# callgrind format\nversion: 1\ncreator: underpar\nevents: Samples\n"
            "\nfl=/usr/include/stl_algo.h\nfn=std::sort\n9 5\n"
            "\nfl=solution.cpp\nfn=solve\n4 1\n"
            "cfi=/usr/include/stl_algo.h\ncfn=std::sort\ncalls=2 9\n4 2\n"
            "cfi=/usr/include/stl_algo.h\ncfn=std::sort\ncalls=3 9\n5 3\n");
}

}  // namespace
}  // namespace underpar
