#include <nlohmann/json.hpp>

#include "engine/review/card_file.hpp"
#include "game/cli/commands.hpp"
#include "game/cli/review_commands.hpp"
#include "tests/cli/made_up.hpp"

namespace underpar::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A player who shares a round of "first", and another one with a record of their own who marks it.
class ReviewCommands : public GameTest {
 protected:
  void SetUp() override {
    reach("first", kBirdie);
    write("data/solutions/first/notes.json",
          R"({"version": 1, "predictions": [], "reflection": "The columns."})");
  }

  ExitStatus ask(const ReviewLine& line) { return review(*game_, console_, line, {}); }
  ExitStatus share() { return ask({.command = ReviewCommand::kShare, .level_id = "first", .output = card_}); }
  ExitStatus take() { return ask({.command = ReviewCommand::kTake, .file = signed_}); }
  ExitStatus mark(const std::string& marker, int readability = 3) {
    RecordBook theirs = *RecordBook::forgetful();
    std::swap(game_->book, theirs);
    const auto status = ask({.command = ReviewCommand::kMark,
                             .file = card_,
                             .output = signed_,
                             .marker = marker,
                             .marks = {{{3, "It says why."}, {readability, "Plain."}, {2, "One run."}}}});
    std::swap(game_->book, theirs);
    return status;
  }

  std::filesystem::path card_ = root() / "x.card";
  std::filesystem::path signed_ = root() / "x.signed.card";
};

TEST_F(ReviewCommands, GoFromShareToTheMarksInTheHistory) {
  EXPECT_EQ(share(), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("x.card is written. It names neither you nor this machine"));
  EXPECT_EQ(mark("Ada"), ExitStatus::kReached);
  ASSERT_EQ(requests_.size(), 1U);
  EXPECT_FALSE(requests_[0].keep);
  EXPECT_EQ(take(), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("The marks of Ada are in your notebook, with round 1."));
  EXPECT_EQ(show_history(*game_, console_, "first", 5), ExitStatus::kReached);
  EXPECT_THAT(out(), AllOf(HasSubstr("Round 1. Signed by Ada."), HasSubstr("  Evidence 2 of 4: One run.")));
}

TEST_F(ReviewCommands, ShowTheReadabilityRibbonOnTheCardAfterTwoMarkers) {
  ASSERT_EQ(share(), ExitStatus::kReached);
  ASSERT_EQ(mark("Ada"), ExitStatus::kReached);
  ASSERT_EQ(take(), ExitStatus::kReached);
  EXPECT_EQ(show_card(*game_, console_), ExitStatus::kReached);
  EXPECT_THAT(out(), Not(HasSubstr("readable")));
  ASSERT_EQ(mark("Grace", 4), ExitStatus::kReached);
  ASSERT_EQ(take(), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("readability ribbon"));
  EXPECT_EQ(show_card(*game_, console_), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("readable"));
}

TEST_F(ReviewCommands, ReadShowsTheCardPlaysItAsATrialAndComparesBoth) {
  ASSERT_EQ(share(), ExitStatus::kReached);
  outcome_ = scored_round(kPar, 2.0);
  EXPECT_EQ(ask({.command = ReviewCommand::kRead, .file = card_}), ExitStatus::kNotReached);
  EXPECT_THAT(out(), AllOf(HasSubstr("Claimed: Birdie, 1.00 × par, between 0.99 and 1.01."),
                           HasSubstr("   1  int x;"), HasSubstr("Why?"), HasSubstr("The columns."),
                           HasSubstr("Played here: Par, 2.00 × par, between 1.98 and 2.02."),
                           HasSubstr("here it is slower than claimed")));
  EXPECT_EQ(game_->book.standing()->of("first").attempts, 1);
}

TEST_F(ReviewCommands, ReadEndsAsARunThatAsksForTheClaimedScore) {
  ASSERT_EQ(share(), ExitStatus::kReached);
  const ReviewLine read{.command = ReviewCommand::kRead, .file = card_};
  outcome_ = scored_round(kBirdie, 0.7);
  EXPECT_EQ(ask(read), ExitStatus::kReached);
  outcome_ = wrong_round();
  EXPECT_EQ(ask(read), ExitStatus::kWrongAnswer);
  EXPECT_THAT(out(), HasSubstr("Here it came to no score"));
  outcome_ = uncompiled_round();
  EXPECT_EQ(ask(read), ExitStatus::kCompileError);
  outcome_ = fail("No compiler.");
  EXPECT_EQ(ask(read), ExitStatus::kInternalError);
}

TEST_F(ReviewCommands, ReadAnswersInJson) {
  ASSERT_EQ(share(), ExitStatus::kReached);
  out_.str("");
  EXPECT_EQ(ask({.command = ReviewCommand::kRead, .file = card_, .json = true}), ExitStatus::kNotReached);
  const auto object = nlohmann::json::parse(out());
  EXPECT_EQ(object["level"], "first");
  EXPECT_EQ(object["claimed"]["strokes"], -1);
  EXPECT_EQ(object["source"], "int x;\n");
  EXPECT_EQ(object["rerun"]["outcome"], "scored");
  EXPECT_EQ(object["confirmed"], true);
  EXPECT_TRUE(object["pack"].is_null());
  EXPECT_TRUE(object["signature"].is_null());
}

TEST_F(ReviewCommands, RefuseCardsOfUnknownHolesAndOtherPacks) {
  SignedCard card{
      .level_id = "../../etc", .claimed = {.ratio = 1, .ratio_low = 1, .ratio_high = 1}, .source = "x"};
  write("x.card", *card_file_text(card));
  EXPECT_EQ(ask({.command = ReviewCommand::kRead, .file = card_}), ExitStatus::kUsage);
  EXPECT_THAT(err(), HasSubstr("There is no level “../../etc”."));
  card.pack = "theirs";
  write("x.card", *card_file_text(card));
  EXPECT_EQ(ask({.command = ReviewCommand::kRead, .file = card_}), ExitStatus::kUsage);
  EXPECT_THAT(err(), HasSubstr("a hole of the pack “theirs”"));
  EXPECT_TRUE(requests_.empty());
}

TEST_F(ReviewCommands, RefuseFilesThatAreNoCards) {
  write("x.card", "int main() {}\n");
  for (const auto command : {ReviewCommand::kRead, ReviewCommand::kMark, ReviewCommand::kTake}) {
    EXPECT_EQ(ask({.command = command, .file = card_}), ExitStatus::kUsage);
    EXPECT_EQ(ask({.command = command, .file = root() / "nowhere"}), ExitStatus::kUsage);
  }
  EXPECT_THAT(err(), AllOf(HasSubstr("x.card is no signed card."), HasSubstr("nowhere does not exist.")));
  EXPECT_TRUE(requests_.empty());
}

TEST_F(ReviewCommands, MarkPlaysNothingForASignatureThatIsNotComplete) {
  ASSERT_EQ(share(), ExitStatus::kReached);
  EXPECT_EQ(mark(""), ExitStatus::kUsage);
  EXPECT_EQ(mark("Ada", 5), ExitStatus::kUsage);
  EXPECT_THAT(err(), AllOf(HasSubstr("The name to sign with is missing."),
                           HasSubstr("The mark for readability is not one of 1 to 4.")));
  EXPECT_EQ(ask({.command = ReviewCommand::kMark, .file = card_}), ExitStatus::kNotReached);
  EXPECT_THAT(err(), HasSubstr("This is the card of your own round 1."));
  EXPECT_TRUE(requests_.empty());
}

TEST_F(ReviewCommands, TakeRefusesWhatIsUnsignedOrAnotherPlayers) {
  ASSERT_EQ(share(), ExitStatus::kReached);
  EXPECT_EQ(ask({.command = ReviewCommand::kTake, .file = card_}), ExitStatus::kNotReached);
  EXPECT_THAT(err(), HasSubstr("Nobody has signed this card yet."));
  ASSERT_EQ(mark("Ada"), ExitStatus::kReached);
  game_->book = *RecordBook::forgetful();
  EXPECT_EQ(take(), ExitStatus::kNotReached);
  EXPECT_THAT(err(), HasSubstr("No round of yours on first is the one on this card."));
}

TEST_F(ReviewCommands, ShareNeedsARoundWithAScore) {
  EXPECT_EQ(ask({.command = ReviewCommand::kShare, .level_id = "second"}), ExitStatus::kUsage);
  EXPECT_EQ(ask({.command = ReviewCommand::kShare, .level_id = "first", .round = 7}), ExitStatus::kUsage);
  EXPECT_EQ(ask({.command = ReviewCommand::kShare, .level_id = "frist"}), ExitStatus::kUsage);
  EXPECT_THAT(err(), AllOf(HasSubstr("No round of second has a score yet."),
                           HasSubstr("There is no round 7 of first."), HasSubstr("Did you mean first?")));
  EXPECT_THAT(out(), IsEmpty());
}

}  // namespace
}  // namespace underpar::cli
