#include "game/widgets/code_edits.hpp"

#include <gtest/gtest.h>

#include <random>

namespace underpar::ui {
namespace {

/// A buffer whose caret stands where "|" is.
TextBuffer at_bar(std::string text) {
  const auto bar = text.find('|');
  text.erase(bar, 1);
  TextBuffer buffer{text};
  const auto head = std::string_view{text}.substr(0, bar);
  const auto line = static_cast<int>(std::count(head.begin(), head.end(), '\n'));
  const auto newline = head.rfind('\n');
  buffer.move_to({line, static_cast<int>(newline == std::string_view::npos ? bar : bar - newline - 1)});
  return buffer;
}

std::string with_bar(const TextBuffer& buffer) {
  return buffer.text({{0, 0}, buffer.caret()}) + "|" + buffer.text({buffer.caret(), end_of(buffer.lines())});
}

TEST(BreakLine, KeepsTheIndentation) {
  auto buffer = at_bar("    int x;|");
  break_line(buffer);
  EXPECT_EQ(with_bar(buffer), "    int x;\n    |");
}

TEST(BreakLine, GoesDeeperAfterABracketAndSplitsAPair) {
  auto buffer = at_bar("  for (;;) {|");
  break_line(buffer);
  EXPECT_EQ(with_bar(buffer), "  for (;;) {\n      |");
  buffer = at_bar("  {|}");
  break_line(buffer);
  EXPECT_EQ(with_bar(buffer), "  {\n      |\n  }");
  buffer.undo();
  EXPECT_EQ(buffer.text(), "  {}") << "one undo step";
}

TEST(BreakLine, DoesNotAddTheBlanksAtTheBreak) {
  auto buffer = at_bar("  a;|  b;");
  break_line(buffer);
  EXPECT_EQ(with_bar(buffer), "  a;\n  |b;");
}

TEST(TypeCharacter, DrawsALoneClosingBraceBack) {
  auto buffer = at_bar("  if (x) {\n    y();\n      |");
  type_character(buffer, "}");
  EXPECT_EQ(with_bar(buffer), "  if (x) {\n    y();\n  }|");
  buffer = at_bar("f({1, 2|)");
  type_character(buffer, "}");
  EXPECT_EQ(with_bar(buffer), "f({1, 2}|)");
}

TEST(Indent, FillsToTheNextStopOrMovesAllSelectedLines) {
  auto buffer = at_bar("ab|");
  indent(buffer);
  EXPECT_EQ(with_bar(buffer), "ab  |");
  buffer = TextBuffer{"a\n\nb\nc"};
  buffer.select({0, 0}, {3, 0});
  indent(buffer);
  EXPECT_EQ(buffer.text(), "    a\n\n    b\nc");
  EXPECT_EQ(buffer.selection(), (Range{{0, 0}, {3, 0}}));
  outdent(buffer);
  EXPECT_EQ(buffer.text(), "a\n\nb\nc");
}

TEST(Outdent, TakesATabOrWhatThereIs) {
  auto buffer = at_bar("\tx|");
  outdent(buffer);
  EXPECT_EQ(with_bar(buffer), "x|");
  buffer = at_bar("  |x");
  outdent(buffer);
  EXPECT_EQ(with_bar(buffer), "|x");
  outdent(buffer);
  EXPECT_EQ(with_bar(buffer), "|x");
}

TEST(ToggleComment, PutsAndTakesComments) {
  TextBuffer buffer{"  a;\n    b;\n\n  c;"};
  buffer.select({0, 2}, {3, 3});
  toggle_comment(buffer);
  EXPECT_EQ(buffer.text(), "  // a;\n  //   b;\n\n  // c;");
  toggle_comment(buffer);
  EXPECT_EQ(buffer.text(), "  a;\n    b;\n\n  c;");
  EXPECT_EQ(buffer.selection(), (Range{{0, 2}, {3, 3}}));
}

TEST(ToggleComment, KeepsTheCaretOnItsCharacter) {
  auto buffer = at_bar("  fo|o");
  toggle_comment(buffer);
  EXPECT_EQ(with_bar(buffer), "  // fo|o");
  buffer = at_bar("//x|");
  toggle_comment(buffer);
  EXPECT_EQ(with_bar(buffer), "x|");
}

TEST(MoveLines, SwapsWithTheNeighbourAndTakesMarksAlong) {
  auto buffer = at_bar("a\nb|\nc");
  buffer.set_marks({{.line = 1, .message = "on b"}});
  move_lines(buffer, -1);
  EXPECT_EQ(with_bar(buffer), "b|\na\nc");
  EXPECT_EQ(buffer.marks().at(0).line, 0);
  move_lines(buffer, -1);
  EXPECT_EQ(with_bar(buffer), "b|\na\nc");
  move_lines(buffer, 1);
  move_lines(buffer, 1);
  EXPECT_EQ(with_bar(buffer), "a\nc\nb|");
  EXPECT_EQ(buffer.marks().at(0).line, 2);
  buffer.undo();
  buffer.undo();
  buffer.undo();
  EXPECT_EQ(buffer.text(), "a\nb\nc");
}

TEST(Erase, TakesCharactersWordsAndIndentation) {
  auto buffer = at_bar("aµ|b");
  erase_before(buffer);
  EXPECT_EQ(with_bar(buffer), "a|b");
  buffer = at_bar("      |x");
  erase_before(buffer);
  EXPECT_EQ(with_bar(buffer), "    |x");
  buffer = at_bar("foo bar|");
  erase_before(buffer, true);
  EXPECT_EQ(with_bar(buffer), "foo |");
  buffer = at_bar("|foo bar");
  erase_after(buffer, true);
  EXPECT_EQ(with_bar(buffer), "|bar");
  buffer = at_bar("a|\nb");
  erase_after(buffer);
  EXPECT_EQ(with_bar(buffer), "a|b");
  erase_after(buffer);
  erase_after(buffer);
  EXPECT_EQ(with_bar(buffer), "a|");
}

TEST(CodeEdits, AreTakenBackWholeInAnyOrder) {
  std::mt19937 random{3};
  TextBuffer buffer{"int main() {\n    return 0;\n}\n"};
  const auto original = buffer.text();
  std::vector<std::string> after;
  for (int round = 0; round < 3000; ++round) {
    const auto any = [&] {
      return Position{static_cast<int>(random() % static_cast<unsigned>(buffer.line_count())),
                      static_cast<int>(random() % 20)};
    };
    buffer.select(any(), random() % 2 == 0 ? buffer.caret() : any());
    switch (random() % 9) {
      case 0:
        break_line(buffer);
        break;
      case 1:
        type_character(buffer, "}");
        break;
      case 2:
        indent(buffer);
        break;
      case 3:
        outdent(buffer);
        break;
      case 4:
        toggle_comment(buffer);
        break;
      case 5:
        move_lines(buffer, random() % 2 == 0 ? 1 : -1);
        break;
      case 6:
        erase_before(buffer, random() % 2 == 0);
        break;
      case 7:
        erase_after(buffer);
        break;
      default:
        type_character(buffer, "µ{");
    }
    ASSERT_EQ(buffer.caret(), clamp(buffer.lines(), buffer.caret()));
    ASSERT_EQ(buffer.anchor(), clamp(buffer.lines(), buffer.anchor()));
  }
  const auto last = buffer.text();
  while (buffer.undo()) {
  }
  EXPECT_EQ(buffer.text(), original);
  while (buffer.redo()) {
  }
  EXPECT_EQ(buffer.text(), last);
}

}  // namespace
}  // namespace underpar::ui
