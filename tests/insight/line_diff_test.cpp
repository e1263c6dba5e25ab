#include "engine/insight/line_diff.hpp"

#include <gtest/gtest.h>

namespace underpar {
namespace {

struct Row {
  Change change;
  int first_line;
  int second_line;
  std::string text;
};

void expect_diff(const std::string& first, const std::string& second, const std::vector<Row>& rows) {
  const auto diff = line_diff(first, second);
  ASSERT_TRUE(diff) << diff.error().what;
  ASSERT_EQ(diff->size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ((*diff)[i].change, rows[i].change) << i;
    EXPECT_EQ((*diff)[i].first_line, rows[i].first_line) << i;
    EXPECT_EQ((*diff)[i].second_line, rows[i].second_line) << i;
    EXPECT_EQ((*diff)[i].text, rows[i].text) << i;
  }
}

TEST(LineDiff, KeepsWhatBothShareAndNumbersBoth) {
  expect_diff("a\nb\n\nd\n", "a\n\nc\nd\n",
              {{Change::kSame, 1, 1, "a"},
               {Change::kOnlyFirst, 2, 0, "b"},
               {Change::kSame, 3, 2, ""},
               {Change::kOnlySecond, 0, 3, "c"},
               {Change::kSame, 4, 4, "d"}});
}

TEST(LineDiff, DoesNotMindAMissingLastLineFeed) {
  expect_diff("a\nb", "a\nb\n", {{Change::kSame, 1, 1, "a"}, {Change::kSame, 2, 2, "b"}});
}

}  // namespace
}  // namespace underpar
