// Every program of compile/ as a player's file: it compiles or is refused as its first line says, in time,
// and neither messages nor programs hold a word of a file that is none of its business.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <regex>

#include "engine/base/files.hpp"
#include "engine/build/build.hpp"
#include "tests/attacks/another_user.hpp"
#include "tests/attacks/attack_programs.hpp"
#include "tests/attacks/bait.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

/// Two runs of a tool at their wall limits, and a slow machine.
constexpr std::chrono::seconds kLongest{60};

/// The cache that tests of rounds use as well, where we may write there.
fs::path cache_folder(const TemporaryFolder& otherwise) {
  const fs::path kept = UNDERPAR_BINARY_DIR "/test-cache/underpar";
  std::error_code error;
  fs::create_directories(kept, error);
  return ::access(kept.c_str(), W_OK) == 0 ? kept : otherwise.path();
}

/// A text with a bait's own folder written for the word CANARY, which sources cannot get by -D here.
std::string aimed(std::string text) {
  for (auto at = text.find("CANARY"); at != std::string::npos; at = text.find("CANARY", at)) {
    text.replace(at, 6, targets_of(::geteuid()).folder.string());
  }
  return text;
}

void expect_no_foreign_word(const std::string& bytes) {
  for (const auto& word : {Bait::secret_word(), std::string{"root:x:0:0"}, std::string{"KIT_UMPIRE("}}) {
    EXPECT_THAT(bytes, Not(HasSubstr(word)));
  }
}

TEST(CompileTimeAttacks, EndAsTheirFirstLineSaysAndLeaveNothing) {
  const auto folder = TemporaryFolder::create(fs::temp_directory_path());
  ASSERT_TRUE(folder) << folder.error().what;
  const Builder builder{find_toolchain().value(), UNDERPAR_SOURCE_DIR, cache_folder(*folder)};
  const fs::path puzzle = UNDERPAR_SOURCE_DIR "/puzzles/engravers-line";
  // A file that is no attack first: it may take the time to precompile the standard headers.
  const auto honest = builder.guest(puzzle, read_file(puzzle / "par.cpp").value(), "solution.cpp");
  ASSERT_TRUE(honest && honest->compiled());
  Bait bait;
  for (const auto& attack : attacks_in("compile")) {
    SCOPED_TRACE(attack.name);
    const auto begin = std::chrono::steady_clock::now();
    const auto artifact = builder.guest(puzzle, aimed(read_file(attack.source).value()), "solution.cpp");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, kLongest);
    ASSERT_TRUE(artifact) << artifact.error().what;
    auto report =
        fmt::format("{};{}", artifact->compiled() ? "compiled" : "refused", artifact->compiler_output);
    std::ranges::replace(report, '\n', ' ');
    EXPECT_TRUE(std::regex_search(report.substr(0, 4'096), std::regex{attack.expect}))
        << "expected " << attack.expect << "\nreported " << report.substr(0, 600);
    EXPECT_LE(artifact->compiler_output.size(), 66'000U);
    expect_no_foreign_word(report);
    for (const auto& message : artifact->diagnostics) {
      expect_no_foreign_word(message.message);
    }
    if (artifact->compiled()) {
      expect_no_foreign_word(read_file(artifact->program, std::size_t{128} << 20).value());
    }
    EXPECT_THAT(bait.damage(), testing::IsEmpty());
  }
}

TEST(CompileTimeAttacks, FareNoBetterAgainstAnOrdinaryUser) {
  if (::geteuid() != 0) {
    GTEST_SKIP() << "We are one: the test above was it.";
  }
  const auto done = run_as_another_user("CompileTimeAttacks.EndAs*");
  if (!done) {
    GTEST_SKIP() << "An ordinary user cannot reach this build: " << done.error().what;
  }
  EXPECT_TRUE(done->succeeded()) << done->out << done->err;
}

}  // namespace
}  // namespace underpar
