#include "engine/course/similar.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace underpar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(EditDistance, CountsInsertionsDeletionsReplacementsAndSwaps) {
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("abc", "abc"), 0U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
  EXPECT_EQ(edit_distance("abc", "abxc"), 1U);
  EXPECT_EQ(edit_distance("abc", "axc"), 1U);
  EXPECT_EQ(edit_distance("abc", "acb"), 1U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(Nearest, PutsTheNearestFirstAndKeepsToTheCount) {
  const std::vector<std::string> names{"reading-room", "reading-rooms", "column-walk", "reeding-roam"};
  EXPECT_THAT(nearest("reading-rom", names, 3), ElementsAre("reading-room", "reading-rooms", "reeding-roam"));
  EXPECT_THAT(nearest("reading-rom", names, 1), ElementsAre("reading-room"));
}

TEST(Nearest, FindsNamesThatHoldWhatWasTyped) {
  const std::vector<std::string> names{"reading-room", "column-walk"};
  EXPECT_THAT(nearest("walk", names, 3), ElementsAre("column-walk"));
}

TEST(Nearest, SuggestsNothingFarAway) {
  const std::vector<std::string> names{"par", "id", "reading-room"};
  EXPECT_THAT(nearest("zzz", names, 3), IsEmpty());
  EXPECT_THAT(nearest("", names, 3), IsEmpty());
  EXPECT_THAT(nearest(std::string(100'000, 'x'), names, 3), IsEmpty());
}

}  // namespace
}  // namespace underpar
