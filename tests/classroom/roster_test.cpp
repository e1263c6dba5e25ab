#include <gmock/gmock.h>

#include "engine/classroom/codes.hpp"
#include "tests/classroom/store_fixture.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;
using testing::Each;
using testing::HasSubstr;
using testing::Not;

class RosterTest : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, RosterTest, testing::Values(BackEnd::kSqlite, BackEnd::kPostgresql),
                         name_of_back_end);

TEST_P(RosterTest, KeepsOneClassToAStore) {
  EXPECT_EQ(roster_->found(charter(), now_).error().kind, Refusal::kTaken);
  EXPECT_EQ(roster_->info()->name, "Performance 101");
}

TEST_P(RosterTest, LetsInWhoHasTheCodeHoweverItIsTyped) {
  ASSERT_TRUE(roster_->join("abcd-i234", "Ada", "t1", now_));
  EXPECT_EQ(roster_->join("ABCD9999", "Bob", "t2", now_).error().kind, Refusal::kForbidden);
}

TEST_P(RosterTest, RefusesACodeThatIsOver) {
  ASSERT_TRUE(roster_->set_join_code("NEWC0DE1", now_ + 1h, now_));
  EXPECT_FALSE(roster_->join("ABCD1234", "Ada", "t1", now_));
  EXPECT_TRUE(roster_->join("NEWC0DE1", "Ada", "t1", now_));
  EXPECT_FALSE(roster_->join("NEWC0DE1", "Bob", "t2", now_ + 2h));
}

TEST_P(RosterTest, KnowsCallersByTheirTokens) {
  const auto ada = join("Ada");
  EXPECT_EQ(roster_->caller("token of Ada", now_)->member.id, ada.id);
  EXPECT_EQ(roster_->caller("instructor", now_)->role, Role::kInstructor);
  EXPECT_EQ(roster_->caller("worker", now_)->role, Role::kWorker);
  EXPECT_EQ(roster_->caller("someone", now_)->role, Role::kNobody);
}

TEST_P(RosterTest, KeepsNicknamesApartWhateverTheirCase) {
  (void)join("Änne");
  EXPECT_EQ(roster_->join("ABCD1234", "äNNE", "t", now_).error().kind, Refusal::kTaken);
}

TEST_P(RosterTest, UsesAClaimCodeOnce) {
  const auto places =
      roster_->enrol({{.external_id = "42", .email = "a@example.org", .family_name = "Lovelace"}}, now_)
          .value();
  ASSERT_EQ(places.size(), 1U);
  const auto& code = places[0].claim_code;
  ASSERT_TRUE(roster_->join(code, "Ada", "t1", now_));
  EXPECT_FALSE(roster_->join(code, "Eve", "t2", now_));
  const auto members = roster_->members().value();
  ASSERT_EQ(members.size(), 1U);
  EXPECT_EQ(members[0].person->family_name, "Lovelace");
  EXPECT_EQ(roster_->enrol({{.external_id = "42"}}, now_).value()[0].claim_code, "");
}

TEST_P(RosterTest, DropsThePersonAndTheSourcesOfWhoLeaves) {
  const auto ada = join("Ada");
  const auto bob = join("Bob");
  const auto own = hand_in(ada, "k1", "int own;").value();
  (void)hand_in(ada, "k2", "int shared;", "second");
  const auto shared = hand_in(bob, "k1", "int shared;").value();
  ASSERT_TRUE(roster_->remove(ada.id, now_));
  EXPECT_EQ(roster_->caller("token of Ada", now_)->role, Role::kNobody);
  EXPECT_EQ(queue_->source_of(own.id).error().kind, Refusal::kUnknown);
  EXPECT_EQ(queue_->source_of(shared.id), "int shared;");
  EXPECT_EQ(queue_->length(now_), 1);
  EXPECT_EQ(hand_in(ada, "k3").error().kind, Refusal::kForbidden);
  EXPECT_TRUE(roster_->join("ABCD1234", "Ada", "t2", now_)) << "the nickname is free again";
}

TEST_P(RosterTest, NotesWhoDidWhatWithoutNames) {
  (void)join("Ada");
  const auto lines = roster_->audit().value();
  EXPECT_THAT(lines.front(), HasSubstr("joined"));
  EXPECT_THAT(lines, Each(Not(HasSubstr("token"))));
}

TEST_P(RosterTest, KeepsRunsOutOfARejudgingUntilItIsApplied) {
  const auto ada = join("Ada");
  (void)judged(ada, "k1", 0.9);
  const auto set = assignments_->rejudge(hole_.id, "a mended umpire", now_).value();
  EXPECT_EQ(set.pending, 1);
  EXPECT_EQ(assignments_->rejudge(hole_.id, "again", now_).error().kind, Refusal::kTaken);
  EXPECT_EQ(assignments_->apply(set.id, now_).error().kind, Refusal::kForbidden);
  const auto job = claim(greet()).value();
  ASSERT_TRUE(queue_->finish(job.id, job.attempt, scored(1.4), now_));
  EXPECT_EQ(assignments_->judged(hole_.id)->at(0).run.ratio, 0.9);
  EXPECT_EQ(assignments_->rejudging(set.id)->changed, 1);
  ASSERT_TRUE(assignments_->apply(set.id, now_));
  EXPECT_EQ(assignments_->judged(hole_.id)->at(0).run.ratio, 1.4);
}

TEST_P(RosterTest, LeavesEverythingAsItWasWhenARejudgingIsCancelled) {
  (void)judged(join("Ada"), "k1", 0.9);
  const auto set = assignments_->rejudge(hole_.id, "why not", now_).value();
  ASSERT_TRUE(assignments_->cancel(set.id, now_));
  EXPECT_EQ(queue_->length(now_), 0);
  EXPECT_EQ(assignments_->judged(hole_.id)->at(0).run.ratio, 0.9);
  EXPECT_TRUE(assignments_->rejudge(hole_.id, "again", now_));
}

TEST(Codes, AreEightLettersThatCanBeReadAloud) {
  const auto code = new_code();
  EXPECT_EQ(code.size(), 8U);
  EXPECT_EQ(code_as_made(code), code);
}

TEST(Codes, LetNoNicknameHide) {
  EXPECT_EQ(folded_nick("Zoë 🏌"), "zoë 🏌");
  for (const char* nick : {"", " x", "x ", "a\nb", "a\u200Bb", "a\u202Eb", "\u2066x", "\xFF", "a\u00ADb",
                           "1234567890123456789012345"}) {
    EXPECT_FALSE(folded_nick(nick)) << nick;
  }
  EXPECT_TRUE(folded_nick("123456789012345678901234"));
}

TEST_P(RosterTest, LetsALoginStandForTheInstructorUntilItEnds) {
  EXPECT_EQ(roster_->log_in("someone", "session", now_ + 1h, now_).error().kind, Refusal::kForbidden);
  ASSERT_TRUE(roster_->log_in("instructor", "session", now_ + 1h, now_));
  EXPECT_EQ(roster_->caller("session", now_)->role, Role::kInstructor);
  EXPECT_EQ(roster_->caller("session", now_ + 2h)->role, Role::kNobody);
  ASSERT_TRUE(roster_->log_out("session"));
  EXPECT_EQ(roster_->caller("session", now_)->role, Role::kNobody);
}

TEST_P(RosterTest, LetsAMemberWhoLostTheirDeviceInAgain) {
  const auto ada = join("Ada");
  const auto code = roster_->reissue(ada.id, now_).value();
  EXPECT_EQ(roster_->caller("token of Ada", now_)->role, Role::kNobody);
  EXPECT_EQ(roster_->join(code, "another", "new token", now_)->nick, "Ada");
  EXPECT_EQ(roster_->caller("new token", now_)->member.id, ada.id);
  EXPECT_FALSE(roster_->join(code, "Eve", "third token", now_)) << "a code works once";
  EXPECT_EQ(roster_->reissue(99, now_).error().kind, Refusal::kUnknown);
}

TEST_P(RosterTest, ForgetsWhoDidNothingForLong) {
  const auto idle = join("Idle");
  const auto busy = join("Busy");
  (void)hand_in(idle, "k1", "int idle;");
  const auto begin = now_;
  now_ += 24h;
  (void)hand_in(busy, "k1", "int busy;");
  EXPECT_EQ(roster_->forget(begin + 1h, now_), 1);
  EXPECT_EQ(roster_->caller("token of Idle", now_)->role, Role::kNobody);
  EXPECT_EQ(roster_->caller("token of Busy", now_)->member.id, busy.id);
  EXPECT_FALSE(queue_->source_of(1)) << "the source is purged";
  EXPECT_TRUE(queue_->source_of(2));
  EXPECT_THAT(roster_->audit().value(), Each(Not(HasSubstr("joined"))));
}

}  // namespace
}  // namespace underpar::classroom
