#include "engine/notebook/export.hpp"

#include <gmock/gmock.h>

#include "tests/notebook/player.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(CardExport, SumsItsHolesAndNamesTheScores) {
  Player player;
  player.play("first", -1, "a\n");
  player.play("second", 1, "b\n");
  const std::string card = card_markdown(player.course, *player.book.standing());
  EXPECT_THAT(card, HasSubstr("2 of 4 holes played, level with par."));
  EXPECT_THAT(card, HasSubstr("(Birdie) | 0.90 ×"));
  EXPECT_THAT(card, HasSubstr("(Bogey) | 1.10 ×"));
  EXPECT_THAT(card, HasSubstr("| **Out** |"));
}

TEST(CardExport, ShowsWhatWasSavedAgainstTheReference) {
  Player player;
  Record round = made_up_round("first", -1);
  round.speedup_over_reference = 10;
  round.resources = ResourceUse{.player = {.peak_heap_bytes = 90, .allocations = 1},
                                .par = {},
                                .reference = Resources{.peak_heap_bytes = 100, .allocations = 4}};
  ASSERT_TRUE(player.book.add(round, made_up_machine()));
  EXPECT_THAT(card_markdown(player.course, *player.book.standing()),
              HasSubstr("Time −90 % (flag), Memory −10 %, Allocations −75 % (flag)"));
}

TEST(CardExport, LightsTheCheckListByEvidenceAlone) {
  Player player;
  CourseFolder::edit(player.folder.levels() / "course.lua", "folder = \"01-one\",",
                     "folder = \"01-one\", claim = { text = \"I count.\", pars = 2 },");
  player.course = *player.folder.load();
  player.play("first", 0, "a\n");
  EXPECT_THAT(card_markdown(player.course, *player.book.standing()),
              HasSubstr("- [ ] I count. (Chapter One: 1 of 2 pars)"));
  player.play("second", -2, "b\n");
  EXPECT_THAT(card_markdown(player.course, *player.book.standing()),
              HasSubstr("- [x] I count. (Chapter One: 2 of 2 pars)"));
}

TEST(NotebookExport, TellsEveryRoundWithItsChange) {
  Player player;
  player.play("first", 2, "same\nslow\n");
  player.play("first", 0, "same\nfast\n");
  player.write("first", {.predictions = {}, .reflection = "It was *slow*."});
  const auto book = notebook_markdown(player.course, player.book, player.paths);
  ASSERT_TRUE(book) << book.error().what;
  EXPECT_THAT(*book, HasSubstr("### Round 1: Double bogey"));
  EXPECT_THAT(*book, HasSubstr("### Round 2: Par"));
  EXPECT_THAT(*book, HasSubstr("```diff\n same\n-slow\n+fast\n```"));
  EXPECT_THAT(*book, HasSubstr("> It was \\*slow\\*."));
  EXPECT_THAT(*book, Not(HasSubstr(player.course.find("second")->title)));
}

TEST(NotebookExport, TellsWhatOtherPlayersWroteUnderACard) {
  Player player;
  const auto round = player.book.add(made_up_round("first", -1, "a\n"), made_up_machine());
  ASSERT_TRUE(round);
  for (const char* marker : {"*Ada*", "Grace"}) {
    const Signature signature{.marker = marker,
                              .marks = {{{4, "It says why."}, {3, "<b>Plain</b>."}, {2, "One run."}}},
                              .rerun = {.outcome = Outcome::kWrongAnswer}};
    ASSERT_TRUE(player.book.add_signature(round->id, signature, {}));
  }
  const auto book = notebook_markdown(player.course, player.book, player.paths);
  ASSERT_TRUE(book);
  EXPECT_THAT(*book, HasSubstr("Signed by \\*Ada\\*. Played there: Wrong answer.\n\n- Correctness 4 of 4"));
  EXPECT_THAT(*book, HasSubstr("- Readability 3 of 4: \\<b\\>Plain\\</b\\>."));
  EXPECT_THAT(card_markdown(player.course, *player.book.standing()), HasSubstr("| Readability ribbon |"));
}

TEST(NotebookExport, IsAPageOfHtmlWhereAskedFor) {
  Player player;
  player.play("first", 2, "#include <vector>\n");
  const auto page =
      export_document(Document::kNotebook, DocumentForm::kHtml, player.course, player.book, player.paths);
  ASSERT_TRUE(page);
  EXPECT_THAT(*page, HasSubstr("<!doctype html>"));
  EXPECT_THAT(*page, HasSubstr("+#include &lt;vector&gt;"));
  EXPECT_THAT(*page, HasSubstr("<h3>Round 1: Double bogey</h3>"));
}

TEST(ExportForm, IsToldByTheEndOfTheName) {
  EXPECT_EQ(form_of("a/card.html"), DocumentForm::kHtml);
  EXPECT_EQ(form_of("card.md"), DocumentForm::kMarkdown);
  EXPECT_THAT(form_of("card.pdf").error().what, HasSubstr("card.pdf"));
}

}  // namespace
}  // namespace underpar
