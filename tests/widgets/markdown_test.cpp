#include "game/widgets/markdown.hpp"

#include <gmock/gmock.h>

namespace underpar::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Kind = MarkdownBlock::Kind;

TEST(Markdown, ReadsHeadingsAndStyledRuns) {
  const auto blocks = parse_markdown("## Row\n\nMake `f` **as *fast* as** par.").blocks;
  ASSERT_THAT(blocks, SizeIs(2));
  EXPECT_EQ(blocks[0].kind, Kind::kHeading);
  EXPECT_EQ(blocks[0].level, 2);
  EXPECT_THAT(blocks[1].runs,
              ElementsAre(MarkdownRun{.text = "Make "}, MarkdownRun{.text = "f", .code = true},
                          MarkdownRun{.text = " "}, MarkdownRun{.text = "as ", .bold = true},
                          MarkdownRun{.text = "fast", .bold = true, .italic = true},
                          MarkdownRun{.text = " as", .bold = true}, MarkdownRun{.text = " par."}));
}

TEST(Markdown, ReadsTightAndNestedLists) {
  const auto blocks = parse_markdown("- one\n- two\n\n  3. three\n  4. four\n").blocks;
  ASSERT_THAT(blocks, SizeIs(1));
  const auto& list = blocks[0];
  EXPECT_FALSE(list.ordered);
  ASSERT_THAT(list.children, SizeIs(2));
  EXPECT_EQ(plain_text(list.children[0]), "one");
  ASSERT_THAT(list.children[1].children, SizeIs(2));
  const auto& inner = list.children[1].children[1];
  EXPECT_TRUE(inner.ordered);
  EXPECT_EQ(inner.start, 3);
  EXPECT_EQ(plain_text(inner), "three\nfour");
}

TEST(Markdown, KeepsCodeAsItIs) {
  const auto blocks = parse_markdown("```cpp\nint x;\n\n  y<z> &amp;\n```\n").blocks;
  ASSERT_THAT(blocks, SizeIs(1));
  EXPECT_EQ(blocks[0].kind, Kind::kCode);
  EXPECT_EQ(blocks[0].language, "cpp");
  EXPECT_EQ(blocks[0].code, "int x;\n\n  y<z> &amp;");
}

TEST(Markdown, ReadsTables) {
  const auto blocks = parse_markdown("| n | **time** |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n").blocks;
  ASSERT_THAT(blocks, SizeIs(1));
  ASSERT_THAT(blocks[0].rows, SizeIs(3));
  EXPECT_THAT(blocks[0].rows[0][1], ElementsAre(MarkdownRun{.text = "time", .bold = true}));
  EXPECT_EQ(plain_text(blocks[0]), "n  time\n1  2\n3  4");
}

TEST(Markdown, ReadsQuotesRulesAndLinks) {
  const auto blocks = parse_markdown("> hint\n\n---\n\n[book](https://a.org/b)").blocks;
  ASSERT_THAT(blocks, SizeIs(3));
  EXPECT_EQ(blocks[0].kind, Kind::kQuote);
  EXPECT_EQ(plain_text(blocks[0]), "hint");
  EXPECT_EQ(blocks[1].kind, Kind::kRule);
  EXPECT_THAT(blocks[2].runs, ElementsAre(MarkdownRun{.text = "book", .link = "https://a.org/b"}));
}

TEST(Markdown, DecodesEntitiesAndShowsHtmlAsWritten) {
  const auto blocks = parse_markdown("4 &times; 4 &#956; &#x41; &unknown; <b>x</b>  \nend").blocks;
  EXPECT_EQ(plain_text(blocks[0]), "4 × 4 μ A &unknown; <b>x</b>\nend");
}

TEST(Markdown, TakesAnyText) {
  EXPECT_THAT(parse_markdown("").blocks, IsEmpty());
  for (const char* text : {"> - `", "|a|\n|-|\n", "- ", "1. > # x\n", "[", "``", "\xFF\xFE", "# "}) {
    EXPECT_NO_THROW((void)parse_markdown(text)) << text;
  }
}

}  // namespace
}  // namespace underpar::ui
