#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "engine/insight/count.hpp"
#include "engine/insight/profile.hpp"
#include "tests/insight/insight_fixture.hpp"

// The chapter about profiling: what its notes name as the reason must be what a profile shows, sampled or
// exact.

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

double share_of(const Profile& profile, int line) {
  const auto found = std::ranges::find(profile.lines, line, &ProfileLine::line);
  return found == profile.lines.end() ? 0 : found->share;
}

constexpr std::size_t kTop = 3;

/// Time and instructions are two measures: lines within a factor of two of each other may change places, and
/// so may those with less than a tenth of the whole.
void expect_top_lines_in(const Profile& one, const Profile& other) {
  ASSERT_GE(one.lines.size(), kTop);
  ASSERT_GE(other.lines.size(), kTop);
  for (std::size_t i = 0; i < kTop && one.lines[i].share >= 0.1; ++i) {
    EXPECT_GE(share_of(other, one.lines[i].line), other.lines[kTop - 1].share / 2) << one.lines[i].text;
  }
}

TEST_P(ChapterTwo, ShowsItsCulpritFirst) {
  const auto found = profile(inspected(GetParam().level, "reference.cpp"));
  ASSERT_TRUE(found) << found.error().what;
  EXPECT_GE(found->attributed * 100, found->samples * 95);
  EXPECT_GT(total_of(*found, GetParam().function), 0.3);
  ASSERT_FALSE(found->lines.empty());
  EXPECT_THAT(found->lines.front().text, testing::HasSubstr(GetParam().line));
}

TEST_P(ChapterTwo, CountsTheLinesThatItSamples) {
  const auto inspection = inspected(GetParam().level, "reference.cpp");
  const auto sampled = profile(inspection);
  ASSERT_TRUE(sampled) << sampled.error().what;
  const auto counted = count(inspection);
  ASSERT_TRUE(counted) << counted.error().what;
  ASSERT_EQ(sampled->mode, ProfileMode::kSampled);
  EXPECT_EQ(sampled->lines.front().line, counted->profile.lines.front().line);
  expect_top_lines_in(*sampled, counted->profile);
  expect_top_lines_in(counted->profile, *sampled);
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
