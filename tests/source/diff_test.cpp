#include "engine/source/diff.hpp"

#include <gmock/gmock.h>

#include <random>

namespace underpar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kSame = Change::kSame;
constexpr auto kRemoved = Change::kOnlyFirst;
constexpr auto kAdded = Change::kOnlySecond;

TEST(Diff, NumbersTheLinesOfBothTexts) {
  EXPECT_THAT(
      diff_lines("a\nb\nc\n", "a\nB\nc\nd\n"),
      ElementsAre(DiffLine{kSame, 1, 1, "a"}, DiffLine{kRemoved, 2, 0, "b"}, DiffLine{kAdded, 0, 2, "B"},
                  DiffLine{kSame, 3, 3, "c"}, DiffLine{kAdded, 0, 4, "d"}));
}

TEST(Diff, OfEqualTextsHasOnlySameLines) {
  EXPECT_THAT(diff_lines("a\n\nb", "a\n\nb\n"),
              ElementsAre(DiffLine{kSame, 1, 1, "a"}, DiffLine{kSame, 2, 2, ""}, DiffLine{kSame, 3, 3, "b"}));
  EXPECT_THAT(diff_lines("", ""), IsEmpty());
}

TEST(Diff, OfAnEmptyTextAddsOrRemovesEverything) {
  EXPECT_THAT(diff_lines("", "a\n"), ElementsAre(DiffLine{kAdded, 0, 1, "a"}));
  EXPECT_THAT(diff_lines("a\n", ""), ElementsAre(DiffLine{kRemoved, 1, 0, "a"}));
}

TEST(Diff, LeadsFromAnyTextToAnyOther) {
  std::mt19937 random{1};  // NOLINT(cert-msc51-cpp): the same texts each time
  for (int round = 0; round < 500; ++round) {
    std::string before;
    std::string after;
    for (std::string* text : {&before, &after}) {
      for (auto lines = random() % 12; lines > 0; --lines) {
        *text += static_cast<char>('a' + random() % 4);
        *text += '\n';
      }
    }
    std::string kept_before;
    std::string kept_after;
    for (const DiffLine& line : diff_lines(before, after)) {
      kept_before += line.first_line > 0 ? line.text + '\n' : "";
      kept_after += line.second_line > 0 ? line.text + '\n' : "";
    }
    ASSERT_EQ(kept_before, before);
    ASSERT_EQ(kept_after, after);
  }
}

TEST(Diff, ShowsChangesWithTheirNeighbours) {
  const auto lines = diff_lines("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\nthree\n4\n5\n6\n7\n8\nnine\n");
  EXPECT_THAT(
      only_changes(lines, 1),
      ElementsAre(DiffLine{kSame, 2, 2, "2"}, DiffLine{kRemoved, 3, 0, "3"}, DiffLine{kAdded, 0, 3, "three"},
                  DiffLine{kSame, 4, 4, "4"}, DiffLine{}, DiffLine{kSame, 8, 8, "8"},
                  DiffLine{kRemoved, 9, 0, "9"}, DiffLine{kAdded, 0, 9, "nine"}));
  EXPECT_THAT(only_changes(diff_lines("1\n", "1\n")), IsEmpty());
}

}  // namespace
}  // namespace underpar
