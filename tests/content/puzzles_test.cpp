// What every folder below puzzles/ must hold. Nothing is compiled or timed here: tests/rounds does that.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "engine/model/names.hpp"
#include "tests/content/content_folders.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using testing::AnyOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

constexpr std::string_view kVerdictMark = "// verdict: ";
constexpr std::size_t kMostSourceBytes = std::size_t{64} << 10;
constexpr std::size_t kFewestTraps = 4;

/// All programs a player could have handed in: of the puzzle's author, and the traps.
std::vector<fs::path> solutions_of(const fs::path& puzzle) {
  auto programs = programs_in(puzzle / "traps");
  for (const auto& program : programs_in(puzzle)) {
    if (program.filename() != "umpire.cpp") {
      programs.push_back(program);
    }
  }
  return programs;
}

/// What stands behind #include, with its quotes or brackets.
std::vector<std::string> includes_of(const fs::path& file) {
  const std::string directive = "#include ";
  std::vector<std::string> included;
  for (const auto& line : lines_of(text_of(file))) {
    if (line.starts_with(directive)) {
      included.push_back(line.substr(directive.size()));
    }
  }
  return included;
}

/// The outcome a trap's first line names; none when it names no outcome a player's program can have.
std::optional<Outcome> stated_verdict(const fs::path& trap) {
  const auto lines = lines_of(text_of(trap));
  if (lines.empty() || !lines.front().starts_with(kVerdictMark)) {
    return std::nullopt;
  }
  const auto outcome = outcome_named(std::string_view{lines.front()}.substr(kVerdictMark.size()));
  const bool our_own = outcome == Outcome::kCancelled || outcome == Outcome::kInternalError;
  return our_own ? std::nullopt : outcome;
}

TEST(Puzzles, AreThere) {
  EXPECT_THAT(puzzle_folders(), SizeIs(testing::Ge(4U)));
}

TEST(Puzzles, HaveAllTheirFiles) {
  for (const auto& puzzle : puzzle_folders()) {
    for (const char* const name : {"puzzle.hpp", "umpire.cpp", "reference.cpp", "par.cpp", "NOTES.md"}) {
      EXPECT_NE(squeezed(text_of(puzzle / name)), "") << puzzle / name;
    }
  }
}

TEST(Puzzles, DeclareTheContract) {
  for (const auto& puzzle : puzzle_folders()) {
    SCOPED_TRACE(puzzle);
    const std::string contract = text_of(puzzle / "puzzle.hpp");
    EXPECT_THAT(contract, StartsWith("#pragma once"));
    EXPECT_THAT(contract, HasSubstr("struct Input {"));
    EXPECT_THAT(contract, AnyOf(HasSubstr("using Output = "), HasSubstr("struct Output {")));
    EXPECT_THAT(contract, HasSubstr("Output solve(const Input& input);"));
    EXPECT_THAT(contract, HasSubstr("///")) << "the player sees no other header: it explains itself";
    EXPECT_THAT(includes_of(puzzle / "puzzle.hpp"), testing::Each(StartsWith("<")));
  }
}

TEST(Puzzles, RegisterAnUmpireWithEdgeSizesAndACurve) {
  for (const auto& puzzle : puzzle_folders()) {
    SCOPED_TRACE(puzzle);
    const std::string umpire = text_of(puzzle / "umpire.cpp");
    for (const char* const part : {"KIT_UMPIRE(", ".play_size", ".edge_sizes", ".scaling_sizes"}) {
      EXPECT_THAT(umpire, HasSubstr(part));
    }
  }
}

TEST(Puzzles, HaveProgramsThatNeedTheContractAndTheStandardLibraryAlone) {
  for (const auto& puzzle : puzzle_folders()) {
    for (const auto& program : solutions_of(puzzle)) {
      const auto included = includes_of(program);
      EXPECT_THAT(included, Contains("\"puzzle.hpp\"")) << program;
      EXPECT_THAT(included, testing::Each(AnyOf("\"puzzle.hpp\"", StartsWith("<")))) << program;
      EXPECT_LE(fs::file_size(program), kMostSourceBytes) << program;
    }
  }
}

TEST(Puzzles, HaveNoTwoProgramsAlike) {
  for (const auto& puzzle : puzzle_folders()) {
    std::set<std::string> texts;
    for (const auto& program : solutions_of(puzzle)) {
      EXPECT_TRUE(texts.insert(squeezed(text_of(program))).second) << program;
    }
  }
}

TEST(Traps, AreEnough) {
  for (const auto& puzzle : puzzle_folders()) {
    EXPECT_GE(programs_in(puzzle / "traps").size(), kFewestTraps) << puzzle;
  }
}

TEST(Traps, NameTheirVerdictInTheFirstLine) {
  for (const auto& puzzle : puzzle_folders()) {
    for (const auto& trap : programs_in(puzzle / "traps")) {
      EXPECT_TRUE(stated_verdict(trap)) << trap;
    }
  }
}

TEST(Traps, SayWhyInTheSecondLine) {
  for (const auto& puzzle : puzzle_folders()) {
    for (const auto& trap : programs_in(puzzle / "traps")) {
      const auto lines = lines_of(text_of(trap));
      ASSERT_GE(lines.size(), 2U) << trap;
      EXPECT_THAT(lines[1], StartsWith("// ")) << trap;
      EXPECT_GE(lines[1].size(), 20U) << trap;
    }
  }
}

TEST(Traps, HoldAWrongAnswerAndABrokenRule) {
  for (const auto& puzzle : puzzle_folders()) {
    std::vector<std::optional<Outcome>> verdicts;
    std::ranges::transform(programs_in(puzzle / "traps"), std::back_inserter(verdicts), stated_verdict);
    EXPECT_THAT(verdicts, Contains(Outcome::kWrongAnswer)) << puzzle;
    EXPECT_THAT(verdicts, Contains(Outcome::kRuleBroken)) << puzzle;
  }
}

TEST(Notes, TellWhatWasMeasured) {
  for (const auto& puzzle : puzzle_folders()) {
    const std::string notes = text_of(puzzle / "NOTES.md");
    for (const char* const part : {"## Why the reference is slow", "## What par does", "## Measured"}) {
      EXPECT_THAT(notes, HasSubstr(part)) << puzzle;
    }
  }
}

}  // namespace
}  // namespace underpar
