#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

SignedCard card_of(const std::string& level_id) {
  return {.level_id = level_id, .claimed = {.strokes = kPar, .ratio = 1}, .source = "int x;\n"};
}

/// A scene with a card of hole "a" on the table.
struct Review : testing::Test {
  Review() {
    scene.wish(ReadCard{"x.card"});
    scene.tell(CardOpened{card_of("a")});
  }
  ReviewState& review() { return scene.state.review; }
  void played(Outcome outcome = Outcome::kScored) {
    scene.wish(TryCard{});
    scene.tell(CardPlayed{Verdict{.outcome = outcome, .ratio = 1}});
  }

  Scene scene;
};

TEST_F(Review, OpensInTheNotebookWhereverACardCameFrom) {
  EXPECT_EQ(scene.state.screen, Screen::kNotebook);
  EXPECT_TRUE(review().open);
  EXPECT_EQ(scene.all<OpenCard>().front().file, "x.card");
}

TEST_F(Review, SaysWhyAFileIsNoCardAndForgetsTheCardBefore) {
  scene.wish(ReadCard{"y.card"});
  EXPECT_TRUE(review().reading);
  scene.tell(CardOpened{fail("y.card is no signed card.")});
  EXPECT_FALSE(review().card);
  EXPECT_FALSE(review().reading);
  EXPECT_EQ(review().failure->what, "y.card is no signed card.");
}

TEST_F(Review, PlaysTheProgramOfACardOnceAtATime) {
  scene.wish(TryCard{});
  scene.wish(TryCard{});
  ASSERT_EQ(scene.all<PlayCard>().size(), 1U);
  EXPECT_EQ(scene.all<PlayCard>().front().level.id, "a");
  EXPECT_TRUE(scene.all<PlayRound>().empty());
}

TEST_F(Review, HoldsTheScreenStillWhileItMeasures) {
  scene.wish(TryCard{});
  EXPECT_FALSE(scene.state.measuring());
  scene.tell(CardProgress{{.step = RoundStep::kMeasure}});
  EXPECT_TRUE(scene.state.measuring());
  scene.pass(1s);
  EXPECT_TRUE(scene.all<HoldServer>().back().still);
  scene.tell(CardPlayed{Verdict{}});
  EXPECT_FALSE(scene.state.measuring());
}

TEST_F(Review, IsCalledOffByEscAndKeepsNoResultOfThat) {
  scene.wish(TryCard{});
  scene.wish(Cancel{});
  scene.wish(Cancel{});
  EXPECT_EQ(scene.all<CancelCard>().size(), 1U);
  scene.tell(CardPlayed{Verdict{.outcome = Outcome::kCancelled}});
  EXPECT_FALSE(review().rerun);
  EXPECT_FALSE(review().round.in_play());
}

TEST_F(Review, IsNotMixedUpWithACardThatWasPutAway) {
  scene.wish(TryCard{});
  scene.wish(ReadCard{"y.card"});
  EXPECT_EQ(scene.all<CancelCard>().size(), 1U);
  scene.tell(CardPlayed{Verdict{.ratio = 1}});
  scene.tell(CardOpened{card_of("b")});
  EXPECT_FALSE(review().rerun);
  EXPECT_EQ(review().card->level_id, "b");
}

TEST_F(Review, IsSignedOnlyAfterItWasPlayed) {
  scene.wish(GiveMarks{.marker = "Ada"});
  EXPECT_TRUE(scene.all<SignCard>().empty());
  played(Outcome::kWrongAnswer);
  scene.wish(GiveMarks{.marker = "Ada"});
  scene.wish(GiveMarks{.marker = "Ada"});
  ASSERT_EQ(scene.all<SignCard>().size(), 1U);
  EXPECT_EQ(scene.all<SignCard>().front().signature.rerun.outcome, Outcome::kWrongAnswer);
}

TEST_F(Review, SaysWhereTheSignedCardLiesOrWhyThereIsNone) {
  played();
  scene.wish(GiveMarks{.marker = "Ada"});
  scene.tell(CardSigned{fail("This is the card of your own round 1.")});
  EXPECT_TRUE(review().card);
  EXPECT_EQ(review().failure->what, "This is the card of your own round 1.");
  scene.wish(GiveMarks{.marker = "Ada"});
  scene.tell(CardSigned{std::filesystem::path{"/home/p/exports/a.signed.card"}});
  EXPECT_FALSE(review().open);
  EXPECT_EQ(scene.state.notices.front().text.what, "a.signed.card is written.");
}

TEST_F(Review, ShowsThePageWithTheMarksThatWereTaken) {
  scene.wish(TakeBack{});
  EXPECT_TRUE(scene.all<TakeMarks>().empty());  // nobody has signed it
  SignedCard returned = card_of("a");
  returned.signature = Signature{.marker = "Ada"};
  scene.wish(ReadCard{"y.card"});
  scene.tell(CardOpened{returned});
  scene.wish(TakeBack{});
  ASSERT_EQ(scene.all<TakeMarks>().size(), 1U);
  scene.tell(MarksTaken{"a", *returned.signature, TakenMarks{.round = 7}});
  EXPECT_FALSE(review().open);
  EXPECT_EQ(scene.state.notebook.level_id, "a");
  EXPECT_EQ(scene.all<ReadPage>().back().level.id, "a");
  EXPECT_EQ(scene.state.notices.front().text.what, "The marks of Ada are in your notebook, with round 7.");
}

TEST_F(Review, GivesWayToAPageOfTheNotebook) {
  scene.wish(OpenPage{"b"});
  EXPECT_FALSE(review().open);
  EXPECT_FALSE(review().card);
}

TEST(Share, TakesTheReflectionAsItStandsOnThePage) {
  Scene scene;
  scene.open();
  scene.wish(SetReflection{"the columns"});
  scene.wish(OpenPage{"a"});
  scene.wish(ShareRound{"a", 7});
  EXPECT_TRUE(scene.all<WriteCard>().empty());  // the page is not there yet
  NotebookPage page;
  page.level_id = "a";
  scene.tell(PageRead{page});
  scene.wish(ShareRound{"a", 7});
  ASSERT_EQ(scene.all<WriteCard>().size(), 1U);
  EXPECT_EQ(scene.all<WriteCard>().front().round, 7);
  EXPECT_EQ(scene.all<WriteCard>().front().reflection, "the columns");
}

}  // namespace
}  // namespace underpar::client
