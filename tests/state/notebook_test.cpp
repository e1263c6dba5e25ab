#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

TEST(Notebook, OpensAtTheHoleInPlay) {
  Scene scene;
  scene.open();
  scene.wish(GoTo{Screen::kNotebook});
  EXPECT_EQ(scene.state.screen, Screen::kNotebook);
  EXPECT_EQ(scene.state.notebook.level_id, "a");
  ASSERT_EQ(scene.all<ReadPage>().size(), 1U);
  EXPECT_EQ(scene.all<ReadPage>().front().level.id, "a");
}

TEST(Notebook, SavesWhatWasWrittenBeforeItIsRead) {
  Scene scene;
  scene.open();
  scene.wish(SetReflection{"hm"});
  scene.wish(GoTo{Screen::kNotebook});
  EXPECT_EQ(scene.all<SaveNotes>().size(), 1U);
}

TEST(Notebook, ShowsOnlyThePageThatWasAskedForLast) {
  Scene scene;
  scene.wish(OpenPage{"a"});
  scene.wish(OpenPage{"b"});
  NotebookPage late;
  late.level_id = "a";
  scene.tell(PageRead{late});
  EXPECT_FALSE(scene.state.notebook.page);
  late.level_id = "b";
  scene.tell(PageRead{late});
  EXPECT_TRUE(scene.state.notebook.page);
}

TEST(Notebook, ShowsNotesOfTheOpenHoleAsTheyAreWritten) {
  Scene scene;
  scene.open();
  scene.wish(SetReflection{"the columns"});
  scene.wish(OpenPage{"a"});
  NotebookPage page;
  page.level_id = "a";
  page.notes.reflection = "before";
  scene.tell(PageRead{page});
  EXPECT_EQ(scene.state.notebook.page->notes.reflection, "the columns");
}

TEST(Notebook, SaysWhyAPageCannotBeReadAndRecovers) {
  Scene scene;
  scene.wish(OpenPage{"a"});
  scene.tell(PageUnreadable{"a", {"The record cannot be read.", ""}});
  ASSERT_TRUE(scene.state.notebook.failure);
  NotebookPage page;
  page.level_id = "a";
  scene.tell(PageRead{page});
  EXPECT_FALSE(scene.state.notebook.failure);
}

TEST(Export, SaysWhereTheDocumentLies) {
  Scene scene;
  scene.wish(Export{Document::kCard, DocumentForm::kHtml});
  ASSERT_EQ(scene.all<ExportDocument>().size(), 1U);
  scene.tell(Exported{"/home/p/exports/score-card.html"});
  ASSERT_EQ(scene.state.notices.size(), 1U);
  EXPECT_EQ(scene.state.notices.front().text.what, "score-card.html is written.");
  EXPECT_EQ(scene.state.notices.front().text.hint, "It lies in /home/p/exports.");
}

}  // namespace
}  // namespace underpar::client
