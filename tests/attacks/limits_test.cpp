// Both sides of each limit: nine tenths of it pass, eleven tenths fail with its own verdict.

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <string>

#include "engine/base/files.hpp"
#include "engine/build/build.hpp"
#include "engine/referee/trial.hpp"
#include "tests/sandbox/programs.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using namespace std::chrono_literals;

/// Runs main() with this body, in which AMOUNT is a number.
TrialReport played(const std::string& body, int amount, const TrialLimits& limits) {
  const UniqueFd program = compiled(fmt::format(R"(
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <pthread.h>
#include <unistd.h>
constexpr int AMOUNT = {};
int main() {{ {} }}
)",
                                                amount, body));
  const auto report = trial(UNDERPAR_BINARY_DIR "/bin/underpar-referee",
                            fmt::format("/proc/self/fd/{}", program.get()), limits);
  EXPECT_TRUE(report) << report.error().what;
  return report.value_or(TrialReport{});
}

constexpr TrialLimits kRoomy{.threads = 1, .cpu = 20s, .wall = 40s, .memory_mib = 256};

TEST(Limits, OfCpuTime) {
  const std::string body =
      "timespec used{}; do { for (volatile int i = 0; i < 10000; i = i + 1) {}"
      " clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used); }"
      " while (used.tv_sec * 1000 + used.tv_nsec / 1000000 < AMOUNT);";
  auto limits = kRoomy;
  limits.cpu = 2s;
  EXPECT_EQ(played(body, 1'800, limits).verdict, "ran");
  const auto over = played(body, 2'200, limits);
  EXPECT_EQ(over.verdict, "time limit");
  EXPECT_LT(over.cpu_ms, 2'200);
}

TEST(Limits, OfWallTime) {
  const std::string body = "usleep(AMOUNT * 1000);";
  auto limits = kRoomy;
  limits.wall = 3s;
  EXPECT_EQ(played(body, 2'700, limits).verdict, "ran");
  const auto over = played(body, 3'300, limits);
  EXPECT_EQ(over.verdict, "time limit");
  EXPECT_LT(over.cpu_ms, 500);
}

TEST(Limits, OfMemory) {
  const std::string body =
      "for (int i = 0; i < AMOUNT; ++i) { char* block = new char[1 << 20]; memset(block, 1, 1 << 20); }";
  auto limits = kRoomy;
  limits.memory_mib = 200;
  EXPECT_EQ(played(body, 180, limits).verdict, "ran");
  const auto over = played(body, 220, limits);
  EXPECT_EQ(over.verdict, "run-time error (SIGABRT)");
  EXPECT_THAT(over.err, HasSubstr("std::bad_alloc"));
}

TEST(Limits, OfOutput) {
  for (const char* stream : {"1", "2"}) {
    const std::string body =
        fmt::format("for (int i = 0; i < AMOUNT; ++i) if (write({}, \"x\", 1) != 1) return 1;", stream);
    EXPECT_EQ(played(body, 65'536 * 9 / 10, kRoomy).verdict, "ran");
    EXPECT_EQ(played(body, 65'536 * 11 / 10, kRoomy).verdict, "output limit");
  }
}

TEST(Limits, OfThreads) {
  const std::string body =
      "auto sleep = [](void*) -> void* { usleep(300000); return nullptr; }; pthread_t thread[AMOUNT];"
      "for (int i = 1; i < AMOUNT; ++i) if (int error = pthread_create(thread + i, nullptr, sleep, nullptr)) "
      "{"
      "  printf(\"%s\", strerrorname_np(error)); return 3; }"
      "for (int i = 1; i < AMOUNT; ++i) pthread_join(thread[i], nullptr);";
  auto limits = kRoomy;
  limits.threads = 10;
  EXPECT_EQ(played(body, 9, limits).verdict, "ran");
  EXPECT_EQ(played(body, 10, limits).verdict, "ran");
  const auto over = played(body, 11, limits);
  EXPECT_EQ(over.verdict, "run-time error (exit 3)");
  EXPECT_EQ(over.out, "EAGAIN");
}

TEST(Limits, OfTheStack) {
  const std::string body =
      "volatile char room[AMOUNT]; for (int i = AMOUNT; i > 4096; i -= 4096) room[i - 1] = 1;"
      "return room[AMOUNT - 1] - 1;";
  constexpr int kTenth = (64 << 20) / 10;
  EXPECT_EQ(played(body, 9 * kTenth, kRoomy).verdict, "ran");
  EXPECT_EQ(played(body, 11 * kTenth, kRoomy).verdict, "run-time error (SIGSEGV)");
}

TEST(Limits, OfFilesAGuestMayWriteNone) {
  const std::string body =
      "return write(3, \"\", AMOUNT) == AMOUNT ? 0 : 1;  // the shared block is the one file within reach";
  EXPECT_EQ(played(body + "\n", 0, kRoomy).verdict, "ran");
  EXPECT_EQ(played(body + "\n", 1, kRoomy).verdict, "run-time error (SIGXFSZ)");
}

TEST(Limits, OfFilesTheCompilerMayWrite) {
  const auto folder = TemporaryFolder::create(fs::temp_directory_path());
  ASSERT_TRUE(folder) << folder.error().what;
  const Builder builder{find_toolchain().value(), UNDERPAR_SOURCE_DIR,
                        UNDERPAR_BINARY_DIR "/test-cache/underpar"};
  const auto compile = [&](int tenths) {
    const auto source = fmt::format(
        "#include \"puzzle.hpp\"\nasm(\".data\\n.fill {}, 1, 65\\n.text\");\n"
        "Output solve(const Input&) {{ return {{}}; }}\n",
        (64 << 20) / 10 * tenths);
    return builder.guest(UNDERPAR_SOURCE_DIR "/puzzles/engravers-line", source, "solution.cpp").value();
  };
  const auto under = compile(9);
  EXPECT_TRUE(under.compiled()) << under.compiler_output;
  const auto over = compile(11);
  EXPECT_FALSE(over.compiled());
  EXPECT_THAT(over.compiler_output, testing::AnyOf(HasSubstr("File size limit"), HasSubstr("File too large"),
                                                   HasSubstr("too large")));
}

}  // namespace
}  // namespace underpar
