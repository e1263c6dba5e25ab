#include "engine/insight/heap.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/insight/insight_fixture.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using HeapOfALevel = InsightFixture;

TEST_F(HeapOfALevel, IsTheSameEachTime) {
  const auto inspection = inspected("linked-caravan", "reference.cpp");
  const auto first = heap(inspection);
  ASSERT_TRUE(first) << first.error().what << first.error().hint;
  EXPECT_GT(first->allocations, 0);
  for (int i = 0; i < 4; ++i) {
    const auto again = heap(inspection);
    ASSERT_TRUE(again) << again.error().what;
    EXPECT_EQ(again->allocations, first->allocations);
    EXPECT_EQ(again->bytes, first->bytes);
    EXPECT_EQ(again->peak_bytes, first->peak_bytes);
    EXPECT_EQ(again->leaked_bytes, first->leaked_bytes);
    EXPECT_EQ(again->live_bytes, first->live_bytes);
  }
}

TEST_F(HeapOfALevel, TellsWhichLineTookWhatAndWhen) {
  auto inspection = inspected("engravers-line", "reference.cpp");
  inspection.source =
      "#include \"puzzle.hpp\"\n"
      "int* volatile forgotten;\n"
      "std::vector<char> grown() {\n"
      "  return std::vector<char>(100'000);\n"
      "}\n"
      "Output solve(const Input&) {\n"
      "  { const auto first = grown(); }\n"
      "  forgotten = new int[1'000];\n"
      "  for (int i = 0; i < 10; ++i) {\n"
      "    const std::string gone(200, 'x');\n"
      "  }\n"
      "  return {};\n"
      "}\n";
  const auto found = heap(inspection);
  ASSERT_TRUE(found) << found.error().what << found.error().hint;
  EXPECT_EQ(found->allocations, 12);
  EXPECT_EQ(found->bytes, 100'000 + 4'000 + 10 * 201);
  EXPECT_EQ(found->peak_bytes, 100'000);
  EXPECT_EQ(found->leaked_bytes, 4'000);
  EXPECT_EQ(found->live_bytes.size(), 23U);  // twelve blocks taken, eleven given back
  EXPECT_EQ(std::ranges::max(found->live_bytes), 100'000);
  ASSERT_EQ(found->lines.size(), 3U);
  EXPECT_EQ(found->lines[0].line, 4);
  EXPECT_EQ(found->lines[0].at_peak_bytes, 100'000);
  EXPECT_EQ(found->lines[1].text, "forgotten = new int[1'000];");
  EXPECT_EQ(found->lines[1].leaked_bytes, 4'000);
  EXPECT_EQ(found->lines[1].at_peak_bytes, 0);
  EXPECT_EQ(found->lines[2].line, 10);
  EXPECT_EQ(found->lines[2].allocations, 10);
}

TEST_F(HeapOfALevel, SaysThatAProgramDidNotEndWell) {
  auto inspection = inspected("engravers-line", "reference.cpp");
  inspection.source =
      "#include \"puzzle.hpp\"\n#include <cstdlib>\nOutput solve(const Input&) { std::abort(); }\n";
  const auto found = heap(inspection);
  ASSERT_FALSE(found);
  EXPECT_THAT(found.error().what, HasSubstr("did not end well"));
}

}  // namespace
}  // namespace underpar
