#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "engine/insight/profile.hpp"
#include "tests/insight/insight_fixture.hpp"

// The chapter about profiling: what its notes name as the reason must be what a profile shows.

namespace underpar {
namespace {

struct Culprit {
  const char* level;
  const char* function;  ///< below solve(), where the most of the reference's time goes
  const char* line;      ///< in it, the hottest of all
};

class ChapterTwo : public InsightFixture, public testing::WithParamInterface<Culprit> {};

double total_of(const Profile& profile, const std::string& function) {
  const auto found = std::ranges::find(profile.functions, function, &ProfileFunction::name);
  return found == profile.functions.end() ? 0 : found->total;
}

TEST_P(ChapterTwo, ShowsItsCulpritFirst) {
  const auto found = profile(inspected(GetParam().level, "reference.cpp"));
  ASSERT_TRUE(found) << found.error().what;
  EXPECT_GE(found->attributed * 100, found->samples * 95);
  EXPECT_GT(total_of(*found, GetParam().function), 0.3);
  ASSERT_FALSE(found->lines.empty());
  EXPECT_THAT(found->lines.front().text, testing::HasSubstr(GetParam().line));
}

INSTANTIATE_TEST_SUITE_P(Levels, ChapterTwo,
                         testing::Values(Culprit{"keepsake-boxes", "words_of", "stream"},
                                         Culprit{"obvious-suspect", "normalise", "std::regex blanks"},
                                         Culprit{"second-bunker", "is_listed", "other.name == player.name"},
                                         Culprit{"shouting-announcer", "shout", "std::strlen(text)"},
                                         Culprit{"thousand-small-cuts", "is_known",
                                                 "places.count(strip(word))"}),
                         [](const auto& given) {
                           std::string name = given.param.level;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace underpar
