// Every program of run/ in the jail of a guest: it gets the end its first line names, and leaves nothing.

#include <gmock/gmock.h>
#include <unistd.h>

#include <regex>

#include "engine/referee/trial.hpp"
#include "tests/attacks/another_user.hpp"
#include "tests/attacks/attack_programs.hpp"
#include "tests/attacks/bait.hpp"

namespace underpar {
namespace {

TEST(RunTimeAttacks, EndAsTheirFirstLineSaysAndLeaveNothing) {
  const auto attacks = attacks_in("run");
  auto programs = build_attacks(attacks, targets_of(::geteuid()));
  ASSERT_TRUE(programs) << programs.error().what;
  Bait bait;
  for (const auto& attack : attacks) {
    SCOPED_TRACE(attack.name);
    const auto report = trial(referee_program(), (*programs)[attack.name], attack.limits);
    ASSERT_TRUE(report) << report.error().what;
    EXPECT_TRUE(std::regex_search(report_of(*report), std::regex{attack.expect}))
        << "expected " << attack.expect << "\nreported " << report_of(*report);
    EXPECT_EQ(report->left_running, 0);
    EXPECT_THAT(bait.damage(), testing::IsEmpty());
  }
}

TEST(RunTimeAttacks, AreManyOfAllKinds) {
  EXPECT_GE(attacks_in("run").size(), 60U);
  EXPECT_GE(attacks_in("compile").size(), 20U);
}

TEST(RunTimeAttacks, FareNoBetterAgainstAnOrdinaryUser) {
  if (::geteuid() != 0) {
    GTEST_SKIP() << "We are one: the test above was it.";
  }
  const auto programs = build_attacks(attacks_in("run"), targets_of(kAnotherUser));
  ASSERT_TRUE(programs) << programs.error().what;
  const auto done = run_as_another_user("RunTimeAttacks.EndAs*");
  if (!done) {
    GTEST_SKIP() << "An ordinary user cannot reach this build: " << done.error().what;
  }
  EXPECT_TRUE(done->succeeded()) << done->out << done->err;
}

}  // namespace
}  // namespace underpar
