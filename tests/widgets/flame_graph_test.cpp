#include "game/widgets/flame_graph.hpp"

#include <gmock/gmock.h>

#include "tests/widgets/screen.hpp"

namespace underpar::ui {
namespace {

using testing::DoubleEq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

underpar::Frame call(const char* function) {
  return {.function = function, .file = "solution.cpp", .line = 1};
}

std::vector<WeighedStack> stacks() {
  return {{{call("solve"), call("sort")}, 60},
          {{call("solve"), call("hash")}, 20},
          {{call("solve")}, 10},
          {{call("solve"), call("sort"), call("hash")}, 10}};
}

const FlameBox& box_named(std::span<const FlameBox> boxes, std::string_view name) {
  return *std::ranges::find(boxes, name, &FlameBox::name);
}

TEST(FlameBoxes, MergeCallsFromTheSameCallers) {
  const auto boxes = flame_boxes(stacks());
  ASSERT_THAT(boxes, SizeIs(5)) << "all, solve, hash, sort, hash inside sort";
  EXPECT_THAT(boxes[0].share, DoubleEq(1));
  const FlameBox& sort = box_named(boxes, "sort");
  EXPECT_THAT(sort.share, DoubleEq(0.7));
  EXPECT_THAT(sort.self, DoubleEq(0.6));
  EXPECT_EQ(sort.depth, 2);
  EXPECT_EQ(boxes[static_cast<std::size_t>(sort.parent)].name, "solve");
}

TEST(FlameBoxes, StandInsideTheirParentsWithoutCrossing) {
  const auto boxes = flame_boxes(stacks());
  for (const FlameBox& box : boxes) {
    if (box.parent >= 0) {
      const FlameBox& parent = boxes[static_cast<std::size_t>(box.parent)];
      EXPECT_GE(box.begin, parent.begin);
      EXPECT_LE(box.begin + box.share, parent.begin + parent.share + 1e-12);
    }
  }
  const FlameBox& hash = box_named(boxes, "hash");
  EXPECT_LE(hash.begin + hash.share, box_named(boxes, "sort").begin + 1e-12);
}

TEST(FlameBoxes, AreNoneForNoStacks) {
  EXPECT_THAT(flame_boxes({}), IsEmpty());
}

TEST(FlameSearch, CountsEachSampleOnce) {
  const auto boxes = flame_boxes(stacks());
  EXPECT_THAT(share_matching(boxes, "hash"), DoubleEq(0.3));
  EXPECT_THAT(share_matching(boxes, "s"), DoubleEq(1)) << "solve holds the rest";
  EXPECT_THAT(share_matching(boxes, ""), DoubleEq(0));
}

TEST(FlameGraph, ZoomsToTheClickedBoxAndBack) {
  Screen screen;
  FlameView view;
  const auto boxes = flame_boxes(stacks());
  const auto content = [&](const Frame& frame) { flame_graph(frame, "flame", boxes, view); };
  const auto click = [&](const char* query) {
    const auto item = screen.registry.find(query);
    ASSERT_TRUE(item) << screen.registry.dump();
    screen.click(content, {item->rect.left + 5, item->rect.top + 5});
    screen.draw(content, 2);
  };
  screen.draw(content, 2);
  const float narrow = screen.registry.find("frame:sort")->rect.width();
  click("frame:sort");
  EXPECT_EQ(boxes[view.zoomed].name, "sort");
  EXPECT_GT(screen.registry.find("frame:sort")->rect.width(), narrow);
  click("frame:all");
  EXPECT_EQ(view.zoomed, 0U);
  EXPECT_THAT(screen.registry.find("frame:sort")->text, HasSubstr("70.0 % in all"));
}

TEST(FlameTable, TellsTheWidestFirst) {
  const auto table = flame_table(flame_boxes(stacks()));
  EXPECT_EQ(table.rows[0][0], "all");
  EXPECT_EQ(table.rows[2][0], "sort");
  EXPECT_EQ(table.rows[2][3], "70.0 %");
}

}  // namespace
}  // namespace underpar::ui
