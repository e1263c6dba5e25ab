#include <gmock/gmock.h>

#include <atomic>
#include <set>
#include <thread>

#include "tests/classroom/store_fixture.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;

class QueueTest : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, QueueTest, testing::Values(BackEnd::kSqlite, BackEnd::kPostgresql),
                         name_of_back_end);

TEST_P(QueueTest, TakesASubmissionThroughItsStates) {
  const auto ada = join("Ada");
  const auto submission = hand_in(ada, "k1").value();
  EXPECT_EQ(submission.state, "queued");
  const auto judge = greet();
  const auto job = claim(judge).value();
  EXPECT_EQ(job.submission_id, submission.id);
  EXPECT_EQ(job.level_id, "hole");
  EXPECT_EQ(job.source, "int x;");
  EXPECT_EQ(queue_->find(submission.id)->state, "running");
  ASSERT_TRUE(queue_->finish(job.id, job.attempt, scored(0.9), now_));
  EXPECT_EQ(queue_->find(submission.id)->state, "ranked");
  EXPECT_FALSE(claim(judge));
}

TEST_P(QueueTest, AnswersTheSameKeyWithTheSameSubmission) {
  const auto ada = join("Ada");
  const auto first = hand_in(ada, "k1").value();
  now_ += 1h;
  const auto again = hand_in(ada, "k1").value();
  EXPECT_EQ(again.id, first.id);
  EXPECT_EQ(again.received_at, first.received_at);
  EXPECT_TRUE(again.repeated);
  EXPECT_EQ(queue_->length(now_), 1);
}

TEST_P(QueueTest, RefusesAKeyThatMeantAnotherText) {
  const auto ada = join("Ada");
  ASSERT_TRUE(hand_in(ada, "k1", "int x;"));
  EXPECT_EQ(hand_in(ada, "k1", "int y;").error().kind, Refusal::kTaken);
}

TEST_P(QueueTest, KeepsTheKeysOfMembersApart) {
  const auto first = hand_in(join("Ada"), "k1").value();
  const auto second = hand_in(join("Bob"), "k1").value();
  EXPECT_NE(first.id, second.id);
  EXPECT_FALSE(second.repeated);
}

TEST_P(QueueTest, ReplacesAWaitingRunByTheNewestAndKeepsItsPlace) {
  const auto ada = join("Ada");
  const auto bob = join("Bob");
  const auto old = hand_in(ada, "k1", "int a;").value();
  now_ += 1s;
  (void)hand_in(bob, "k1");
  now_ += 1s;
  const auto newest = hand_in(ada, "k2", "int b;").value();
  EXPECT_EQ(queue_->find(old.id)->state, "superseded");
  EXPECT_EQ(queue_->length(now_), 2);
  EXPECT_EQ(claim(greet())->submission_id, newest.id);
}

TEST_P(QueueTest, LetsNobodyWaitForAMembersManyRuns) {
  const auto flooder = join("Flooder");
  std::vector<std::string> levels;
  for (int i = 0; i < 10; ++i) {
    levels.push_back("level " + std::to_string(i));
    ASSERT_TRUE(assignments_->set({.level_id = levels.back()}, now_));
    ASSERT_TRUE(hand_in(flooder, levels.back(), "int x;", levels.back()));
  }
  now_ += 1min;
  const auto other = hand_in(join("Other"), "k").value();
  EXPECT_EQ(queue_->ahead_of(other.id).value().value(), 1);
}

TEST_P(QueueTest, RefusesMoreRunsThanAnHourMayHave) {
  hole_.runs_an_hour = 2;
  ASSERT_TRUE(assignments_->set(hole_, now_));
  const auto ada = join("Ada");
  (void)judged(ada, "k1", 0.9);
  (void)judged(ada, "k2", 0.9);
  EXPECT_EQ(hand_in(ada, "k3").error().kind, Refusal::kQuota);
  EXPECT_TRUE(hand_in(ada, "k2")) << "a known key is no new run";
  now_ += 61min;
  EXPECT_TRUE(hand_in(ada, "k3"));
}

TEST_P(QueueTest, RefusesLevelsThatAreUnknownOrNotOpen) {
  const auto ada = join("Ada");
  EXPECT_EQ(hand_in(ada, "k1", "int x;", "nowhere").error().kind, Refusal::kUnknown);
  second_.opens = now_ + 1h;
  ASSERT_TRUE(assignments_->set(second_, now_));
  EXPECT_EQ(hand_in(ada, "k1", "int x;", "second").error().kind, Refusal::kForbidden);
}

TEST_P(QueueTest, GivesARunWhoseLeaseEndedToAnotherAndTakesOnlyOneResult) {
  (void)hand_in(join("Ada"), "k1");
  const auto slow = greet("slow");
  const auto quick = greet("quick");
  const auto first = claim(slow).value();
  EXPECT_FALSE(claim(quick)) << "the lease holds";
  now_ += 61s;
  const auto second = claim(quick).value();
  EXPECT_EQ(second.id, first.id);
  EXPECT_EQ(second.attempt, first.attempt + 1);
  EXPECT_EQ(queue_->finish(first.id, first.attempt, scored(0.5), now_).error().kind, Refusal::kStale);
  EXPECT_EQ(queue_->heartbeat(first.id, first.attempt, 60s, now_).error().kind, Refusal::kStale);
  ASSERT_TRUE(queue_->finish(second.id, second.attempt, scored(0.9), now_));
  EXPECT_EQ(queue_->finish(second.id, second.attempt, scored(0.9), now_).error().kind, Refusal::kStale);
  const auto runs = assignments_->judged(hole_.id).value();
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].run.ratio, 0.9);
}

TEST_P(QueueTest, KeepsALeaseAliveByHeartbeats) {
  (void)hand_in(join("Ada"), "k1");
  const auto judge = greet("one");
  const auto other = greet("two");
  const auto job = claim(judge).value();
  now_ += 50s;
  ASSERT_TRUE(queue_->heartbeat(job.id, job.attempt, 60s, now_));
  now_ += 50s;
  EXPECT_FALSE(claim(other));
}

TEST_P(QueueTest, GivesUpAfterThreeAttempts) {
  const auto submission = hand_in(join("Ada"), "k1").value();
  const auto judge = greet();
  for (int i = 0; i < kMostAttempts; ++i) {
    ASSERT_TRUE(claim(judge)) << i;
    now_ += 61s;
  }
  EXPECT_FALSE(claim(judge));
  EXPECT_EQ(queue_->find(submission.id)->state, "judge_error");
}

TEST_P(QueueTest, PutsBackWhatAWorkerHeldWhenItComesAgain) {
  (void)hand_in(join("Ada"), "k1");
  const auto first = claim(greet()).value();
  const auto second = claim(greet()).value();
  EXPECT_EQ(second.id, first.id);
  EXPECT_EQ(second.attempt, 2);
}

TEST_P(QueueTest, DropsAnOldTextWhoseLeaseEndedWhileANewOneWaits) {
  const auto ada = join("Ada");
  const auto old = hand_in(ada, "k1", "int a;").value();
  ASSERT_TRUE(claim(greet("one")));
  const auto newest = hand_in(ada, "k2", "int b;").value();
  now_ += 61s;
  EXPECT_EQ(claim(greet("two"))->submission_id, newest.id);
  EXPECT_EQ(queue_->find(old.id)->state, "superseded");
}

TEST_P(QueueTest, LetsOnlyMachinesOfOneClassMeasure) {
  (void)hand_in(join("Ada"), "k1");
  (void)greet("first");
  const auto other = queue_->greet("other", "class B", now_).value();
  EXPECT_EQ(other.state, "quarantined");
  EXPECT_EQ(queue_->claim(other.id, 60s, now_).error().kind, Refusal::kForbidden);
}

TEST_P(QueueTest, TakesAWorkerOutAndPutsItsRunBack) {
  (void)hand_in(join("Ada"), "k1");
  const auto bad = greet("bad");
  const auto job = claim(bad).value();
  ASSERT_TRUE(queue_->quarantine(bad.id, "par is not level with par", now_));
  EXPECT_EQ(queue_->claim(bad.id, 60s, now_).error().kind, Refusal::kForbidden);
  EXPECT_EQ(claim(greet("good"))->id, job.id);
}

TEST_P(QueueTest, GivesEachRunToOneOfManyWorkersThatAskAtOnce) {
  constexpr int kRuns = 24;
  for (int i = 0; i < kRuns; ++i) {
    ASSERT_TRUE(hand_in(join("member " + std::to_string(i)), "k"));
  }
  std::array<std::vector<Id>, 4> taken;
  {
    std::vector<std::jthread> workers;
    for (std::size_t w = 0; w < taken.size(); ++w) {
      const auto worker = greet("judge " + std::to_string(w));
      workers.emplace_back([this, worker, &mine = taken[w]] {
        for (int misses = 0; misses < 3;) {
          const auto job = claim(worker);
          if (!job) {
            ++misses;
            continue;
          }
          mine.push_back(job->id);
          EXPECT_TRUE(queue_->finish(job->id, job->attempt, scored(1.0), now_));
        }
      });
    }
  }
  std::set<Id> all;
  std::size_t count = 0;
  for (const auto& mine : taken) {
    all.insert(mine.begin(), mine.end());
    count += mine.size();
  }
  EXPECT_EQ(count, std::size_t{kRuns});
  EXPECT_EQ(all.size(), std::size_t{kRuns});
}

TEST_P(QueueTest, KeepsOneRunWaitingOfAMemberWhoHandsInFromManyPlacesAtOnce) {
  const auto ada = join("Ada");
  {
    std::vector<std::jthread> devices;
    for (int d = 0; d < 6; ++d) {
      devices.emplace_back([this, ada, d] {
        for (int i = 0; i < 5; ++i) {
          const auto key = std::to_string(d) + "/" + std::to_string(i);
          EXPECT_TRUE(hand_in(ada, key, "int " + key + ";"));
        }
      });
    }
  }
  EXPECT_EQ(queue_->length(now_), 1);
  EXPECT_EQ(queue_->of_member(ada.id)->size(), 30U);
}

TEST_P(QueueTest, GivesTheLastSourceOfEachMemberJudgedOrNot) {
  const auto ada = join("Ada");
  const auto bob = join("Bob");
  const auto eve = join("Eve");
  (void)judged(ada, "k1", 0.9);
  ASSERT_TRUE(hand_in(ada, "k2", "int waits;"));
  ASSERT_TRUE(hand_in(bob, "k1", "int older;"));
  ASSERT_TRUE(hand_in(bob, "k2", "int replaces_it;"));
  ASSERT_TRUE(hand_in(bob, "k3", "int elsewhere;", "second"));
  ASSERT_TRUE(hand_in(eve, "k1", "int waits;"));
  ASSERT_TRUE(roster_->remove(eve.id, now_));
  const auto sources = queue_->last_sources(hole_.id).value();
  ASSERT_EQ(sources.size(), 2U) << "who left the class took theirs along";
  EXPECT_EQ(sources[0].nick, "Ada");
  EXPECT_EQ(sources[0].source, "int waits;");
  EXPECT_EQ(sources[1].member_id, bob.id);
  EXPECT_EQ(sources[1].source, "int replaces_it;");
}

TEST_P(QueueTest, RemembersEverythingWhenOpenedAgain) {
  const auto submission = hand_in(join("Ada"), "k1").value();
  database_.reset();
  open();
  EXPECT_EQ(queue_->find(submission.id)->state, "queued");
  EXPECT_EQ(queue_->source_of(submission.id), "int x;");
  EXPECT_EQ(database_->check(), "ok");
}

TEST_P(QueueTest, CountsARunWhoseJudgeIsGoneAmongThoseThatWait) {
  (void)hand_in(join("Ada"), "k1");
  ASSERT_TRUE(claim(greet()));
  EXPECT_EQ(queue_->length(now_), 0);
  EXPECT_EQ(queue_->length(now_ + 2min), 1);
}

TEST_P(QueueTest, TellsHowLongARunWouldTakeFromThoseBefore) {
  const auto ada = join("Ada");
  const auto one = greet("one");
  EXPECT_EQ(queue_->wait_for_a_run(now_).value(), std::nullopt) << "no run was ever over";
  (void)hand_in(ada, "k1");
  const auto job = claim(one).value();
  now_ += 10s;
  ASSERT_TRUE(queue_->finish(job.id, job.attempt, scored(1), now_));
  (void)greet("two");
  (void)greet("one");
  EXPECT_EQ(queue_->wait_for_a_run(now_).value(), 10s);
  for (const char* nick : {"Bob", "Cyd", "Dan", "Eve"}) {
    (void)hand_in(join(nick), "k1");
  }
  EXPECT_EQ(queue_->wait_for_a_run(now_).value(), 30s) << "four wait for two machines";
  EXPECT_EQ(queue_->wait_for_a_run(now_ + 2min).value(), std::nullopt) << "nobody was heard of for long";
}

}  // namespace
}  // namespace underpar::classroom
