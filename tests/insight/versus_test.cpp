#include "engine/insight/versus.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/insight/insight_fixture.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using VersusOfALevel = InsightFixture;

TEST_F(VersusOfALevel, ComparesTimeHeapAndSources) {
  const auto found =
      versus(inspected("engravers-line", "reference.cpp"), inspected("engravers-line", "par.cpp"));
  ASSERT_TRUE(found) << found.error().what << found.error().hint;
  EXPECT_GT(found->ratio_low, 1.5);
  EXPECT_LE(found->ratio_low, found->ratio);
  EXPECT_GE(found->ratio_high, found->ratio);
  EXPECT_GT(found->first.allocations, found->second.allocations);
  EXPECT_GT(found->first.source_tokens, 0);
  EXPECT_THAT(found->notes, HasSubstr("engravers-line"));
  for (const auto change : {Change::kSame, Change::kOnlyFirst, Change::kOnlySecond}) {
    EXPECT_NE(std::ranges::find(found->diff, change, &DiffLine::change), found->diff.end());
  }
}

TEST_F(VersusOfALevel, SaysWhenTheAnswersDiffer) {
  auto wrong = inspected("engravers-line", "par.cpp");
  wrong.source = "#include \"puzzle.hpp\"\nOutput solve(const Input&) { return {}; }\n";
  wrong.player = builder_->guest(wrong.level.puzzle_folder, wrong.source, wrong.name).value();
  const auto found = versus(wrong, inspected("engravers-line", "par.cpp"));
  ASSERT_FALSE(found);
  EXPECT_FALSE(found.error().what.empty());
}

}  // namespace
}  // namespace underpar
