#include "game/widgets/diff_view.hpp"

#include <gmock/gmock.h>

#include "tests/widgets/screen.hpp"

namespace underpar::ui {
namespace {

std::vector<DiffLine> diff() {
  return {{Change::kSame, 1, 1, "int sum = 0;"},     {Change::kOnlyFirst, 2, 0, "for (int i : list)"},
          {Change::kOnlyFirst, 3, 0, "  sum += i;"}, {Change::kOnlySecond, 0, 2, "sum = total(list);"},
          {Change::kSame, 4, 3, "return sum;"},      {Change::kOnlySecond, 0, 4, "// done"}};
}

/// "left|right" of each row.
std::vector<std::string> shown(const std::vector<DiffLine>& lines) {
  std::vector<std::string> result;
  for (const DiffRow& row : side_by_side(lines)) {
    result.push_back((row.first != nullptr ? row.first->text : "") + "|" +
                     (row.second != nullptr ? row.second->text : ""));
  }
  return result;
}

TEST(SideBySide, PutsWhatCameInBesideWhatWentOut) {
  EXPECT_THAT(shown(diff()),
              testing::ElementsAre("int sum = 0;|int sum = 0;", "for (int i : list)|sum = total(list);",
                                   "  sum += i;|", "return sum;|return sum;", "|// done"));
}

TEST(SideBySide, TakesWhatCameInFirstOrAlone) {
  const std::vector<DiffLine> lines{{Change::kOnlySecond, 0, 1, "new"}, {Change::kOnlyFirst, 1, 0, "old"}};
  EXPECT_THAT(shown(lines), testing::ElementsAre("|new", "old|"));
}

TEST(DiffView, MarksChangesWithSignsNotWithColourAlone) {
  Screen screen;
  const auto lines = diff();
  screen.draw([&](const Frame& frame) { diff_view(frame, lines); }, 2);
  EXPECT_TRUE(screen.registry.shows("−"));
  EXPECT_TRUE(screen.registry.shows("+"));
  EXPECT_TRUE(screen.registry.shows("sum = total(list);"));
}

}  // namespace
}  // namespace underpar::ui
