#include "engine/record/record_book.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <cmath>

#include "engine/base/files.hpp"
#include "tests/record/made_up.hpp"

namespace underpar {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class RecordBookTest : public testing::Test {
 protected:
  std::filesystem::path file() const { return folder_->path() / "deep" / "record.db"; }
  RecordBook book() const {
    auto opened = RecordBook::open(file());
    EXPECT_TRUE(opened) << opened.error().what;
    return std::move(*opened);
  }
  Record added(RecordBook& book, Record round) const {
    auto stored = book.add(std::move(round), made_up_machine());
    EXPECT_TRUE(stored) << stored.error().what;
    return *stored;
  }
  std::string cell(const std::string& query) const {
    const SQLite::Database database{file().string()};
    SQLite::Statement statement{database, query};
    return statement.executeStep() ? statement.getColumn(0).getString() : "no row";
  }
  Result<TemporaryFolder> folder_ = TemporaryFolder::create(testing::TempDir());
};

TEST_F(RecordBookTest, MakesItselfAndItsFolders) {
  book();
  EXPECT_TRUE(std::filesystem::exists(file()));
}

TEST_F(RecordBookTest, GivesRisingIdsAndTheBestBefore) {
  auto open = book();
  const auto first = added(open, made_up_round("hole", 2));
  const auto second = added(open, made_up_round("hole", 0));
  const auto third = added(open, made_up_round("hole", 1));
  EXPECT_LT(0, first.id);
  EXPECT_LT(first.id, second.id);
  EXPECT_EQ(first.previous_best, std::nullopt);
  EXPECT_EQ(second.previous_best, 2);
  EXPECT_EQ(third.previous_best, 0);
}

TEST_F(RecordBookTest, KeepsRoundsWhenItIsOpenedAgain) {
  {
    auto open = book();
    added(open, made_up_round("hole", -1, "int player;\n"));
  }
  auto again = book();
  const auto history = again.history("hole");
  ASSERT_TRUE(history);
  ASSERT_EQ(history->size(), 1U);
  const auto& entry = history->front();
  EXPECT_EQ(entry.outcome, Outcome::kScored);
  EXPECT_EQ(entry.strokes, -1);
  EXPECT_DOUBLE_EQ(entry.ratio, 0.9);
  EXPECT_DOUBLE_EQ(entry.ratio_low, 0.89);
  EXPECT_DOUBLE_EQ(entry.ratio_high, 0.91);
  EXPECT_EQ(entry.message, "Par.");
  EXPECT_EQ(entry.played_at, made_up_round("", 0).attempt.taken_at);
  EXPECT_EQ(again.source_of(entry.id).value_or(""), "int player;\n");
}

TEST_F(RecordBookTest, ListsTheNewestRoundFirstAndAtMostAsManyAsAsked) {
  auto open = book();
  for (const int strokes : {3, 2, 1, 0}) {
    added(open, made_up_round("hole", strokes));
  }
  added(open, made_up_round("other", -3));
  const auto history = open.history("hole", 3);
  ASSERT_TRUE(history);
  std::vector<int> strokes;
  for (const auto& entry : *history) {
    strokes.push_back(entry.strokes);
  }
  EXPECT_THAT(strokes, ElementsAre(0, 1, 2));
}

TEST_F(RecordBookTest, StoresAnUnchangedSourceOnce) {
  auto open = book();
  added(open, made_up_round("hole", 2));
  added(open, made_up_round("hole", 2));
  added(open, made_up_round("hole", 2, "int y;\n"));
  EXPECT_EQ(cell("SELECT count(*) FROM source"), "2");
  EXPECT_EQ(cell("SELECT count(*) FROM machine"), "1");
}

TEST_F(RecordBookTest, KeepsEverythingThatWasSaidOfARound) {
  auto round = made_up_round("hole", kPickedUp);
  round.verdict.outcome = Outcome::kWrongAnswer;
  round.verdict.ratio = std::nan("");
  round.wrong = {
      .seed = 18'000'000'000'000'000'000U, .input = "n = 17", .where = "[12]", .expected = "4", .got = "5"};
  round.diagnostics = {
      {.severity = Severity::kWarning, .file = "solution.cpp", .line = 3, .column = 7, .message = "unused"}};
  round.timings.build = std::chrono::milliseconds{640};
  round.speedup_over_reference = 12.5;
  auto open = book();
  added(open, round);
  EXPECT_EQ(cell("SELECT outcome || wrong_seed || wrong_input || wrong_where || wrong_expected || wrong_got "
                 "FROM attempt"),
            "wrong_answer18000000000000000000n = 17[12]45");
  EXPECT_EQ(
      cell("SELECT seed || ' ' || checks || ' ' || build_ms || ' ' || speedup_over_reference FROM attempt"),
      "18446744073709551601 37 640 12.5");
  EXPECT_EQ(cell("SELECT layers_in_force || '|' || layers_missing FROM attempt"),
            "seccomp landlock|namespaces");
  EXPECT_EQ(cell("SELECT severity || file || line || column || message FROM diagnostic"),
            "warningsolution.cpp37unused");
  EXPECT_EQ(cell("SELECT cpu || cores FROM attempt JOIN machine ON machine.id = machine_id"), "Test CPU2");
}

TEST_F(RecordBookTest, KeepsSourcesWithAnyBytes) {
  const std::string odd{"a\0b\xff'; DROP TABLE attempt; --", 31};
  auto open = book();
  const auto stored = added(open, made_up_round("it's \"odd\"", 0, odd));
  EXPECT_EQ(open.source_of(stored.id).value_or(""), odd);
  EXPECT_EQ(open.history("it's \"odd\"").value().size(), 1U);
}

TEST_F(RecordBookTest, SaysWhichRoundIsMissing) {
  const auto source = book().source_of(99);
  ASSERT_FALSE(source);
  EXPECT_EQ(source.error().what, "There is no round 99 in the record.");
}

TEST_F(RecordBookTest, TakesTheFewestStrokesForTheBestAndThenTheLowestUpperEnd) {
  auto open = book();
  auto lucky = made_up_round("hole", 0);  // the lower ratio, the higher upper end
  lucky.verdict.ratio = 0.95;
  lucky.verdict.ratio_high = 1.09;
  auto sure = made_up_round("hole", 0);
  sure.verdict.ratio = 1.00;
  sure.verdict.ratio_high = 1.01;
  auto over = made_up_round("hole", 1);
  over.verdict.ratio_high = 0.5;
  for (const auto& round : {lucky, sure, over}) {
    added(open, round);
  }
  const auto standing = open.standing();
  ASSERT_TRUE(standing);
  EXPECT_EQ(standing->of("hole").attempts, 3);
  EXPECT_EQ(standing->of("hole").best_strokes, 0);
  EXPECT_DOUBLE_EQ(standing->of("hole").best_ratio, 1.00);
  EXPECT_EQ(standing->of("never played").attempts, 0);
}

TEST_F(RecordBookTest, CountsTooCloseRoundsAsStoredAndNoOthers) {
  auto open = book();
  auto wrong = made_up_round("hole", -3);
  wrong.verdict.outcome = Outcome::kWrongAnswer;
  auto close = made_up_round("hole", 2);
  close.verdict.outcome = Outcome::kTooClose;
  auto cancelled = made_up_round("hole", -3);
  cancelled.verdict.outcome = Outcome::kCancelled;
  for (const auto& round : {wrong, close, cancelled}) {
    added(open, round);
  }
  const auto standing = open.standing();
  ASSERT_TRUE(standing);
  EXPECT_EQ(standing->of("hole").best_strokes, 2);
  EXPECT_EQ(standing->of("hole").attempts, 2);
}

TEST_F(RecordBookTest, NeverForgetsAHint) {
  auto open = book();
  ASSERT_TRUE(open.set_hints_taken("hole", 2));
  ASSERT_TRUE(open.set_hints_taken("hole", 1));
  EXPECT_EQ(open.standing().value().of("hole").hints_taken, 2);
}

TEST_F(RecordBookTest, RemembersTheReferencePerProgramsAndMachine) {
  auto open = book();
  auto elsewhere = made_up_machine();
  elsewhere.fingerprint = "another";
  const auto mark = [](double over_par) {
    return ReferenceMark{.over_par = over_par, .resources = {.peak_heap_bytes = 9'000, .allocations = 12}};
  };
  ASSERT_TRUE(open.set_reference_mark("hole", "sha", made_up_machine(), mark(30.0)));
  ASSERT_TRUE(open.set_reference_mark("hole", "sha", made_up_machine(), mark(31.5)));
  const auto known = open.reference_mark("hole", "sha", made_up_machine()).value();
  ASSERT_TRUE(known);
  EXPECT_EQ(known->over_par, 31.5);
  EXPECT_EQ(known->resources.peak_heap_bytes, 9'000);
  EXPECT_EQ(known->resources.allocations, 12);
  EXPECT_FALSE(open.reference_mark("hole", "other", made_up_machine()).value());
  EXPECT_FALSE(open.reference_mark("hole", "sha", elsewhere).value());
}

TEST_F(RecordBookTest, KeepsResourcesAndTheSecondGoal) {
  auto open = book();
  auto round = made_up_round("hole", 0);
  round.resources = ResourceUse{.player = {.peak_heap_bytes = 1'000, .allocations = 5, .source_tokens = 80}};
  round.verdict.second_goal = SecondGoalResult{.used = 1'000, .at_most = 900};
  added(open, round);
  EXPECT_FALSE(open.standing()->of("hole").ribbon);
  const auto entry = open.history("hole").value().at(0);
  ASSERT_TRUE(entry.resources && entry.second_goal);
  EXPECT_EQ(entry.resources->peak_heap_bytes, 1'000);
  EXPECT_EQ(entry.resources->allocations, 5);
  EXPECT_EQ(entry.resources->source_tokens, 80);
  EXPECT_EQ(entry.second_goal->at_most, 900);
  round.verdict.second_goal->used = 900;
  added(open, round);
  EXPECT_TRUE(open.standing()->of("hole").ribbon);
}

TEST_F(RecordBookTest, GivesNoRibbonForARoundWithoutAScore) {
  auto open = book();
  auto round = made_up_round("hole", 0);
  round.verdict.outcome = Outcome::kWrongAnswer;
  round.verdict.second_goal = SecondGoalResult{.used = 1, .at_most = 2};
  added(open, round);
  EXPECT_FALSE(open.standing()->of("hole").ribbon);
}

TEST_F(RecordBookTest, KeepsThePredictionAndGivesItToLaterRounds) {
  auto open = book();
  EXPECT_FALSE(added(open, made_up_round("hole", 3)).prediction);
  ASSERT_TRUE(open.set_prediction("hole", {.line = 3, .share_percent = 50, .factor = 2}));
  ASSERT_TRUE(open.set_prediction("hole", {.line = 12, .share_percent = 80.5, .factor = 10}));
  const auto kept = open.standing()->of("hole").prediction;
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->line, 12);
  EXPECT_EQ(kept->share_percent, 80.5);
  EXPECT_EQ(kept->factor, 10);
  const auto round = added(open, made_up_round("hole", 0));
  ASSERT_TRUE(round.prediction);
  EXPECT_EQ(round.prediction->line, 12);
  EXPECT_FALSE(open.standing()->of("other").prediction);
}

TEST_F(RecordBookTest, KnowsTheSpeedupOfTheBestRound) {
  auto open = book();
  auto round = made_up_round("hole", 1);
  round.speedup_over_reference = 4.0;
  added(open, round);
  round = made_up_round("hole", -1);
  round.speedup_over_reference = 12.0;
  added(open, round);
  EXPECT_EQ(open.standing()->of("hole").best_speedup, 12.0);
  EXPECT_EQ(open.history("hole").value().at(1).speedup_over_reference, 4.0);
}

TEST_F(RecordBookTest, CountsRoundsOfOtherSources) {
  auto open = book();
  const auto reference = made_up_round("hole", 3, "int reference;\n");
  added(open, reference);
  EXPECT_EQ(open.rounds_of_other_sources("hole", reference.attempt.source_sha256).value(), 0);
  added(open, made_up_round("hole", 1, "int edited;\n"));
  EXPECT_EQ(open.rounds_of_other_sources("hole", reference.attempt.source_sha256).value(), 1);
  EXPECT_EQ(open.rounds_of_other_sources("other", reference.attempt.source_sha256).value(), 0);
}

TEST_F(RecordBookTest, TwoOpenAtOnceSeeEachOther) {
  auto one = book();
  auto two = book();
  added(one, made_up_round("hole", 3));
  const auto second = added(two, made_up_round("hole", 1));
  EXPECT_EQ(second.previous_best, 3);
  EXPECT_EQ(one.history("hole").value().size(), 2U);
}

TEST(RecordBook, ForgetfulOneLeavesNoFile) {
  auto book = RecordBook::forgetful();
  ASSERT_TRUE(book);
  EXPECT_TRUE(book->add(made_up_round("hole", 0), made_up_machine()));
  EXPECT_FALSE(std::filesystem::exists(":memory:"));
}

TEST(ThisMachine, HasANameAndAStableFingerprint) {
  const auto machine = this_machine("g++ 12");
  EXPECT_GE(machine.cores, 1);
  EXPECT_THAT(machine.kernel, HasSubstr("Linux"));
  EXPECT_FALSE(machine.cpu.empty());
  EXPECT_EQ(machine.fingerprint.size(), 16U);
  EXPECT_EQ(machine.fingerprint, this_machine("g++ 12").fingerprint);
  EXPECT_NE(machine.fingerprint, this_machine("g++ 14").fingerprint);
}

}  // namespace
}  // namespace underpar
