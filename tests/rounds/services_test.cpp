// What puzzles may ask of the referee, played on two small puzzles of their own and on real levels.

#include <cstring>

#include "engine/authoring/sanitizers.hpp"
#include "engine/build/proof.hpp"
#include "tests/rounds/round_fixture.hpp"

namespace underpar {
namespace {

class Services : public RoundFixture {
 protected:
  static Level small_level(const std::string& puzzle) {
    return {.id = puzzle,
            .title = puzzle,
            .puzzle = puzzle,
            .puzzle_folder = std::filesystem::path{UNDERPAR_SOURCE_DIR} / "tests/rounds/puzzles" / puzzle};
  }
};

TEST_F(Services, AreThereInTheProofUnderSanitizersToo) {
  for (const char* const puzzle : {"copied", "batched"}) {
    const ProofBuilder proof{find_toolchain().value(), paths_.home, paths_.cache,
                             small_level(puzzle).puzzle_folder};
    const auto program = proof.program();
    ASSERT_TRUE(program) << program.error().what;
    ASSERT_TRUE(program->compiled()) << program->compiler_output;
    const auto report = run_proof(program->program);
    ASSERT_TRUE(report) << report.error().what;
    EXPECT_FALSE(report->flaw) << report->flaw->what;
    EXPECT_GT(report->inputs, 200);
  }
}

TEST_F(Services, GiveEachProgramAnInputOfItsOwnToTouch) {
  const Level level = small_level("copied");
  const auto record = play_file(level, level.puzzle_folder / "par.cpp");
  ASSERT_TRUE(record) << record.error().what << record.error().hint;
  EXPECT_EQ(record->verdict.outcome, Outcome::kScored) << record->verdict.message;
}

TEST_F(Services, TimeShortProgramsInBatchesAndTellTheTimeOfOneCall) {
  const Level level = small_level("batched");
  const auto record = play_file(level, level.puzzle_folder / "par.cpp");
  ASSERT_TRUE(record) << record.error().what << record.error().hint;
  EXPECT_EQ(record->verdict.outcome, Outcome::kScored) << record->verdict.message;
  EXPECT_GT(record->checks, 15 * 40);
  EXPECT_LT(record->verdict.par_ms, 0.5);
}

TEST_F(Services, NoticeOneWrongAnswerInABatch) {
  const Level level = small_level("batched");
  std::string source = *read_file(level.puzzle_folder / "par.cpp");
  source.replace(source.find("  return state;"), std::strlen("  return state;"),
                 "  static int calls = 0;\n  return ++calls == 25 ? 0 : state;");
  const auto record = play(level, source);
  ASSERT_TRUE(record) << record.error().what;
  EXPECT_EQ(record->verdict.outcome, Outcome::kWrongAnswer);
}

TEST_F(Services, CountTheHeapOfBothPrograms) {
  const Level level = small_level("batched");
  std::string source = *read_file(level.puzzle_folder / "par.cpp");
  source.replace(source.find("  return state;"), std::strlen("  return state;"),
                 "  void* volatile kept = ::operator new(10'000);\n"
                 "  void* volatile given_back = ::operator new(20'000);\n"
                 "  ::operator delete(given_back);\n  (void)kept;\n  return state;");
  const auto record = play(level, source);
  ASSERT_TRUE(record) << record.error().what;
  ASSERT_TRUE(record->resources) << record->verdict.message;
  const Resources& player = record->resources->player;
  EXPECT_EQ(player.allocations, 2);
  EXPECT_NEAR(static_cast<double>(player.peak_heap_bytes), 30'000, 1'000);
  EXPECT_NEAR(static_cast<double>(player.leaked_bytes), 10'000, 500);
  EXPECT_EQ(record->resources->par.allocations, 0);
  EXPECT_EQ(record->resources->par.leaked_bytes, 0);
  EXPECT_GT(player.source_tokens, record->resources->par.source_tokens);
}

TEST_F(Services, HoldAScoreBackForARequiredSecondGoal) {
  Level level = small_level("batched");
  level.second_goal = SecondGoal{.metric = ResourceMetric::kSourceTokens,
                                 .at_most = 1,
                                 .relative_to = Baseline::kAbsolute,
                                 .required = true};
  const auto record = play_file(level, level.puzzle_folder / "par.cpp");
  ASSERT_TRUE(record) << record.error().what;
  EXPECT_EQ(record->verdict.outcome, Outcome::kScored) << record->verdict.message;
  EXPECT_GE(record->verdict.strokes, kBogey);
  EXPECT_FALSE(record->verdict.second_goal.value().reached());
}

}  // namespace
}  // namespace underpar
