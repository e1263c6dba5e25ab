#include <fcntl.h>
#include <gtest/gtest.h>

#include <map>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/referee/contestant.hpp"
#include "puzzles/kit/difference.hpp"

namespace underpar {
namespace {

constexpr int kCases = 10'000;

TEST(Mailbox, NeverHangsOrCrashesTheRefereeWhateverAGuestWrites) {
  const auto folder = TemporaryFolder::create(std::filesystem::temp_directory_path());
  ASSERT_TRUE(folder);
  const std::string program = (folder->path() / "hostile").string();
  const auto built = run({.argv = {"/usr/bin/g++", "-std=c++20", "-O1", "-static", "-I", UNDERPAR_SOURCE_DIR,
                                   UNDERPAR_SOURCE_DIR "/tests/referee/hostile_guest.cpp", "-o", program},
                          .environment = {"PATH=/usr/bin:/bin"},
                          .wall_limit = std::chrono::minutes{2}});
  ASSERT_TRUE(built && built->succeeded()) << (built ? built->err : built.error().what);
  const UniqueFd fd{::open(program.c_str(), O_RDONLY | O_CLOEXEC)};
  const auto arena = Arena::create();
  ASSERT_TRUE(arena) << arena.error().what;

  std::optional<Contestant> guest;
  std::map<Outcome, int> endings;
  int answers = 0;
  for (std::uintptr_t seed = 1; seed <= kCases; ++seed) {
    if (!guest) {
      auto started = Contestant::start(fd.get(), *arena, {.call_time_s = 0.005}, ChargedClock::kCpu, {});
      ASSERT_TRUE(started) << started.error().what;
      guest = std::move(*started);
    }
    const auto answer = guest->call(reinterpret_cast<const void*>(seed));
    if (answer) {
      ++answers;
      // The umpire's reader gets what the guest wrote.
      (void)kit::first_difference<std::vector<std::string>>({}, answer->output);
    } else {
      ++endings[answer.error().outcome];
      EXPECT_FALSE(answer.error().message.empty());
      guest.reset();
    }
  }
  EXPECT_GT(answers, kCases / 4);
  EXPECT_GT(endings[Outcome::kTimeLimit], 0);
  EXPECT_GT(endings[Outcome::kRuleBroken], 0);
  EXPECT_GT(endings[Outcome::kOutputLimit], 0);
}

}  // namespace
}  // namespace underpar
