#include "engine/source/diff.hpp"

#include <gmock/gmock.h>

#include <random>

namespace underpar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kSame = LineChange::kSame;
constexpr auto kRemoved = LineChange::kRemoved;
constexpr auto kAdded = LineChange::kAdded;

TEST(Diff, NumbersTheLinesOfBothTexts) {
  EXPECT_THAT(
      diff_lines("a\nb\nc\n", "a\nB\nc\nd\n"),
      ElementsAre(DiffLine{kSame, "a", 1, 1}, DiffLine{kRemoved, "b", 2, 0}, DiffLine{kAdded, "B", 0, 2},
                  DiffLine{kSame, "c", 3, 3}, DiffLine{kAdded, "d", 0, 4}));
}

TEST(Diff, OfEqualTextsHasOnlySameLines) {
  EXPECT_THAT(diff_lines("a\n\nb", "a\n\nb\n"),
              ElementsAre(DiffLine{kSame, "a", 1, 1}, DiffLine{kSame, "", 2, 2}, DiffLine{kSame, "b", 3, 3}));
  EXPECT_THAT(diff_lines("", ""), IsEmpty());
}

TEST(Diff, OfAnEmptyTextAddsOrRemovesEverything) {
  EXPECT_THAT(diff_lines("", "a\n"), ElementsAre(DiffLine{kAdded, "a", 0, 1}));
  EXPECT_THAT(diff_lines("a\n", ""), ElementsAre(DiffLine{kRemoved, "a", 1, 0}));
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
      kept_before += line.before > 0 ? line.text + '\n' : "";
      kept_after += line.after > 0 ? line.text + '\n' : "";
    }
    ASSERT_EQ(kept_before, before);
    ASSERT_EQ(kept_after, after);
  }
}

TEST(Diff, ShowsChangesWithTheirNeighbours) {
  const auto lines = diff_lines("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\nthree\n4\n5\n6\n7\n8\nnine\n");
  EXPECT_THAT(
      only_changes(lines, 1),
      ElementsAre(DiffLine{kSame, "2", 2, 2}, DiffLine{kRemoved, "3", 3, 0}, DiffLine{kAdded, "three", 0, 3},
                  DiffLine{kSame, "4", 4, 4}, DiffLine{}, DiffLine{kSame, "8", 8, 8},
                  DiffLine{kRemoved, "9", 9, 0}, DiffLine{kAdded, "nine", 0, 9}));
  EXPECT_THAT(only_changes(diff_lines("1\n", "1\n")), IsEmpty());
}

}  // namespace
}  // namespace underpar
