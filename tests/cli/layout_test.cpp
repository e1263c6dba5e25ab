#include "game/cli/layout.hpp"

#include <gmock/gmock.h>

#include <map>
#include <sstream>

#include "game/cli/markdown_text.hpp"

namespace underpar::cli {
namespace {

using testing::HasSubstr;

Environment with(std::map<std::string, std::string> variables) {
  return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional{found->second};
  };
}

TEST(Terminal, IsEightyWideAndColourlessOffATerminal) {
  const Terminal terminal = terminal_of(-1, with({{"TERM", "xterm"}}));
  EXPECT_EQ(terminal.width, 80);
  EXPECT_FALSE(terminal.colour);
  EXPECT_FALSE(terminal.live);
}

TEST(Terminal, TakesTheWidthOfColumnsWhenItMakesSense) {
  EXPECT_EQ(terminal_of(-1, with({{"COLUMNS", "132"}})).width, 132);
  EXPECT_EQ(terminal_of(-1, with({{"COLUMNS", "3"}})).width, 20);
  EXPECT_EQ(terminal_of(-1, with({{"COLUMNS", "-5"}})).width, 80);
  EXPECT_EQ(terminal_of(-1, with({{"COLUMNS", "wide"}})).width, 80);
}

TEST(Terminal, InksOnlyWhereThereIsColour) {
  EXPECT_EQ(inked({.colour = false}, Ink::kBad, "x"), "x");
  EXPECT_EQ(inked({.colour = true}, Ink::kBad, "x"), "\033[31mx\033[0m");
  EXPECT_EQ(inked({.colour = true}, Ink::kPlain, "x"), "x");
}

TEST(Layout, CountsColumnsNotBytes) {
  EXPECT_EQ(columns("0.93 × par – “ok”…"), 18);
  EXPECT_EQ(columns("e\u0301"), 1);
  EXPECT_EQ(columns("日本"), 4);
  EXPECT_EQ(columns("\033[31mred\033[0m"), 3);
  EXPECT_EQ(columns("\xff\xc3"), 2);
  EXPECT_EQ(columns(""), 0);
}

TEST(Layout, ClipsWithoutSplittingALetterOrLeavingColourOn) {
  EXPECT_EQ(clipped("short", 10), "short");
  EXPECT_EQ(clipped("×××××", 3), "××…");
  EXPECT_EQ(clipped("\033[31mabcdef\033[0m", 4), "\033[31mabc…\033[0m");
}

TEST(Layout, WrapsAtBlanksWithAHangingIndent) {
  EXPECT_EQ(wrapped("one two three", 8), "one two\nthree");
  EXPECT_EQ(wrapped("- one two three", 8, 2), "- one\n  two\n  three");
  EXPECT_EQ(wrapped("a\nb", 8), "a\nb");
  EXPECT_EQ(wrapped("unbreakable", 4), "unbreakable");
  EXPECT_EQ(wrapped("  in dented", 8, 4), "  in\n    dented");
}

TEST(Layout, AlignsByColumns) {
  EXPECT_EQ(left_aligned("×", 3), "×  ");
  EXPECT_EQ(right_aligned("×", 3), "  ×");
  EXPECT_EQ(left_aligned("long", 2), "long");
}

TEST(Layout, KeepsATableWithinTheTerminal) {
  const std::string text = table({{"Id", Align::kRight}, {"Name", Align::kLeft}},
                                 {{"1", std::string(60, 'x')}, {"22", "y"}}, {.width = 30});
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(columns(line), 30);
  }
  EXPECT_THAT(text, HasSubstr("Id  Name\n"));
  EXPECT_THAT(text, HasSubstr("xxx…\n"));
  EXPECT_THAT(text, HasSubstr("22  y\n"));
}

TEST(Markdown, ReadsAsProseOnATerminal) {
  const std::string text = markdown_text(
      "# Title\n\nSome *long* paragraph with `code` and a [link](http://x).\nOver two lines.\n\n"
      "- an item that is long\n- b\n\n1. first\n\n```cpp\na = a * b;\n```\n2 * 3 = 6\n",
      {.width = 24});
  EXPECT_EQ(text,
            "Title\n\nSome long paragraph with\n`code` and a link. Over\ntwo lines.\n\n- an item that is "
            "long\n- b\n\n"
            "1. first\n\n    a = a * b;\n2 * 3 = 6\n");
}

TEST(Markdown, SetsTablesInColumns) {
  EXPECT_EQ(markdown_text("a\n\n| n | heap |\n|--:|---|\n| 1 | `2 KB` |\n| 30 | 4 |\n\nb\n", {}),
            "a\n\n n  heap\n 1  `2 KB`\n30  4\n\nb\n");
  EXPECT_EQ(markdown_text("| lonely", {}), "lonely\n");
  EXPECT_EQ(markdown_text("|", {}), "");
}

TEST(Markdown, BearsUnfinishedMarks) {
  EXPECT_EQ(markdown_text("a ` b [c", {}), "a ` b [c\n");
  EXPECT_EQ(markdown_text("```\nopen", {}), "    open\n");
  EXPECT_EQ(markdown_text("", {}), "");
}

}  // namespace
}  // namespace underpar::cli
