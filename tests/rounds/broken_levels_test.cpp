// What may be wrong with a level that only its programs show: each has a line of the proof that says so, and
// the course can be played all the same. What the files alone show stands in tests/authoring and
// tests/course.

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "engine/authoring/prover.hpp"
#include "engine/authoring/scaffold.hpp"
#include "engine/base/subprocess.hpp"
#include "tests/authoring/scaffold_copy.hpp"
#include "tests/rounds/round_fixture.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::Contains;
using testing::HasSubstr;

/// A change of the level the scaffold makes, and the flaw it must have.
struct Breach {
  const char* name;
  const char* file;  ///< of the puzzle; "level" is its Lua file
  const char* old_text;
  const char* new_text;
  const char* subject;  ///< of the line that tells
  const char* what;
  bool fast = true;  ///< seen without sanitizers
};

void PrintTo(const Breach& breach, std::ostream* out) {
  *out << breach.name;
}

constexpr const char* kDraw = "  return {kit::fill(n";
constexpr const char* kParCounts =
    "  for (const std::uint16_t score : input.scores) {\n    ++counts[score];\n";

constexpr Breach kBreaches[]{
    {"UmpireThatDoesNotCompile", "umpire.cpp", "kit::fill(n", "kit::pour(n", "programs",
     "umpire.cpp does not compile."},
    {"ParThatDoesNotCompile", "par.cpp", "Output tallies;", "Output tallies", "programs",
     "par.cpp does not compile."},
    {"UmpireThatCrashes", "umpire.cpp", kDraw, "  if (n > 3) __builtin_trap();\n  return {kit::fill(n", "par",
     "The referee ended without a result (Illegal instruction), most likely in umpire.cpp."},
    {"UmpireThatThrows", "umpire.cpp", kDraw, "  if (n > 3) throw std::bad_alloc{};\n  return {kit::fill(n",
     "par", "could not make an input: std::bad_alloc"},
    {"EdgeInputsThatThrow", "umpire.cpp", "  return {{{}}", "  throw std::bad_alloc{};\n  return {{{}}",
     "par", "could not make its edge inputs: std::bad_alloc"},
    {"UmpireThatRegistersNothing", "umpire.cpp", "KIT_UMPIRE(make_input, {.play_size",
     "#define KIT_UMPIRE(...)\nKIT_UMPIRE(make_input, {.play_size", "par", "umpire.cpp registers nothing."},
    {"GeneratorThatIsNotDeterministic", "umpire.cpp", kDraw,
     "  static std::uint64_t calls = 0;\n  n += ++calls % 2;\n  return {kit::fill(n", "sanitizers",
     "is another one when it is made again: input", false},
    {"GeneratorSlowerThanPar", "umpire.cpp", kDraw,
     "  for (volatile std::size_t i = 0; i < 60 * n; i = i + 1) {\n  }\n  return {kit::fill(n", "par",
     "make_input() takes"},
    {"GeneratorOfTooLittle", "umpire.cpp", ".play_size = 300'000", ".play_size = 3'000", "par",
     "A call of par.cpp takes"},
    {"ParWrongOnAnEdge", "par.cpp", kParCounts,
     "  if (input.scores.size() == 1) {\n    return {{input.scores.front(), 2}};\n  }\n"
     "  for (const std::uint16_t score : input.scores) {\n    ++counts[score];\n",
     "reference", "reference.cpp ends with wrong_answer: Wrong answer on hand-made edge case 2"},
    {"ParThatCrashes", "par.cpp", "  Output tallies;\n", "  Output tallies;\n  __builtin_trap();\n", "par",
     "par.cpp ends with crashed"},
    {"ParSlowerThanTheReference", "par.cpp", kParCounts,
     "  for (const std::uint16_t score : input.scores) {\n"
     "    for (volatile int i = 0; i < 160; i = i + 1) {\n    }\n    ++counts[score];\n",
     "reference", "that is not surely over the bogey line"},
    {"ParThatDoesWhatIsUndefined", "par.cpp", "  Output tallies;\n",
     "  Output tallies;\n  if (input.scores.size() == 3) {\n    counts[input.scores[3]] += 0;\n  }\n",
     "sanitizers", "par.cpp:", false},
    {"ParThatMissesTheSecondGoal", "level", "  predict =",
     "  second_goal = { metric = \"allocations\", at_most = 1, relative_to = \"nothing\", required = true "
     "},\n"
     "  predict =",
     "second goal", "par.cpp misses the required second goal"},
    {"ReferenceThatReachesTheSecondGoal", "level", "  predict =",
     "  second_goal = { metric = \"leaked_bytes\", at_most = 0, relative_to = \"nothing\", required = true "
     "},\n"
     "  predict =",
     "second goal", "reference.cpp reaches the second goal as it is"},
    {"BirdieThatIsNone", "birdie.cpp", "    ++counts[score];\n",
     "    for (volatile int i = 0; i < 60; i = i + 1) {\n    }\n    ++counts[score];\n", "birdie",
     "no birdie"},
    {"TrapThatPasses", "traps/forgets_zero.cpp", "std::size_t score = 1", "std::size_t score = 0", "traps",
     "traps/forgets_zero.cpp ends with scored, its first line says wrong_answer."},
    {"TrapWithAnotherVerdict", "traps/forgets_zero.cpp", "// verdict: wrong_answer", "// verdict: crashed",
     "traps", "traps/forgets_zero.cpp ends with wrong_answer, its first line says crashed."},
};

class BrokenLevels : public RoundFixture {
 protected:
  void change(const std::string& file, const std::string& old_text, const std::string& new_text) const {
    const fs::path path = file == "level" ? scaffold_.level(".lua") : scaffold_.puzzle() / file;
    std::string text = read_file(path).value();
    const auto at = text.find(old_text);
    ASSERT_NE(at, std::string::npos) << old_text;
    ASSERT_TRUE(write_file_atomically(path, text.replace(at, old_text.size(), new_text)));
  }

  [[nodiscard]] Completed underpar_here(std::vector<std::string> words) const {
    words.insert(words.begin(), {"--pack", scaffold_.course().string()});
    return underpar(words);
  }

  ScaffoldCopy scaffold_;
};

class EachBreach : public BrokenLevels, public testing::WithParamInterface<Breach> {};

TEST_P(EachBreach, IsToldInALineOfTheProof) {
  const Breach& breach = GetParam();
  change(breach.file, breach.old_text, breach.new_text);
  const auto course = Course::load(scaffold_.course() / "levels", scaffold_.course() / "puzzles");
  ASSERT_TRUE(course) << course.error().what;
  const auto prover = Prover::create(paths_, find_toolchain().value());
  ASSERT_TRUE(prover) << prover.error().what;
  const auto report = prover->prove(*course, course->levels().front(), {.fast = breach.fast}, {});
  ASSERT_TRUE(report) << report.error().what;
  EXPECT_FALSE(report->holds());
  std::vector<std::string> told;
  for (const ProofLine& line : report->lines) {
    for (const Failure& flaw : line.flaws) {
      told.push_back(line.subject + ": " + flaw.what);
      EXPECT_FALSE(flaw.hint.empty()) << flaw.what;
    }
  }
  EXPECT_THAT(told, Contains(testing::AllOf(testing::StartsWith(breach.subject), HasSubstr(breach.what))));
}

INSTANTIATE_TEST_SUITE_P(Scaffold, EachBreach, testing::ValuesIn(kBreaches),
                         [](const auto& each) { return std::string{each.param.name}; });

TEST_F(BrokenLevels, LeaveTheOthersOfTheirCourseToBePlayed) {
  const Garden garden{.folder = scaffold_.course(), .data = {}};
  {
    const Course course = garden.load().value();
    ASSERT_TRUE(make_level(garden, {.id = "sound-one", .chapter = "first-tee"}, course.levels().front()));
  }
  change("umpire.cpp", kDraw, "  if (n > 3) __builtin_trap();\n  return {kit::fill(n");
  const auto broken =
      underpar_here({"run", "tally-sheet", "--json", "--solution", scaffold_.puzzle() / "par.cpp"});
  EXPECT_EQ(broken.exit_status, 70) << broken.out << broken.err;
  EXPECT_THAT(broken.out + broken.err, HasSubstr("umpire.cpp"));
  EXPECT_EQ(underpar_here({"course"}).exit_status, 0);
  const auto sound = underpar_here({"run", "sound-one", "--json", "--at-least", "bogey", "--solution",
                                    scaffold_.course() / "puzzles/sound-one/birdie.cpp"});
  EXPECT_EQ(sound.exit_status, 0) << sound.out << sound.err;
}

}  // namespace
}  // namespace underpar
