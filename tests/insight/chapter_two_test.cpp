#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "engine/insight/count.hpp"
#include "engine/insight/profile.hpp"
#include "tests/insight/insight_fixture.hpp"

// The chapter about profiling: what its notes name as the reason must be what a profile shows.

namespace underpar {
namespace {

using namespace std::chrono_literals;

struct Culprit {
  const char* level;
  const char* function;  ///< where the reference's time goes, below solve()
};

class ChapterTwo : public InsightFixture, public testing::WithParamInterface<Culprit> {};

double total_of(const Profile& profile, const std::string& function) {
  const auto found = std::ranges::find(profile.functions, function, &ProfileFunction::name);
  return found == profile.functions.end() ? 0 : found->total;
}

std::set<int> hottest(const Profile& profile, std::size_t count) {
  std::set<int> lines;
  for (const auto& line : profile.lines) {
    if (lines.size() < count) {
      lines.insert(line.line);
    }
  }
  return lines;
}

TEST_P(ChapterTwo, NamesItsCulpritWithinTwoSeconds) {
  const auto inspection = inspected(GetParam().level, "reference.cpp");
  const auto found = profile(inspection);
  ASSERT_TRUE(found) << found.error().what;
  EXPECT_LT(found->took, 2s);
  EXPECT_GE(found->attributed * 100, found->samples * 95);
  for (const auto& line : found->lines) {
    RecordProperty(std::to_string(line.line), std::to_string(line.share));
  }
  EXPECT_GT(total_of(*found, GetParam().function), 0.3);
  const auto counted = count(inspection);
  ASSERT_TRUE(counted) << counted.error().what;
  EXPECT_GT(total_of(counted->profile, GetParam().function), 0.3);
  EXPECT_EQ(hottest(*found, 1), hottest(counted->profile, 1));
}

INSTANTIATE_TEST_SUITE_P(Levels, ChapterTwo,
                         testing::Values(Culprit{"keepsake-boxes", "words_of"},
                                         Culprit{"obvious-suspect", "normalise"},
                                         Culprit{"second-bunker", "is_listed"},
                                         Culprit{"shouting-announcer", "shout"},
                                         Culprit{"thousand-small-cuts", "strip"}),
                         [](const auto& given) {
                           std::string name = given.param.level;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace underpar
