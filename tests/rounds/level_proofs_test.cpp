// Every level of the built-in course, proved as `underpar level check --fast` proves it. What holds is kept
// with the built programs, so that only what changed is proved again.

#include <algorithm>

#include "engine/authoring/prover.hpp"
#include "tests/rounds/round_fixture.hpp"

namespace underpar {
namespace {

std::vector<std::string> level_ids() {
  const auto course = Course::load(UNDERPAR_SOURCE_DIR "/levels", UNDERPAR_SOURCE_DIR "/puzzles");
  std::vector<std::string> ids;
  if (course) {
    std::ranges::transform(course->levels(), std::back_inserter(ids), &Level::id);
  }
  return ids;
}

class LevelProofs : public RoundFixture, public testing::WithParamInterface<std::string> {};

TEST_P(LevelProofs, Hold) {
  const auto prover = Prover::create(paths_, find_toolchain().value());
  ASSERT_TRUE(prover) << prover.error().what;
  const auto report = prover->prove(*course_, level(GetParam()), {.fast = true}, {});
  ASSERT_TRUE(report) << report.error().what;
  for (const ProofLine& line : report->lines) {
    for (const Failure& flaw : line.flaws) {
      ADD_FAILURE() << line.subject << ": " << flaw.what << ' ' << flaw.hint;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Course, LevelProofs, testing::ValuesIn(level_ids()), [](const auto& each) {
  std::string name = each.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace underpar
