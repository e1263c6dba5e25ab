#include "engine/notebook/page.hpp"

#include <gmock/gmock.h>

#include "tests/notebook/player.hpp"

namespace underpar {
namespace {

TEST(Page, HoldsEveryRoundWithItsSourceOldestFirst) {
  Player player;
  player.play("first", 2, "one\n");
  player.play("first", 0, "two\n");
  player.play("second", 1, "elsewhere\n");
  const auto page = read_page(player.book, *player.course.find("first"), player.paths);
  ASSERT_TRUE(page) << page.error().what;
  ASSERT_EQ(page->rounds.size(), 2U);
  EXPECT_EQ(page->rounds[0].source, "one\n");
  EXPECT_EQ(page->rounds[1].source, "two\n");
  EXPECT_EQ(page->rounds[1].played.strokes, 0);
  EXPECT_EQ(page->source_before(1), "one\n");
  EXPECT_EQ(page->source_before(0), *read_file(player.folder.puzzles() / "count" / "reference.cpp"));
}

TEST(Page, HoldsWhatWasWritten) {
  const Player player;
  const Notes notes{.predictions = {"the loop"}, .reflection = "It was the copies."};
  player.write("first", notes);
  const auto page = read_page(player.book, *player.course.find("first"), player.paths);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->notes, notes);
  EXPECT_TRUE(page->rounds.empty());
}

TEST(NotesFile, KeepsABrokenOneBeside) {
  const auto folder = *TemporaryFolder::create(testing::TempDir());
  ASSERT_TRUE(write_file_atomically(folder.path() / "notes.json", "{"));
  EXPECT_EQ(read_notes(folder.path()), Notes{});
  EXPECT_EQ(*read_file(folder.path() / "notes.json.broken"), "{");
}

}  // namespace
}  // namespace underpar
