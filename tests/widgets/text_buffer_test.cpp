#include "game/widgets/text_buffer.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

namespace underpar::ui {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

void type_all(TextBuffer& buffer, std::string_view text) {
  for (const char letter : text) {
    buffer.type(std::string_view{&letter, 1});
  }
}

TEST(TextBuffer, KeepsItsTextAndDropsReturns) {
  EXPECT_EQ(TextBuffer{}.text(), "");
  EXPECT_EQ(TextBuffer{}.line_count(), 1);
  EXPECT_EQ(TextBuffer{"a\r\nb\n"}.text(), "a\nb\n");
  EXPECT_EQ(TextBuffer{"a\n\nb"}.line_count(), 3);
}

TEST(TextBuffer, ReplacesOverLinesAndPutsTheCaretBehind) {
  TextBuffer buffer{"one\ntwo\nthree"};
  buffer.replace({{0, 1}, {2, 2}}, "X\nY");
  EXPECT_EQ(buffer.text(), "oX\nYree");
  EXPECT_EQ(buffer.caret(), (Position{1, 1}));
  EXPECT_FALSE(buffer.has_selection());
}

TEST(TextBuffer, ClampsWhatLiesOutside) {
  TextBuffer buffer{"ab"};
  buffer.replace({{0, 1}, {9, 9}}, "x");
  EXPECT_EQ(buffer.text(), "ax");
  buffer.move_to({-3, 5});
  EXPECT_EQ(buffer.caret(), (Position{0, 2}));
}

TEST(TextBuffer, UndoesTypingWordByWord) {
  TextBuffer buffer;
  type_all(buffer, "int x = 1;");
  EXPECT_TRUE(buffer.undo());
  EXPECT_EQ(buffer.text(), "int x = ");
  EXPECT_TRUE(buffer.undo());
  EXPECT_EQ(buffer.text(), "int x ");
  EXPECT_TRUE(buffer.redo());
  EXPECT_TRUE(buffer.redo());
  EXPECT_EQ(buffer.text(), "int x = 1;");
  EXPECT_FALSE(buffer.redo());
}

TEST(TextBuffer, AMoveEndsAnUndoStep) {
  TextBuffer buffer;
  type_all(buffer, "ab");
  buffer.move_to({0, 2});
  type_all(buffer, "cd");
  buffer.undo();
  EXPECT_EQ(buffer.text(), "ab");
}

TEST(TextBuffer, UndoesErasingAsOneStep) {
  TextBuffer buffer{"abcd"};
  buffer.move_to({0, 4});
  buffer.erase({{0, 3}, {0, 4}});
  buffer.erase({{0, 2}, {0, 3}});
  buffer.undo();
  EXPECT_EQ(buffer.text(), "abcd");
  EXPECT_EQ(buffer.caret(), (Position{0, 4}));
}

TEST(TextBuffer, UndoBringsBackTheSelectionThatWasReplaced) {
  TextBuffer buffer{"hello"};
  buffer.select({0, 0}, {0, 5});
  buffer.type("x");
  buffer.undo();
  EXPECT_EQ(buffer.selection(), (Range{{0, 0}, {0, 5}}));
}

TEST(TextBuffer, AGroupIsOneStepAndRedoSelectsWhatItSelected) {
  TextBuffer buffer{"a\nb"};
  {
    const TextBuffer::Group outer{buffer};
    const TextBuffer::Group inner{buffer};
    buffer.replace({{0, 0}, {0, 0}}, "1");
    buffer.replace({{1, 0}, {1, 0}}, "2");
    buffer.select({0, 0}, {1, 2});
  }
  EXPECT_EQ(buffer.text(), "1a\n2b");
  buffer.undo();
  EXPECT_EQ(buffer.text(), "a\nb");
  EXPECT_FALSE(buffer.can_undo());
  buffer.redo();
  EXPECT_EQ(buffer.selection(), (Range{{0, 0}, {1, 2}}));
}

TEST(TextBuffer, AChangeForgetsWhatCouldBeRedone) {
  TextBuffer buffer;
  buffer.type("a");
  buffer.undo();
  buffer.type("b");
  EXPECT_FALSE(buffer.can_redo());
}

TEST(TextBuffer, CountsVersionsAndTellsTheFirstChangedLine) {
  TextBuffer buffer{"a\nb\nc"};
  EXPECT_EQ(buffer.take_first_changed_line(), 0);
  EXPECT_EQ(buffer.take_first_changed_line(), 3);
  const auto version = buffer.version();
  buffer.replace({{1, 0}, {1, 1}}, "");
  EXPECT_GT(buffer.version(), version);
  EXPECT_EQ(buffer.take_first_changed_line(), 1);
  buffer.replace({{1, 0}, {1, 0}}, "");
  EXPECT_EQ(buffer.version(), version + 1) << "nothing changed";
}

auto on_line(int line) {
  return Field(&LineMark::line, line);
}

class Marks : public testing::Test {
 protected:
  Marks() { buffer.set_marks({{.line = 2, .message = "m"}}); }
  TextBuffer buffer{"0\n1\n2\n3\n4"};
};

TEST_F(Marks, MoveWithLinesAddedAbove) {
  buffer.replace({{0, 1}, {0, 1}}, "\nnew");
  EXPECT_THAT(buffer.marks(), ElementsAre(on_line(3)));
  buffer.undo();
  EXPECT_THAT(buffer.marks(), ElementsAre(on_line(2)));
}

TEST_F(Marks, StayWhenTheirLineIsSplitBehindThem) {
  buffer.replace({{2, 1}, {2, 1}}, "\n");
  EXPECT_THAT(buffer.marks(), ElementsAre(on_line(2)));
}

TEST_F(Marks, GoDownWhenTheirLineIsPushedDown) {
  buffer.replace({{2, 0}, {2, 0}}, "\n");
  EXPECT_THAT(buffer.marks(), ElementsAre(on_line(3)));
}

TEST_F(Marks, GoWithTheirLine) {
  buffer.replace({{2, 0}, {3, 0}}, "");
  EXPECT_THAT(buffer.marks(), IsEmpty());
}

TEST_F(Marks, MoveUpWhenLinesAboveGo) {
  buffer.replace({{0, 0}, {2, 0}}, "");
  EXPECT_THAT(buffer.marks(), ElementsAre(on_line(0)));
}

TEST_F(Marks, StayWhenTheirLineIsJoinedToTheOneBefore) {
  buffer.replace({{1, 1}, {2, 0}}, "");
  EXPECT_THAT(buffer.marks(), ElementsAre(on_line(1)));
}

/// The same text as one string: what the buffer must agree with.
class NaiveText {
 public:
  explicit NaiveText(std::string text) : text_{std::move(text)} {}
  [[nodiscard]] std::size_t offset(Position at) const {
    std::size_t begin = 0;
    for (int line = 0; line < at.line; ++line) {
      begin = text_.find('\n', begin) + 1;
    }
    return begin + static_cast<std::size_t>(at.byte);
  }
  void replace(Range range, const std::string& added) {
    const auto begin = offset(range.begin);
    text_.replace(begin, offset(range.end) - begin, added);
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

TEST(TextBuffer, AgreesWithANaiveTextOverTenThousandRandomEdits) {
  std::mt19937 random{20240607};
  const std::vector<std::string> kPieces{"a", "\n", "µ", "{\n\n}", "    ", "€uro", "\r\n", ""};
  TextBuffer buffer{"one\ntwo\nthree"};
  std::vector<std::string> steps{buffer.text()};  // the text before each undo step, and now
  std::size_t now = 0;

  const auto any_position = [&] {
    const int line = static_cast<int>(random() % static_cast<unsigned>(buffer.line_count()));
    const int byte = static_cast<int>(random() % (buffer.line(line).size() + 1));
    return clamp(buffer.lines(), {line, byte});
  };
  int edits = 0;
  int most_lines = 0;
  while (edits < 10'000) {
    switch (random() % 8) {
      case 0:
        ASSERT_EQ(buffer.undo(), now > 0);
        now -= now > 0 ? 1 : 0;
        break;
      case 1:
        ASSERT_EQ(buffer.redo(), now + 1 < steps.size());
        now += now + 1 < steps.size() ? 1 : 0;
        break;
      default: {
        NaiveText naive{buffer.text()};
        const auto [first, last] = std::minmax({any_position(), any_position()});
        // Mostly short ranges, or the text would never grow.
        const Range range{first, random() % 4 == 0 || first.line == last.line ? last : first};
        const auto& piece = kPieces[random() % kPieces.size()];
        naive.replace(range, piece == "\r\n" ? "\n" : piece);
        buffer.replace(range, piece);
        ++edits;
        ASSERT_EQ(buffer.text(), naive.text()) << "edit " << edits;
        if (naive.text() != steps[now] || buffer.can_undo()) {
          // An edit that takes out nothing and puts in nothing is no step.
          if (!(range.empty() && piece.empty())) {
            steps.resize(++now);
            steps.push_back(naive.text());
          }
        }
        buffer.set_marks({{.line = static_cast<int>(random() % 9)}, {.line = 0}});
      }
    }
    ASSERT_EQ(buffer.text(), steps[now]) << "edit " << edits;
    most_lines = std::max(most_lines, buffer.line_count());
    ASSERT_EQ(buffer.caret(), clamp(buffer.lines(), buffer.caret()));
    for (const auto& mark : buffer.marks()) {
      ASSERT_TRUE(mark.line >= 0 && mark.line < buffer.line_count());
    }
  }
  EXPECT_GT(most_lines, 15) << "the edits must not shrink the text to nothing";
  while (buffer.undo()) {
  }
  EXPECT_EQ(buffer.text(), "one\ntwo\nthree");
  while (buffer.redo()) {
  }
  EXPECT_EQ(buffer.text(), steps.back());
}

}  // namespace
}  // namespace underpar::ui
