#include "game/cli/doctor.hpp"

#include "tests/cli/made_up.hpp"

namespace underpar::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Doctor, MarksFindingsWithoutColourAndGivesOneAptLine) {
  const std::vector<Finding> findings{{Health::kGood, "compiler", "g++ 12", {}},
                                      {Health::kPoor, "linker", "slow", {"mold"}},
                                      {Health::kBad, "sandbox", "none", {"bubblewrap", "mold"}}};
  const std::string text = findings_text(findings, false, {});
  EXPECT_THAT(text, HasSubstr("ok  compiler       g++ 12\n"));
  EXPECT_THAT(text, HasSubstr("NO  sandbox"));
  EXPECT_THAT(text, HasSubstr("\n  sudo apt-get install bubblewrap mold\n"));
  EXPECT_THAT(findings_text(findings, true, {}), HasSubstr("\n  apt-get install bubblewrap mold\n"));
  EXPECT_FALSE(playable(findings));
}

TEST(Doctor, FindsAMachinePlayableThatLacksOnlyComfort) {
  const std::vector<Finding> findings{{Health::kGood, "a", "", {}}, {Health::kPoor, "b", "", {}}};
  EXPECT_TRUE(playable(findings));
  EXPECT_THAT(findings_text(findings, false, {}), Not(HasSubstr("apt-get")));
}

TEST(Doctor, JudgesNoiseByParAgainstItself) {
  Record quiet = scored_round(0, 1.0);
  quiet.verdict.noise = 0.004;
  EXPECT_THAT(findings_of(std::vector{quiet}).back().detail, HasSubstr("quiet machine"));
  Record noisy = quiet;
  noisy.verdict.noise = 0.4;
  EXPECT_EQ(findings_of(std::vector{quiet, noisy}).back().health, Health::kPoor);
  Record off = quiet;
  off.verdict.ratio_low = 1.2;
  off.verdict.ratio_high = 1.3;
  EXPECT_THAT(findings_of(std::vector{off}).back().detail, HasSubstr("did not come out equal"));
}

TEST(Doctor, NamesTheWallsOfARealRound) {
  Record round = scored_round(0, 1.0);
  round.layers.missing = {"namespaces"};
  const auto findings = findings_of(std::vector{round});
  EXPECT_EQ(findings.front().health, Health::kPoor);
  EXPECT_THAT(findings.front().detail,
              AllOf(HasSubstr("seccomp, landlock"), HasSubstr("missing: namespaces")));
}

TEST(Doctor, CallsAMachineUnfitThatCannotPlayPar) {
  EXPECT_FALSE(playable(findings_of({})));
}

}  // namespace
}  // namespace underpar::cli
