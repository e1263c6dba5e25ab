#include <gmock/gmock.h>

#include "engine/insight/folding.hpp"

namespace underpar {
namespace {

constexpr const char* kSource = "int helper() {\n  return 1;\n}\n  count += helper();\n";

Frame own(const char* function, int line) {
  return {.function = function, .file = "/game/solution.cpp", .line = line};
}

Frame library(const char* function) {
  return {.function = function, .file = "/usr/include/vector", .line = 7};
}

TEST(Folding, GivesASampleToTheInnermostLineOfThePlayersFile) {
  const auto profile =
      fold({{{own("solve", 4), own("helper", 2)}, 3}, {{own("solve", 4)}, 1}}, "solution.cpp", kSource);
  ASSERT_EQ(profile.lines.size(), 2U);
  EXPECT_EQ(profile.lines[0].line, 2);
  EXPECT_DOUBLE_EQ(profile.lines[0].share, 0.75);
  EXPECT_EQ(profile.lines[0].text, "return 1;");
  EXPECT_EQ(profile.lines[1].line, 4);
}

TEST(Folding, GivesWhatALibraryDoesToTheLineThatCalledIt) {
  const auto profile =
      fold({{{own("solve", 4), library("std::sort"), library("memmove")}, 5}}, "solution.cpp", kSource);
  ASSERT_EQ(profile.lines.size(), 1U);
  EXPECT_EQ(profile.lines[0].line, 4);
  EXPECT_EQ(profile.functions[0].name, "memmove");
  EXPECT_DOUBLE_EQ(profile.functions[0].self, 1.0);
}

TEST(Folding, CountsWhatBelongsToNoLineAsNotAttributed) {
  const auto profile = fold({{{}, 1}, {{own("solve", 4)}, 3}}, "solution.cpp", kSource);
  EXPECT_EQ(profile.samples, 4);
  EXPECT_EQ(profile.attributed, 3);
}

TEST(Folding, CountsARecursiveFunctionOnceInItsTotal) {
  const auto profile =
      fold({{{own("solve", 4), own("helper", 2), own("helper", 2)}, 2}}, "solution.cpp", kSource);
  for (const auto& function : profile.functions) {
    EXPECT_DOUBLE_EQ(function.total, 1.0) << function.name;
  }
}

TEST(Folding, PutsEqualStacksTogether) {
  const auto profile = fold({{{own("solve", 4)}, 1}, {{own("solve", 4)}, 2}}, "solution.cpp", kSource);
  ASSERT_EQ(profile.stacks.size(), 1U);
  EXPECT_EQ(profile.stacks[0].weight, 3);
}

TEST(Folding, DoesNotTakeAnotherFilesNameForThePlayers) {
  const auto profile =
      fold({{{{.function = "f", .file = "/usr/mysolution.cpp", .line = 1}}, 1}}, "solution.cpp", kSource);
  EXPECT_EQ(profile.attributed, 0);
}

}  // namespace
}  // namespace underpar
