#include "game/widgets/editor.hpp"

#include <gmock/gmock.h>

#include <optional>

#include "game/widgets/button.hpp"
#include "game/widgets/completion_list.hpp"
#include "tests/widgets/screen.hpp"

namespace underpar::ui {
namespace {

/// An editor on a screen, with the keyboard.
class EditorTest : public testing::Test {
 protected:
  auto content() {
    return [this](const Frame& frame) {
      changed_ = editor_.draw(frame, "editor", size_, options_);
      swung_ = swung_ || pressed(Chord{.key = Key::kEnter, .with = {.ctrl = true}});
    };
  }
  void open(std::string_view text) {
    editor_.set_text(text);
    editor_.take_focus();
    screen_.draw(content(), 3);
  }
  void press(std::string_view chord) { screen_.press(content(), chord); }
  void type(const char* text) { screen_.type(content(), text); }
  std::string text() const { return editor_.text(); }
  Position caret() const { return editor_.buffer().caret(); }
  Range selection() const { return editor_.buffer().selection(); }

  /// The middle of a character's left half, on the screen.
  ImVec2 place(int line, int column) {
    for (const auto& item : screen_.registry.items()) {
      if (item.kind == "code") {
        const float width = screen_.look.fonts.code->GetCharAdvance('M');
        return {item.rect.left + (static_cast<float>(column) + 0.25F) * width,
                item.rect.top + (static_cast<float>(line) + 0.5F) * item.rect.height()};
      }
    }
    ADD_FAILURE() << "no line is visible";
    return {};
  }

  Screen screen_;
  Editor editor_;
  ImVec2 size_{700, 400};
  EditorOptions options_{.label = "solution.cpp"};
  bool changed_ = false;
  bool swung_ = false;
};

TEST_F(EditorTest, TypesAtTheCaret) {
  open("");
  type("int µ;");
  press("Enter");
  type("}");
  EXPECT_EQ(text(), "int µ;\n}");
  EXPECT_EQ(caret(), (Position{1, 1}));
}

TEST(CompletionList, ShowsNamesThatBeginAsTheWordDoesWhateverTheCase) {
  const std::vector<client::Suggestion> names{{"push", ""}, {"Pull", ""}, {"pop", ""}, {"p", ""}};
  EXPECT_EQ(beginning_like(names, "pu"), (std::vector<client::Suggestion>{{"push", ""}, {"Pull", ""}}));
  EXPECT_EQ(beginning_like(names, ""), names);
}

TEST_F(EditorTest, TellsWhenTheTextChanged) {
  open("a");
  EXPECT_FALSE(changed_);
  const auto version = editor_.version();
  ImGui::GetIO().AddInputCharacter('b');
  screen_.draw(content());
  EXPECT_TRUE(changed_);
  EXPECT_GT(editor_.version(), version);
}

TEST_F(EditorTest, KeepsTheColumnOverShorterLines) {
  open("long line\n\nlong line");
  press("End");
  press("Down");
  EXPECT_EQ(caret(), (Position{1, 0}));
  press("Down");
  EXPECT_EQ(caret(), (Position{2, 9}));
}

TEST_F(EditorTest, MovesByWordsLinesAndPages) {
  open("  one two\n" + std::string(200, '\n') + "end");
  press("Ctrl+Right");
  press("Ctrl+Right");
  EXPECT_EQ(caret(), (Position{0, 6}));
  press("Home");
  EXPECT_EQ(caret(), (Position{0, 2}));
  press("Home");
  EXPECT_EQ(caret(), (Position{0, 0}));
  press("PageDown");
  EXPECT_GT(caret().line, 5);
  press("PageUp");
  EXPECT_EQ(caret().line, 0);
  press("Ctrl+End");
  EXPECT_EQ(caret(), (Position{201, 3}));
  EXPECT_TRUE(screen_.registry.shows("end")) << "the caret is scrolled into sight";
  press("Ctrl+Home");
  EXPECT_EQ(caret(), (Position{0, 0}));
}

TEST_F(EditorTest, SelectsWithShiftAndReplaces) {
  open("one two");
  press("Shift+End");
  EXPECT_EQ(selection(), (Range{{0, 0}, {0, 7}}));
  type("x");
  EXPECT_EQ(text(), "x");
  press("Ctrl+Z");
  EXPECT_EQ(text(), "one two");
  press("Ctrl+Y");
  EXPECT_EQ(text(), "x");
  press("Ctrl+Z");
  press("Ctrl+Shift+Z");
  EXPECT_EQ(text(), "x");
}

TEST_F(EditorTest, CopiesCutsAndPastes) {
  open("one\ntwo");
  press("Ctrl+A");
  press("Ctrl+C");
  EXPECT_EQ(screen_.clipboard(), "one\ntwo");
  press("Ctrl+X");
  EXPECT_EQ(text(), "");
  press("Ctrl+V");
  press("Ctrl+V");
  EXPECT_EQ(text(), "one\ntwoone\ntwo");
}

TEST_F(EditorTest, CutsTheWholeLineWithoutASelection) {
  open("one\ntwo\nthree");
  press("Down");
  press("Ctrl+X");
  EXPECT_EQ(screen_.clipboard(), "two\n");
  EXPECT_EQ(text(), "one\nthree");
}

TEST_F(EditorTest, IndentsCommentsAndMovesLines) {
  open("a\nb");
  press("Tab");
  EXPECT_EQ(text(), "    a\nb");
  press("Shift+Tab");
  press("Ctrl+/");
  EXPECT_EQ(text(), "// a\nb");
  press("Alt+Down");
  EXPECT_EQ(text(), "b\n// a");
}

TEST_F(EditorTest, LeavesCtrlEnterToTheScreen) {
  open("a");
  press("Ctrl+Enter");
  EXPECT_TRUE(swung_);
  EXPECT_EQ(text(), "a");
}

TEST_F(EditorTest, GivesTheKeyboardAwayAndTakesItAgain) {
  open("a");
  EXPECT_TRUE(editor_.focused());
  editor_.leave();
  type("b");
  EXPECT_FALSE(editor_.focused());
  EXPECT_EQ(text(), "a");
  editor_.take_focus();
  type("b");
  EXPECT_EQ(text(), "ba");
}

TEST_F(EditorTest, HasTheKeyboardWhenItComesIntoSight) {
  const auto without = [](const Frame&) {};
  editor_.set_text("");
  type("a");
  EXPECT_EQ(text(), "a");
  screen_.draw(without, 3);
  EXPECT_FALSE(editor_.focused());
  screen_.type(without, "b");
  type("c");
  EXPECT_EQ(text(), "ac");
}

TEST_F(EditorTest, LeavesTheKeyboardWhereItIsWhenReadOnly) {
  options_.read_only = true;
  editor_.set_text("a");
  screen_.draw(content(), 3);
  EXPECT_FALSE(editor_.focused());
}

TEST_F(EditorTest, TakesNoEditsWhenReadOnlyButCopies) {
  options_.read_only = true;
  open("fixed");
  type("x");
  press("Backspace");
  press("Ctrl+V");
  press("Ctrl+X");
  press("Tab");
  EXPECT_EQ(text(), "fixed");
  press("Ctrl+A");
  press("Ctrl+C");
  EXPECT_EQ(screen_.clipboard(), "fixed");
}

TEST_F(EditorTest, PutsTheCaretWhereTheMouseClicks) {
  open("one\nµµµ two\n\tx");
  screen_.click(content(), place(1, 5));
  EXPECT_EQ(caret(), (Position{1, 8})) << "columns are characters, not bytes";
  screen_.click(content(), place(2, 4));
  EXPECT_EQ(caret(), (Position{2, 1})) << "a tab is four columns wide";
  screen_.click(content(), place(0, 60));
  EXPECT_EQ(caret(), (Position{0, 3}));
}

TEST_F(EditorTest, SelectsWordsAndLinesByClicks) {
  open("one two\nthree");
  screen_.click(content(), place(0, 5), 2);
  EXPECT_EQ(selection(), (Range{{0, 4}, {0, 7}}));
  ImGui::GetIO().DeltaTime = 2;  // the next clicks are not part of the double click
  screen_.draw(content(), 2);
  ImGui::GetIO().DeltaTime = 1.0F / 60;
  screen_.click(content(), place(0, 1), 3);
  EXPECT_EQ(selection(), (Range{{0, 0}, {1, 0}}));
}

TEST_F(EditorTest, SelectsByDragging) {
  open("one two\nthree");
  screen_.move_mouse(content(), place(0, 1));
  screen_.hold_mouse(content(), true);
  screen_.move_mouse(content(), place(1, 3));
  screen_.hold_mouse(content(), false);
  EXPECT_EQ(selection(), (Range{{0, 1}, {1, 3}}));
  EXPECT_EQ(caret(), (Position{1, 3}));
}

TEST_F(EditorTest, JumpsToALineAndTakesTheKeyboard) {
  open(std::string(300, '\n') + "here");
  press("Esc");
  editor_.jump_to(301, 3);
  screen_.draw(content(), 3);
  EXPECT_EQ(caret(), (Position{300, 2}));
  EXPECT_TRUE(editor_.focused());
  EXPECT_TRUE(screen_.registry.shows("here"));
}

TEST_F(EditorTest, ScrollsSidewaysToTheCaret) {
  open(std::string(400, 'x') + "y");
  press("End");
  for (const auto& item : screen_.registry.items()) {
    if (item.kind == "caret") {
      EXPECT_TRUE(item.visible());
      EXPECT_EQ(item.text, "1:402");
      return;
    }
  }
  FAIL() << "the caret was not drawn";
}

TEST_F(EditorTest, KeepsTheCaretInSightWhenItsBoxShrinks) {
  open(std::string(100, '\n') + "here");
  press("Ctrl+End");
  size_.y = 300;
  screen_.draw(content());
  size_.y = 200;  // again before the first time has been scrolled
  screen_.draw(content(), 3);
  EXPECT_TRUE(screen_.registry.shows("here"));
}

TEST_F(EditorTest, LeavesTheCaretWhereThePersonScrolledAwayFromIt) {
  open("here" + std::string(100, '\n'));
  screen_.move_mouse(content(), place(3, 3));
  for (int i = 0; i < 10; ++i) {
    ImGui::GetIO().MouseWheel = -5;
    screen_.draw(content());
  }
  ASSERT_FALSE(screen_.registry.shows("here"));
  size_.y = 200;
  screen_.draw(content(), 3);
  EXPECT_FALSE(screen_.registry.shows("here"));
}

TEST_F(EditorTest, DrawsOnlyTheVisibleLines) {
  open(std::string(20'000, '\n'));
  const auto lines = std::ranges::count(screen_.registry.items(), "code", &Item::kind);
  EXPECT_GT(lines, 5);
  EXPECT_LT(lines, 60);
}

TEST_F(EditorTest, ShowsTheMessageOfAMark) {
  open("int x\nreturn x;");
  editor_.set_marks({{.line = 0, .message = "expected ';'"}});
  screen_.draw(content(), 2);
  EXPECT_TRUE(screen_.registry.shows("expected ';'"));
}

TEST_F(EditorTest, ShowsAllMessagesOfALineOnHover) {
  open("int x");
  editor_.set_marks({{.line = 0, .message = "first"}, {.line = 0, .message = "second"}});
  screen_.draw(content(), 2);
  EXPECT_FALSE(screen_.registry.shows("second"));
  screen_.move_mouse(content(), place(0, 2));
  EXPECT_TRUE(screen_.registry.shows("first\nsecond"));
}

TEST_F(EditorTest, IsOneItemOfItsNameInTheRegistry) {
  open("a");
  EXPECT_EQ(screen_.registry.find("solution.cpp")->kind, "editor");
}

TEST_F(EditorTest, DrawsInABoxSmallerThanItsGutter) {
  size_ = {20, 12};
  open("one\ntwo");
  press("Ctrl+End");
  type("x");
  EXPECT_EQ(text(), "one\ntwox");
}

}  // namespace
}  // namespace underpar::ui
