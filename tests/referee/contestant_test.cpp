#include <fcntl.h>
#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <map>
#include <span>
#include <thread>
#include <utility>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/referee/contestant.hpp"
#include "puzzles/kit/difference.hpp"

namespace underpar {
namespace {

constexpr double kMillisecond = 1e6;  // in nanoseconds

/// Contestants of a program beside this test.
class Contestants : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(arena()) << arena().error().what; }

  void build(const std::string& name) {
    const auto folder = TemporaryFolder::create(std::filesystem::temp_directory_path());
    ASSERT_TRUE(folder);
    const std::string program = (folder->path() / name).string();
    const auto built =
        run({.argv = {"/usr/bin/g++", "-std=c++20", "-O1", "-static", "-I", UNDERPAR_SOURCE_DIR,
                      UNDERPAR_SOURCE_DIR "/tests/referee/" + name + ".cpp", "-o", program},
             .environment = {"PATH=/usr/bin:/bin"},
             .wall_limit = std::chrono::minutes{2}});
    ASSERT_TRUE(built && built->succeeded()) << (built ? built->err : built.error().what);
    program_ = UniqueFd{::open(program.c_str(), O_RDONLY | O_CLOEXEC)};
  }
  [[nodiscard]] Result<Contestant> start(double call_time_s, std::shared_ptr<CpuAccount> account,
                                         std::function<bool()> cancelled = {}) const {
    return Contestant::start(program_.get(), *arena(), {.call_time_s = call_time_s}, ChargedClock::kCpu,
                             std::move(account), std::move(cancelled));
  }

 private:
  /// A process has one.
  static const Result<Arena>& arena() {
    static const Result<Arena> arena = Arena::create();
    return arena;
  }

  UniqueFd program_;
};

std::expected<Contestant::Answer, Ending> call(Contestant& contestant, std::uintptr_t number) {
  const void* const input = reinterpret_cast<const void*>(number);
  return contestant.call({.inputs = {&input, 1}});
}

/// Questions of a fuzz: two thousand, or as many as the environment variable UNDERPAR_FUZZ says.
std::uintptr_t fuzz_cases() {
  const char* wanted = std::getenv("UNDERPAR_FUZZ");
  return wanted == nullptr ? 2'000 : std::strtoul(wanted, nullptr, 10);
}

TEST_F(Contestants, NeverHangOrCrashTheRefereeWhateverTheyWriteAndWhenever) {
  build("hostile_guest");
  const std::uintptr_t cases = fuzz_cases();
  const std::vector<kit::Reading> readings{{.due_us = 200, .value = 1}, {.due_us = 900, .value = 2}};
  std::optional<Contestant> guest;
  std::map<Outcome, int> endings;
  std::uintptr_t answers = 0;
  for (std::uintptr_t seed = 1; seed <= cases; ++seed) {
    if (!guest) {
      auto started = start(0.005, std::make_shared<CpuAccount>());
      ASSERT_TRUE(started) << started.error().what;
      guest = std::move(*started);
    }
    const std::array<const void*, 3> inputs{reinterpret_cast<const void*>(seed)};
    const auto answer = guest->call({.inputs = std::span{inputs}.first(1 + seed % inputs.size()),
                                     .copied = seed % 5 == 0,
                                     .first_posts = seed % 21 == 0 ? 1U : 0U,
                                     .device = seed % 4 == 0,
                                     .readings = readings});
    if (answer) {
      ++answers;
      // The umpire's reader gets what the guest wrote.
      for (const auto& output : answer->outputs) {
        (void)kit::first_difference<std::vector<std::string>>({}, output);
      }
    } else {
      ++endings[answer.error().outcome];
      EXPECT_FALSE(answer.error().message.empty());
      guest.reset();
    }
  }
  EXPECT_GT(answers, cases / 4);
  EXPECT_GT(endings[Outcome::kTimeLimit], 0);
  EXPECT_GT(endings[Outcome::kRuleBroken], 0);
  EXPECT_GT(endings[Outcome::kOutputLimit], 0);
}

TEST_F(Contestants, PayForWorkThatAnotherOfTheirSideDoesMeanwhile) {
  build("tireless_guest");
  const auto side = std::make_shared<CpuAccount>();
  auto one = start(1, side);
  auto other = start(1, side);
  ASSERT_TRUE(one && other);
  const auto alone = call(*one, 1);
  ASSERT_TRUE(alone);
  EXPECT_GE(alone->charged_ns, 20 * kMillisecond);
  ASSERT_TRUE(call(*other, 2));  // goes on computing
  const auto helped = call(*one, 1);
  ASSERT_TRUE(helped);
  EXPECT_GE(helped->charged_ns, 25 * kMillisecond);
}

TEST_F(Contestants, DoNotPayForTheOtherSide) {
  build("tireless_guest");
  auto one = start(1, std::make_shared<CpuAccount>());
  auto other = start(1, std::make_shared<CpuAccount>());
  ASSERT_TRUE(one && other);
  ASSERT_TRUE(call(*one, 1));  // also pays for its start
  ASSERT_TRUE(call(*other, 2));
  const auto answer = call(*one, 1);
  ASSERT_TRUE(answer);
  EXPECT_LT(answer->charged_ns, 25 * kMillisecond);
}

TEST_F(Contestants, AreNotBlamedForTimeInWhichTheMachineStoodStill) {
  build("tireless_guest");
  pid_t guest = 0;
  const auto stand_still_once = [&guest] {
    if (const pid_t stopped = std::exchange(guest, 0); stopped > 0) {
      ::kill(stopped, SIGSTOP);
      std::this_thread::sleep_for(std::chrono::milliseconds{300});
      ::kill(stopped, SIGCONT);
    }
    return false;
  };
  auto one = start(0.1, std::make_shared<CpuAccount>(), stand_still_once);
  ASSERT_TRUE(one) << one.error().what;
  guest = one->pid();
  const auto answer = call(*one, 1);
  EXPECT_EQ(guest, 0);
  EXPECT_TRUE(answer) << answer.error().message;
}

class LappingContestant : public Contestants {
 protected:
  void SetUp() override {
    Contestants::SetUp();
    build("lapping_guest");
    auto started = start(1, std::make_shared<CpuAccount>());
    ASSERT_TRUE(started) << started.error().what;
    guest_ = std::move(*started);
  }
  std::optional<Contestant> guest_;
  const void* const first_ = reinterpret_cast<const void*>(1);
  const void* const second_ = reinterpret_cast<const void*>(2);
  const void* const third_ = reinterpret_cast<const void*>(3);
  const void* const fourth_ = reinterpret_cast<const void*>(4);
};

TEST_F(LappingContestant, IsNotChargedForCopyingItsInput) {
  const auto answer = guest_->call({.inputs = {&first_, 1}, .copied = true});
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_GE(answer->copying_ns, 20 * kMillisecond);
  EXPECT_GE(answer->charged_ns, 5 * kMillisecond);
  EXPECT_LT(answer->charged_ns, 20 * kMillisecond);
}

TEST_F(LappingContestant, IsChargedUntilTheFirstPosts) {
  const auto answer = guest_->call({.inputs = {&second_, 1}, .first_posts = 1});
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_LT(answer->charged_ns, 20 * kMillisecond);
  EXPECT_GE(answer->whole_ns, 25 * kMillisecond);
}

TEST_F(LappingContestant, MayNotChangeWhatWasPosted) {
  const auto answer = guest_->call({.inputs = {&third_, 1}, .first_posts = 1});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().outcome, Outcome::kRuleBroken);
}

TEST_F(LappingContestant, GetsAReadingWhenItIsDue) {
  const std::vector<kit::Reading> readings{{.due_us = 3'000, .value = 77}};
  const auto answer = guest_->call({.inputs = {&fourth_, 1}, .device = true, .readings = readings});
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(std::to_integer<int>(answer->outputs.front().front()), 77);
  EXPECT_GE(answer->wall_ns, 3 * kMillisecond);
}

TEST_F(LappingContestant, AnswersSeveralInputsInOneCall) {
  const std::array<const void*, 2> inputs{reinterpret_cast<const void*>(5), first_};
  const auto answer = guest_->call({.inputs = inputs});
  ASSERT_TRUE(answer) << answer.error().message;
  ASSERT_EQ(answer->outputs.size(), 2U);
  EXPECT_EQ(answer->outputs[0].size(), 12U);
  EXPECT_EQ(answer->outputs[1].size(), 4U);
}

TEST_F(LappingContestant, MayNotStopWhereNobodyAskedFor) {
  const void* const unasked = reinterpret_cast<const void*>(6);
  const auto answer = guest_->call({.inputs = {&unasked, 1}});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().outcome, Outcome::kRuleBroken);
}

}  // namespace
}  // namespace underpar
