#include <gmock/gmock.h>

#include "engine/insight/profile.hpp"
#include "tests/insight/insight_fixture.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;
using ProfileOfALevel = InsightFixture;

TEST_F(ProfileOfALevel, NamesTheLineThatTakesMost) {
  const auto found = profile(inspected("twilight-neighbours", "reference.cpp"), 500ms);
  ASSERT_TRUE(found) << found.error().what;
  ASSERT_FALSE(found->lines.empty());
  EXPECT_EQ(found->lines[0].text, "return a > b ? a - b : b - a;");
  EXPECT_GT(found->attributed, found->samples * 95 / 100);
}

TEST_F(ProfileOfALevel, GivesLibraryTimeToTheLinesThatCall) {
  const auto found = profile(inspected("engravers-line", "reference.cpp"), 500ms);
  ASSERT_TRUE(found) << found.error().what;
  ASSERT_GE(found->lines.size(), 2U);
  EXPECT_THAT((std::vector{found->lines[0].text, found->lines[1].text}),
              testing::UnorderedElementsAre("line = line + \"; \";",
                                            "line = line + std::to_string(i + 1) + \". \" + names[i];"));
  EXPECT_GT(found->attributed, found->samples * 95 / 100);
}

TEST_F(ProfileOfALevel, SaysWhatAProgramDoesInsteadOfAnswering) {
  auto inspection = inspected("engravers-line", "reference.cpp");
  inspection.source =
      "#include \"puzzle.hpp\"\n#include <cstdlib>\nOutput solve(const Input&) { std::abort(); }\n";
  inspection.player =
      builder_->guest(inspection.level.puzzle_folder, inspection.source, inspection.name).value();
  const auto found = profile(inspection, 100ms);
  ASSERT_FALSE(found);
  EXPECT_THAT(found.error().what, testing::HasSubstr("SIGABRT"));
}

}  // namespace
}  // namespace underpar
