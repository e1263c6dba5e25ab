#include <gmock/gmock.h>

#include "game/state/class_flow.hpp"
#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

/// A member of a class that plays level "a", with the first news read.
struct ClassScene : Scene {
  ClassScene() {
    tell(MembershipKnown{Membership{.address = "http://class", .nick = "Ada", .class_name = "P101"}, 0});
    pass(0ms);
    answer();
    jobs.clear();
  }

  static ClassNews news(const std::string& stage = "", const std::string& board = "") {
    ClassNews made{.levels = {{.id = "a", .title = "A"}}};
    if (!stage.empty()) {
      made.handed_in.push_back({.id = 7, .level_id = "a", .state = stage});
    }
    if (!board.empty()) {
      made.board = LevelBoard{.level_id = board};
    }
    return made;
  }
  void answer(const std::string& stage = "", std::size_t kept = 0) {
    tell(ClassRead{stage.empty() ? "" : "a", news(stage, stage.empty() ? "" : "a"), {}, kept});
  }
  void stay_away(std::size_t kept = 0) {
    tell(ClassRead{
        "", std::unexpected(Failure{.what = "The class cannot be reached.", .hint = ""}), {}, kept});
  }
};

TEST(ClassState, AsksForNewsOnceAtStartAndThenLeavesTheClassAlone) {
  ClassScene scene;
  scene.pass(10min);
  EXPECT_TRUE(scene.jobs.empty());
  EXPECT_FALSE(next_due(scene.state));
}

TEST(ClassState, KeepsAnErrandWhenItLooksForAMembershipMeanwhile) {
  ClassScene scene;
  scene.tell(MembershipKnown{});
  scene.wish(JoinClass{{.address = "http://class", .code = "WRONG", .nick = "Ada"}});
  scene.tell(MembershipKnown{});
  EXPECT_EQ(scene.state.classroom.errand, ClassErrand::kJoining);
  scene.tell(ClassFailed{{.what = "That code does not open this class.", .hint = ""}});
  EXPECT_EQ(scene.state.classroom.errand, ClassErrand::kNone);
  ASSERT_TRUE(scene.state.classroom.failure);
  EXPECT_EQ(scene.state.classroom.failure->what, "That code does not open this class.");
}

TEST(ClassState, AsksAgainAndAgainWhileTheLeaderboardIsShown) {
  ClassScene scene;
  scene.wish(GoTo{Screen::kLeaderboard});
  scene.tell(MembershipKnown{scene.state.classroom.membership, 0});
  scene.pass(0ms);
  scene.answer();
  EXPECT_EQ(scene.all<ReadClass>().size(), 1U);
  scene.pass(kReadClassEvery);
  EXPECT_EQ(scene.all<ReadClass>().size(), 2U);
  scene.pass(kReadClassEvery);
  EXPECT_EQ(scene.all<ReadClass>().size(), 2U) << "the second answer is still awaited";
}

TEST(ClassState, KeepsAskingOnAnyScreenUntilWhatWasHandedInIsJudged) {
  ClassScene scene;
  scene.open("fast");
  scene.wish(HandIn{"a", "fast"});
  scene.pass(0ms);
  ASSERT_EQ(scene.all<KeepHandIn>().size(), 1U);
  EXPECT_EQ(scene.all<KeepHandIn>().front().text, "fast");
  scene.answer("queued");
  scene.pass(kReadClassEvery);
  EXPECT_EQ(scene.all<ReadClass>().size(), 2U);
  scene.answer("ranked");
  scene.pass(10min);
  EXPECT_EQ(scene.all<ReadClass>().size(), 2U);
}

TEST(ClassState, HandsInTheTextInTheEditorThoughItIsNotSavedYet) {
  ClassScene scene;
  scene.open("slow");
  scene.wish(EditSolution{"newer"});
  scene.wish(HandIn{"a", {}});
  scene.wish(HandIn{"b", {}});
  ASSERT_EQ(scene.all<KeepHandIn>().size(), 2U);
  EXPECT_EQ(scene.all<KeepHandIn>()[0].text, "newer");
  EXPECT_FALSE(scene.all<KeepHandIn>()[1].text) << "that of the file: the level is not open";
}

TEST(ClassState, TriesLaterWhileTheClassIsAwayAndSomethingWaits) {
  ClassScene scene;
  scene.wish(HandIn{"a", "fast"});
  scene.pass(0ms);
  scene.stay_away(1);
  EXPECT_EQ(scene.state.classroom.failure->what, "The class cannot be reached.");
  EXPECT_EQ(scene.state.classroom.kept, 1U);
  scene.pass(kReadClassEvery);
  EXPECT_EQ(scene.all<ReadClass>().size(), 1U) << "not so soon";
  scene.pass(kTryClassEvery);
  EXPECT_EQ(scene.all<ReadClass>().size(), 2U);
  scene.answer("ranked");
  EXPECT_FALSE(scene.state.classroom.failure);
  EXPECT_EQ(scene.state.classroom.kept, 0U);
}

TEST(ClassState, NeverAsksBesideARound) {
  ClassScene scene;
  scene.open("fast");
  scene.wish(HandIn{"a", "fast"});
  scene.wish(Swing{});
  ASSERT_TRUE(scene.state.level.round.in_play());
  scene.pass(1min);
  EXPECT_TRUE(scene.all<ReadClass>().empty());
  scene.tell(RoundEnded{record_of("fast"), ""});
  scene.pass(0ms);
  EXPECT_EQ(scene.all<ReadClass>().size(), 1U);
}

TEST(ClassState, AsksAtOnceForABoardThatWasChosenWhileAnotherIsAwaited) {
  ClassScene scene;
  scene.wish(GoTo{Screen::kLeaderboard});
  scene.tell(MembershipKnown{scene.state.classroom.membership, 0});
  scene.pass(0ms);
  scene.wish(ShowBoard{"a"});
  EXPECT_EQ(scene.state.classroom.shown(), nullptr) << "the board that is there is another one";
  scene.answer();
  scene.pass(0ms);
  ASSERT_EQ(scene.all<ReadClass>().size(), 2U);
  EXPECT_EQ(scene.all<ReadClass>().back().level_id, "a");
  scene.answer("ranked");
  EXPECT_NE(scene.state.classroom.shown(), nullptr);
}

TEST(ClassState, TellsWhyAProgramWasNotTakenAndLetsItBeHandedInAgain) {
  ClassScene scene;
  scene.wish(HandIn{"a", "fast"});
  scene.pass(0ms);
  scene.tell(ClassRead{"", ClassScene::news(), {{.what = "“a” is not open yet.", .hint = ""}}, 0});
  EXPECT_EQ(scene.state.classroom.refused->what, "“a” is not open yet.");
  EXPECT_TRUE(scene.state.classroom.sent.empty());
}

TEST(ClassState, LeavesOnlyAfterAYesAndForgetsTheClass) {
  ClassScene scene;
  scene.wish(LeaveClass{});
  EXPECT_TRUE(scene.state.classroom.confirming_leave);
  EXPECT_TRUE(scene.all<SignOff>().empty());
  scene.wish(Cancel{});
  EXPECT_FALSE(scene.state.classroom.confirming_leave);
  scene.wish(LeaveClass{true});
  EXPECT_EQ(scene.all<SignOff>().size(), 1U);
  scene.tell(MembershipKnown{{}, 0});
  EXPECT_FALSE(scene.state.classroom.membership);
  EXPECT_FALSE(scene.state.classroom.news);
}

TEST(ClassState, ShowsWhyAClassCouldNotBeJoined) {
  Scene scene;
  scene.tell(MembershipKnown{{}, 0});
  scene.wish(JoinClass{{.address = "http://class", .code = "WRONG", .nick = "Ada"}});
  EXPECT_EQ(scene.state.classroom.errand, ClassErrand::kJoining);
  scene.wish(JoinClass{{.address = "http://class", .code = "WRONG", .nick = "Ada"}});
  EXPECT_EQ(scene.all<SignUp>().size(), 1U) << "one at a time";
  scene.tell(ClassFailed{{.what = "That code does not open this class (any more).", .hint = ""}});
  EXPECT_EQ(scene.state.classroom.errand, ClassErrand::kNone);
  EXPECT_EQ(scene.state.classroom.failure->what, "That code does not open this class (any more).");
}

TEST(Leaderboard, SaysWhatBecameOfASubmission) {
  EXPECT_EQ(standing_text({.state = "queued", .ahead = 0}), "waits, and comes next");
  EXPECT_EQ(standing_text({.state = "queued", .ahead = 3}), "waits, 3 runs come first");
  EXPECT_EQ(standing_text({.state = "running"}), "is being judged");
  EXPECT_EQ(standing_text({.state = "ranked", .message = "0.71 × par"}), "0.71 × par");
  EXPECT_EQ(ordinal(1) + ordinal(22) + ordinal(113) + ordinal(3), "1st22nd113th3rd");
}

}  // namespace
}  // namespace underpar::client
