#include "engine/review/peer_review.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>

#include "engine/base/files.hpp"
#include "tests/record/made_up.hpp"
#include "tests/review/made_up.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::chrono::system_clock::time_point kNow{std::chrono::seconds{1'800'000'000}};

/// A player with a record of two scored rounds of "hole", the second one better, and one without a score.
struct PeerReview : testing::Test {
  PeerReview() {
    bogey = book.add(made_up_round("hole", kBogey, "slow\n"), made_up_machine())->id;
    birdie = book.add(made_up_round("hole", kBirdie, "fast\n"), made_up_machine())->id;
    Record wrong = made_up_round("hole", kPickedUp, "wrong\n");
    wrong.verdict.outcome = Outcome::kWrongAnswer;
    failed = book.add(wrong, made_up_machine())->id;
  }

  /// The card as it comes back from a marker, by way of a file.
  [[nodiscard]] SignedCard returned(const Signature& signature) const {
    const auto card = card_of_round(book, {.level_id = "hole"});
    return *parse_card(*card_file_text(*sign_card(*card, signature)), "x.card");
  }

  RecordBook book = *RecordBook::forgetful();
  std::int64_t bogey = 0;
  std::int64_t birdie = 0;
  std::int64_t failed = 0;
};

TEST_F(PeerReview, SharesTheBestRoundUnlessAnotherIsNamed) {
  EXPECT_EQ(card_of_round(book, {.level_id = "hole"})->source, "fast\n");
  EXPECT_EQ(card_of_round(book, {.level_id = "hole", .round = bogey})->source, "slow\n");
}

TEST_F(PeerReview, SharesOnlyRoundsWithAScore) {
  EXPECT_EQ(card_of_round(book, {.level_id = "hole", .round = failed}).error().what,
            fmt::format("Round {} has no score to sign.", failed));
  EXPECT_EQ(card_of_round(book, {.level_id = "hole", .round = 99}).error().what,
            "There is no round 99 of hole.");
  EXPECT_EQ(card_of_round(book, {.level_id = "other"}).error().what, "No round of other has a score yet.");
}

TEST_F(PeerReview, TellsNeitherPlayerNorMachineNorTime) {
  const auto text =
      card_file_text(*card_of_round(book, {.level_id = "hole", .reflection = "It was the columns."}));
  ASSERT_TRUE(text);
  for (const char* secret :
       {"/home", "solution.cpp", "0123456789abcdef", "Test CPU", "Linux", "g++", "2023", "1700000000"}) {
    EXPECT_THAT(*text, Not(HasSubstr(secret)));
  }
  EXPECT_THAT(*text, HasSubstr("| It was the columns."));
}

TEST_F(PeerReview, PlaysTheProgramOfACardAsATrialAndLeavesNothing) {
  const auto scratch = *TemporaryFolder::create(testing::TempDir());
  std::filesystem::path played;
  const auto record =
      play_card(made_up_card(), {.id = "hole"}, scratch.path(), [&](const RoundRequest& request) {
        played = request.solution;
        EXPECT_FALSE(request.keep);
        EXPECT_EQ(request.level.id, "hole");
        EXPECT_EQ(*read_file(played), made_up_card().source);
        return Result<Record>{made_up_round("hole", kPar)};
      });
  ASSERT_TRUE(record);
  EXPECT_TRUE(played.native().starts_with(scratch.path().native()));
  EXPECT_TRUE(std::filesystem::is_empty(scratch.path()));
}

TEST_F(PeerReview, IsSignedOnceAndOnlyAfterItWasPlayed) {
  EXPECT_EQ(sign_card(made_up_signed_card(), made_up_signature("Grace")).error().what,
            "Ada has signed this card already.");
  Signature signature = made_up_signature();
  signature.rerun.outcome = Outcome::kCancelled;
  EXPECT_EQ(sign_card(made_up_card(), signature).error().what, "The card was not played to an end here.");
}

TEST_F(PeerReview, IsForAnotherPlayer) {
  const auto own = card_of_round(book, {.level_id = "hole"});
  const auto why = why_not_signed_here(book, *own);
  ASSERT_TRUE(why);
  EXPECT_EQ(why->what, fmt::format("This is the card of your own round {}.", birdie));
  EXPECT_FALSE(why_not_signed_here(book, made_up_card()));
}

TEST_F(PeerReview, TakesMarksToTheRoundTheyBelongTo) {
  const auto taken = take_marks(book, returned(made_up_signature()), kNow);
  ASSERT_TRUE(taken) << taken.error().what;
  EXPECT_EQ(taken->round, birdie);
  EXPECT_TRUE(taken->fresh);
  EXPECT_FALSE(taken->ribbon);
  const auto history = book.history("hole");
  const auto entry = std::ranges::find(*history, birdie, &HistoryEntry::id);
  ASSERT_EQ(entry->signatures.size(), 1U);
  EXPECT_EQ(entry->signatures[0].marker, "Ada");
  EXPECT_EQ(entry->signatures[0].marks, made_up_signature().marks);
  EXPECT_DOUBLE_EQ(entry->signatures[0].rerun.ratio_high, 0.74);
}

TEST_F(PeerReview, CountsTheSameMarksOnce) {
  Signature again = made_up_signature("ADA");
  again.rerun.ratio = 0.735;
  ASSERT_TRUE(take_marks(book, returned(made_up_signature()), kNow)->fresh);
  EXPECT_FALSE(take_marks(book, returned(made_up_signature()), kNow)->fresh);
  EXPECT_FALSE(take_marks(book, returned(again), kNow)->fresh);
  EXPECT_EQ(book.history("hole")->at(1).signatures.size(), 1U);
}

TEST_F(PeerReview, GivesTheRibbonForTwoMarkersWhoCanReadIt) {
  EXPECT_FALSE(take_marks(book, returned(made_up_signature("Ada", 3)), kNow)->ribbon);
  EXPECT_FALSE(take_marks(book, returned(made_up_signature("ada", 4)), kNow)->ribbon);
  EXPECT_FALSE(take_marks(book, returned(made_up_signature("Grace", 2)), kNow)->ribbon);
  EXPECT_TRUE(take_marks(book, returned(made_up_signature("Linus", 4)), kNow)->ribbon);
  EXPECT_TRUE(book.standing()->of("hole").readability_ribbon);
  EXPECT_FALSE(book.standing()->of("other").readability_ribbon);
}

TEST_F(PeerReview, NeedsBothMarkersOnOneAttemptForTheRibbon) {
  const auto other = card_of_round(book, {.level_id = "hole", .round = bogey});
  ASSERT_TRUE(take_marks(book, returned(made_up_signature("Ada", 4)), kNow));
  const auto taken = take_marks(book, *sign_card(*other, made_up_signature("Grace", 4)), kNow);
  ASSERT_TRUE(taken);
  EXPECT_FALSE(taken->ribbon);
}

TEST_F(PeerReview, RefusesMarksOfACardThatIsNotOneOfItsRounds) {
  const std::string refusal = "No round of yours on hole is the one on this card.";
  EXPECT_EQ(take_marks(book, made_up_signed_card(), kNow).error().what, refusal);
  SignedCard changed = returned(made_up_signature());
  changed.source += "// prettier\n";
  EXPECT_EQ(take_marks(book, changed, kNow).error().what, refusal);
  changed = returned(made_up_signature());
  changed.claimed.ratio_low -= 0.1;
  EXPECT_EQ(take_marks(book, changed, kNow).error().what, refusal);
  EXPECT_EQ(take_marks(book, *card_of_round(book, {.level_id = "hole"}), kNow).error().what,
            "Nobody has signed this card yet.");
  EXPECT_TRUE(book.history("hole")->at(1).signatures.empty());
}

TEST_F(PeerReview, TakesMarksAlsoAfterTheReflectionWasEdited) {
  SignedCard card = returned(made_up_signature());
  card.reflection = "As I thought when I shared it.";
  EXPECT_TRUE(take_marks(book, card, kNow));
}

}  // namespace
}  // namespace underpar
