#include "game/widgets/find_bar.hpp"

#include <gmock/gmock.h>

#include "tests/widgets/screen.hpp"

namespace underpar::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindAll, NamesEveryPlaceOnceInOrder) {
  EXPECT_THAT(find_all({"aaa", "b", "xaa"}, "aa"), ElementsAre(Range{{0, 0}, {0, 2}}, Range{{2, 1}, {2, 3}}));
  EXPECT_THAT(find_all({"abc"}, ""), IsEmpty());
  EXPECT_THAT(find_all({"abc"}, "B"), IsEmpty());
}

/// An editor with an open bar over it.
class FindBarTest : public testing::Test {
 protected:
  auto content() {
    return [this](const Frame& frame) {
      changed_ = bar_.draw(frame, editor_, read_only_) || changed_;
      editor_.draw(frame, "editor", {700, 400}, {.label = "solution.cpp"});
    };
  }
  void open(std::string_view text, const Range& selected) {
    editor_.set_text(text);
    editor_.show(selected);
    bar_.open(editor_);
    screen_.draw(content(), 3);
  }
  void click(const char* label) {
    const auto item = screen_.registry.find(label);
    ASSERT_TRUE(item) << item.error().what;
    screen_.click(content(),
                  {(item->rect.left + item->rect.right) / 2, (item->rect.top + item->rect.bottom) / 2});
  }
  Range selection() const { return editor_.buffer().selection(); }

  Screen screen_;
  Editor editor_;
  FindBar bar_;
  bool read_only_ = false;
  bool changed_ = false;
};

TEST_F(FindBarTest, LooksForTheSelectionRoundAndRound) {
  open("int a;\nint b;\nint c;", {{0, 0}, {0, 3}});
  EXPECT_TRUE(screen_.registry.shows("1 of 3"));
  click("button:Next");
  EXPECT_EQ(selection(), (Range{{1, 0}, {1, 3}}));
  click("button:Previous");
  click("button:Previous");
  EXPECT_EQ(selection(), (Range{{2, 0}, {2, 3}}));
}

TEST_F(FindBarTest, ReplacesOneAndGoesOn) {
  open("a a a", {{0, 0}, {0, 1}});
  click("field:Replace");
  screen_.type(content(), "bb");
  click("button:Replace");
  EXPECT_EQ(editor_.text(), "bb a a");
  EXPECT_EQ(selection(), (Range{{0, 3}, {0, 4}}));
  EXPECT_TRUE(changed_);
}

TEST_F(FindBarTest, ReplacesAllInOneStepThatUndoTakesBack) {
  open("a b a", {{0, 0}, {0, 1}});
  click("field:Replace");
  screen_.type(content(), "aa");
  click("button:Replace all");
  EXPECT_EQ(editor_.text(), "aa b aa");
  editor_.buffer().undo();
  EXPECT_EQ(editor_.text(), "a b a");
}

TEST_F(FindBarTest, OffersNoReplacementInAReadOnlyText) {
  read_only_ = true;
  open("a b a", {{0, 0}, {0, 1}});
  EXPECT_FALSE(screen_.registry.find("button:Replace all"));
}

TEST_F(FindBarTest, ClosesAndGivesTheKeyboardBack) {
  open("a b a", {{0, 0}, {0, 1}});
  click("button:Close");
  screen_.draw(content(), 3);
  EXPECT_FALSE(bar_.is_open());
  EXPECT_TRUE(editor_.focused());
}

}  // namespace
}  // namespace underpar::ui
