#include <fmt/format.h>

#include <fstream>

#include "engine/build/diagnostics.hpp"
#include "engine/build/internal/workshop.hpp"
#include "tests/build/build_fixture.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using testing::Not;

/// What players' files try against the machine while they are compiled.
class CompilerJail : public BuildTest {
 protected:
  /// Neither the messages nor the program hold the word that stands in par.cpp.
  static void expect_no_leak(const Artifact& artifact) {
    EXPECT_THAT(artifact.compiler_output, Not(HasSubstr("CANARY")));
    if (artifact.compiled()) {
      EXPECT_THAT(read_file(artifact.program).value(), Not(HasSubstr("CANARY")));
    }
  }

  static std::vector<std::string> secrets() {
    return {"par.cpp",
            "umpire.cpp",
            "shared.hpp",
            "../par.cpp",
            "puzzles/sums/par.cpp",
            "puzzles/sums/puzzle.hpp",
            "engine/guest/guest_main.cpp",
            (puzzle() / "par.cpp").string(),
            (garden() / "engine/guest/guest_main.cpp").string(),
            (std::filesystem::path{UNDERPAR_SOURCE_DIR} / "CMakeLists.txt").string(),
            "/etc/passwd",
            "/etc/hostname",
            "/proc/self/environ",
            "/dev/zero",
            "/dev/stdin"};
  }
};

TEST_F(CompilerJail, RefusesToIncludeWhatThePlayerMayNotSee) {
  for (const auto& secret : secrets()) {
    const auto artifact = guest(fmt::format("#include \"{}\"\n", secret) + solution("return {};"));
    EXPECT_FALSE(artifact.compiled()) << secret;
    EXPECT_THAT(messages_of(artifact), HasSubstr("No such file or directory")) << secret;
    expect_no_leak(artifact);
  }
}

TEST_F(CompilerJail, DoesNotSayWhichFilesThereAre) {
  std::string questions;
  for (const auto& secret : secrets()) {
    questions += fmt::format("#if __has_include(\"{0}\")\n#error {0}\n#endif\n", secret);
  }
  const auto artifact = guest(solution("return {};", questions));
  EXPECT_TRUE(artifact.compiled()) << messages_of(artifact);
}

TEST_F(CompilerJail, RefusesToTakeFilesIntoTheProgram) {
  for (const auto& secret : secrets()) {
    const auto artifact = guest(solution("return {};", fmt::format("asm(\".incbin \\\"{}\\\"\");", secret)));
    EXPECT_FALSE(artifact.compiled()) << secret;
    expect_no_leak(artifact);
  }
}

TEST_F(CompilerJail, ShowsTheContractAndTheKit) {
  const auto artifact =
      guest(solution("return kit::kGreeting;", "#include <puzzles/kit/greeting.hpp>\n#include <vector>"));
  EXPECT_EQ(output_of(artifact.program), "sum sum \n") << messages_of(artifact);
}

TEST_F(CompilerJail, WritesNoFileForAPragma) {
  const auto dump = folder_.path() / "dump";
  (void)guest(fmt::format("#pragma GCC optimize(\"-fdump-tree-all={}\")\n", dump.string()) +
              solution("return {};"));
  EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST_F(CompilerJail, CutsAFloodOfMessages) {
  const std::string source = solution("return {};", R"(
#define E1 _Pragma("message \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"")
#define E2 E1 E1 E1 E1 E1 E1 E1 E1 E1 E1
#define E3 E2 E2 E2 E2 E2 E2 E2 E2 E2 E2
#define E4 E3 E3 E3 E3 E3 E3 E3 E3 E3 E3
E4)");
  for (const auto& artifact : {guest(source), guest(source)}) {  // the second comes from the cache
    EXPECT_TRUE(artifact.compiled()) << "many messages are no mistake";
    EXPECT_LE(artifact.compiler_output.size(), std::size_t{64} << 10);
    EXPECT_THAT(messages_of(artifact), HasSubstr("more than 64 KiB"));
  }
}

TEST_F(CompilerJail, EndsACompilationThatNeedsTooMuchMemory) {
  const auto artifact = guest(solution("C(0;) return {};", R"(
#define A(x) x x x x x x x x x x
#define B(x) A(A(A(x)))
#define C(x) B(B(B(x))))"));
  EXPECT_FALSE(artifact.compiled());
  EXPECT_THAT(messages_of(artifact), HasSubstr("ran out of memory"));
}

TEST_F(CompilerJail, EndsACompilationThatMakesTooLargeAFile) {
  const auto artifact = guest(solution("return std::to_string(big[7]);", "int big[1u << 28] = {1};"));
  EXPECT_FALSE(artifact.compiled());
  EXPECT_THAT(messages_of(artifact), HasSubstr("larger than 64 MiB"));
}

TEST_F(CompilerJail, EndsACompilationThatTakesTooLong) {
  internal::ToolRun endless{.argv = {toolchain().compiler.string(), "-c", "solution.cpp"},
                            .folder = folder_.path(),
                            .cpu_limit = std::chrono::seconds{1},
                            .wall_limit = std::chrono::seconds{20}};
  const char* source = "#if __INCLUDE_LEVEL__ < 190\n#include __FILE__\n#include __FILE__\n#endif\n";
  ASSERT_TRUE(internal::write_work_file(folder_.path() / "solution.cpp", source));
  const auto out_of_cpu = internal::run_tool(toolchain(), endless, {});
  endless.cpu_limit = std::chrono::seconds{20};
  endless.wall_limit = std::chrono::seconds{1};
  const auto out_of_patience = internal::run_tool(toolchain(), endless, {});
  for (const auto& completed : {out_of_cpu, out_of_patience}) {
    ASSERT_TRUE(completed);
    EXPECT_FALSE(completed->succeeded());
    const auto said = diagnose(*completed, "solution.cpp");
    ASSERT_EQ(said.size(), 1U);
    EXPECT_THAT(said[0].message, HasSubstr("took too long"));
  }
}

}  // namespace
}  // namespace underpar
