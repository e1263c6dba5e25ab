#include "engine/classroom/rules.hpp"

#include <gmock/gmock.h>

#include "tests/classroom/made_up.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

TEST(Rules, CountLatenessFromTheDeadlineOnceTheGraceIsOver) {
  struct Case {
    const char* what;
    std::chrono::milliseconds after_due;
    std::chrono::minutes extra;
    std::int64_t late_minutes;
    double penalty;
    bool counts;
  };
  const Case cases[] = {
      {"in time", -1min, 0min, 0, 0, true},
      {"on the dot", 0ms, 0min, 0, 0, true},
      {"within the grace", 5min, 0min, 0, 0, true},
      {"just after the grace", 5min + 1ms, 0min, 6, 0.1, true},
      {"a whole day", 24h, 0min, 1440, 0.1, true},
      {"a day and a moment", 24h + 1ms, 0min, 1441, 0.2, true},
      {"the last day", 72h, 0min, 4320, 0.3, true},
      {"too late", 72h + 1ms, 0min, 4321, 0.4, false},
      {"extra time moves the deadline", 65min, 60min, 0, 0, true},
      {"extra time moves the days too", 25h, 60min, 1440, 0.1, true},
  };
  for (const auto& c : cases) {
    const auto late = lateness(made_up_assignment(), kDue + c.after_due, c.extra);
    EXPECT_EQ(late.late.count(), c.late_minutes) << c.what;
    EXPECT_DOUBLE_EQ(late.penalty, c.penalty) << c.what;
    EXPECT_EQ(late.counts, c.counts) << c.what;
  }
}

TEST(Rules, KnowNoLatenessWithoutADeadline) {
  auto assignment = made_up_assignment();
  assignment.due.reset();
  EXPECT_EQ(lateness(assignment, kDue + 1000h).penalty, 0);
}

TEST(Rules, GiveThePointsOfParToWhoeverReachesIt) {
  const auto share = [](Outcome outcome, int strokes) {
    return share_of_points({.outcome = outcome, .strokes = strokes});
  };
  EXPECT_EQ(share(Outcome::kScored, -3), 1.0);
  EXPECT_EQ(share(Outcome::kScored, 0), 1.0);
  EXPECT_EQ(share(Outcome::kTooClose, 1), 0.8);
  EXPECT_EQ(share(Outcome::kScored, 4), 0.2);
  EXPECT_EQ(share(Outcome::kWrongAnswer, 0), 0.0);
}

TEST(Rules, LetTheBestRunCount) {
  struct Case {
    const char* what;
    std::vector<JudgedSubmission> judged;
    double points;
  };
  auto wrong = made_up_run(1, 0.5);
  wrong.run.outcome = Outcome::kWrongAnswer;
  const Case cases[] = {
      {"nothing", {}, 0},
      {"somebody else's", {made_up_run(2, 0.5)}, 0},
      {"a wrong answer", {wrong}, 0},
      {"a worse one later", {made_up_run(1, 0.9), made_up_run(1, 1.4)}, 100},
      {"a wrong one later", {made_up_run(1, 0.9), wrong}, 100},
      {"a late par beats an early bogey", {made_up_run(1, 1.4), made_up_run(1, 0.9, 1h)}, 90},
      {"an early bogey beats a very late par", {made_up_run(1, 1.4), made_up_run(1, 0.9, 71h)}, 80},
      {"too late", {made_up_run(1, 0.9, 100h)}, 0},
  };
  for (const auto& c : cases) {
    EXPECT_DOUBLE_EQ(grade_of(c.judged, 1, made_up_assignment()).points, c.points) << c.what;
  }
}

std::vector<int> ranks(const Board& board) {
  std::vector<int> all;
  for (const auto& row : board.rows) {
    all.push_back(row.rank);
  }
  return all;
}

std::vector<Id> members(const Board& board) {
  std::vector<Id> all;
  for (const auto& row : board.rows) {
    all.push_back(row.best.member.id);
  }
  return all;
}

Board public_board(const std::vector<JudgedSubmission>& judged,
                   const Assignment& assignment = made_up_assignment()) {
  return board_of(judged, assignment, View::kPublic);
}

TEST(Boards, RankByTheFastestRunOfEach) {
  const auto board =
      public_board({made_up_run(1, 1.2), made_up_run(2, 0.8), made_up_run(1, 0.6), made_up_run(2, 2.0)});
  EXPECT_THAT(members(board), ElementsAre(1, 2));
  EXPECT_THAT(ranks(board), ElementsAre(1, 2));
}

TEST(Boards, CallRatiosWithinTheNoiseATieAndLeaveOutTheRanksAfterIt) {
  const auto board = public_board(
      {made_up_run(1, 1.000, -1h), made_up_run(2, 1.004, -2h), made_up_run(3, 1.2), made_up_run(4, 0.5)});
  EXPECT_DOUBLE_EQ(board.noise, 0.01) << "never narrower than 1 %";
  EXPECT_THAT(members(board), ElementsAre(4, 2, 1, 3)) << "of equals, who came first";
  EXPECT_THAT(ranks(board), ElementsAre(1, 2, 2, 4));
}

TEST(Boards, WidenTiesToTheMeasuredNoise) {
  std::vector<JudgedSubmission> judged{made_up_run(1, 1.00), made_up_run(2, 1.04)};
  EXPECT_THAT(ranks(public_board(judged)), ElementsAre(1, 2));
  for (auto& run : judged) {
    run.run.noise = 0.10;
  }
  EXPECT_THAT(ranks(public_board(judged)), ElementsAre(1, 1));
}

TEST(Boards, HideWhatArrivedAfterTheFreezeAlsoOnceItIsJudgedAgain) {
  auto assignment = made_up_assignment();
  assignment.freeze_at = kDue - 30min;
  std::vector<JudgedSubmission> judged{made_up_run(1, 1.0, -1h), made_up_run(2, 0.5, -10min)};
  EXPECT_THAT(members(public_board(judged, assignment)), ElementsAre(1));
  EXPECT_TRUE(public_board(judged, assignment).frozen);
  judged[0].run.ratio = 1.3;  // what a rejudging changes is the run, never the arrival
  judged[1].run.ratio = 0.4;
  EXPECT_THAT(members(public_board(judged, assignment)), ElementsAre(1));
  EXPECT_THAT(members(board_of(judged, assignment, View::kInstructor)), ElementsAre(2, 1));
}

TEST(Boards, ShowTheBestRunBeforeTheFreezeOfWhoImprovedAfterIt) {
  auto assignment = made_up_assignment();
  assignment.freeze_at = kDue - 30min;
  const auto board = public_board({made_up_run(1, 1.0, -1h), made_up_run(1, 0.5, -10min)}, assignment);
  ASSERT_EQ(board.rows.size(), 1U);
  EXPECT_EQ(board.rows[0].best.run.ratio, 1.0);
}

TEST(Boards, LeaveOutWhoOptedOutOrIsHiddenButKeepTheirGrades) {
  std::vector<JudgedSubmission> judged{made_up_run(1, 0.9), made_up_run(2, 0.9), made_up_run(3, 0.9)};
  judged[0].member.on_board = false;
  judged[1].member.hidden = true;
  EXPECT_THAT(members(public_board(judged)), ElementsAre(3));
  EXPECT_EQ(grade_of(judged, 1, made_up_assignment()).points, 100);
  EXPECT_EQ(grade_of(judged, 2, made_up_assignment()).points, 100);
}

TEST(Boards, ShowNoHistogramOfFewerThanFivePlayers) {
  std::vector<JudgedSubmission> judged;
  for (Id member = 1; member <= 4; ++member) {
    judged.push_back(made_up_run(member, static_cast<double>(member)));
  }
  EXPECT_TRUE(histogram_of(public_board(judged)).empty());
  judged.push_back(made_up_run(5, 16));
  const auto histogram = histogram_of(public_board(judged), 4);
  ASSERT_EQ(histogram.size(), 4U);
  EXPECT_DOUBLE_EQ(histogram[0].from, 1);
  EXPECT_NEAR(histogram[3].to, 16, 1e-9);
  EXPECT_EQ(histogram[0].players + histogram[1].players + histogram[2].players + histogram[3].players, 5);
  EXPECT_EQ(histogram[3].players, 1);
}

TEST(Boards, MakeAHistogramOfEqualPlayersToo) {
  std::vector<JudgedSubmission> judged;
  for (Id member = 1; member <= 6; ++member) {
    judged.push_back(made_up_run(member, 1.0));
  }
  EXPECT_EQ(histogram_of(public_board(judged)).front().players, 6);
}

TEST(Standings, AddStrokesAndCountALevelWithoutARunAsPickedUp) {
  const auto board = [](std::initializer_list<std::pair<Id, int>> strokes) {
    Board made;
    for (const auto& [member, count] : strokes) {
      made.rows.push_back({.best = made_up_run(member, 1.0)});
      made.rows.back().best.run.strokes = count;
    }
    return made;
  };
  const std::vector<Board> boards{board({{1, -1}, {2, 1}, {3, 0}}), board({{2, 2}, {1, 0}})};
  const auto standings = standings_of(boards);
  ASSERT_EQ(standings.size(), 3U);
  EXPECT_EQ(standings[0].member.id, 1);
  EXPECT_EQ(standings[0].strokes, -1);
  EXPECT_EQ(standings[1].member.id, 2);
  EXPECT_EQ(standings[2].strokes, kPickedUp);
  EXPECT_EQ(standings[2].on_level, (std::vector<std::optional<int>>{0, std::nullopt}));
  EXPECT_EQ(standings[2].rank, 3);
}

TEST(Standings, ShareARankWhenTheStrokesAreEqual) {
  Board board;
  for (const Id member : {1, 2, 3}) {
    board.rows.push_back({.best = made_up_run(member, 1.0)});
    board.rows.back().best.run.strokes = member == 3 ? 1 : 0;
  }
  const auto standings = standings_of(std::span{&board, 1});
  EXPECT_EQ(standings[1].rank, 1);
  EXPECT_EQ(standings[2].rank, 3);
}

}  // namespace
}  // namespace underpar::classroom
