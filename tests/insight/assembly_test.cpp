#include "engine/insight/assembly.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "engine/insight/disassembly.hpp"
#include "engine/insight/source_lines.hpp"
#include "tests/insight/insight_fixture.hpp"

namespace underpar {
namespace {

using testing::Contains;
using testing::HasSubstr;
using AssemblyOfALevel = InsightFixture;

TEST_F(AssemblyOfALevel, LinksInstructionsToLinesAndSaysWhereCallsGo) {
  const auto inspection = inspected("twilight-neighbours", "par.cpp");
  const auto found = assembly(inspection);
  ASSERT_TRUE(found) << found.error().what << found.error().hint;
  ASSERT_FALSE(found->functions.empty());
  const auto& solve = found->functions.front();
  EXPECT_EQ(solve.name, "solve");
  std::set<std::string> lines;
  std::set<std::string> labels;
  bool calls_sort = false;
  for (const auto& line : solve.lines) {
    lines.insert(text_of(lines_of(inspection.source), line.line));
    labels.insert(line.label);
    calls_sort = calls_sort || line.text == "call std::__introsort_loop";
  }
  EXPECT_TRUE(calls_sort);
  EXPECT_THAT(lines, Contains(HasSubstr("std::sort(")));
  for (const auto& line : solve.lines) {
    if (const auto at = line.text.find(".L"); at != std::string::npos) {
      EXPECT_TRUE(labels.contains(line.text.substr(at))) << line.text;
    }
  }
}

TEST_F(AssemblyOfALevel, TellsTheRarePartOfAFunctionFromTheRest) {
  const auto found = assembly(inspected("shouting-announcer", "reference.cpp"));
  ASSERT_TRUE(found) << found.error().what << found.error().hint;
  EXPECT_EQ(found->functions.front().name, "solve");
  EXPECT_THAT(found->functions, Contains(testing::Field(&AssemblyFunction::name, "solve.cold")));
  EXPECT_EQ(std::ranges::count(found->functions, "solve", &AssemblyFunction::name), 1);
}

TEST_F(AssemblyOfALevel, CarriesTheCompilersRemarks) {
  const auto inspection = inspected("twilight-neighbours", "reference.cpp");
  const auto found = assembly(inspection);
  ASSERT_TRUE(found) << found.error().what << found.error().hint;
  const auto texts = lines_of(inspection.source);
  const auto loop = std::ranges::find_if(
      found->remarks, [](const Remark& remark) { return remark.kind == RemarkKind::kNotVectorized; });
  ASSERT_NE(loop, found->remarks.end());
  // g++ 12 speaks of the inner loop first, g++ 14 of the outer one.
  EXPECT_THAT(text_of(texts, loop->line), HasSubstr("for (std::size_t "));
  EXPECT_THAT(found->remarks, Contains(testing::Field(&Remark::text, "inlined: minutes_between")));
}

#if defined(__x86_64__)
TEST(Disassembly, EndsAtWhatIsNoInstruction) {
  constexpr std::array<unsigned char, 8> kCode{0x31, 0xc0, 0xeb, 0xfc, 0xc3, 0x06, 0x06, 0x06};
  const auto found = disassemble(std::as_bytes(std::span{kCode}), 0x1000);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].operation + " " + found[0].operands, "xor eax, eax");
  EXPECT_FALSE(found[0].target);
  EXPECT_EQ(found[1].operation, "jmp");
  EXPECT_EQ(found[1].target, 0x1000U);
  EXPECT_EQ(found[2].address, 0x1004U);
}
#endif

}  // namespace
}  // namespace underpar
