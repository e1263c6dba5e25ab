#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <thread>
#include <vector>

#include "tests/sandbox/guest_jail.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

class GuestLife : public GuestJail {};

INSTANTIATE_TEST_SUITE_P(Jails, GuestLife, testing::Bool(), jail_name);

TEST_P(GuestLife, CollectsWhatIsWritten) {
  EXPECT_EQ(play(program("puts(\"fore\"); fputs(\"bunker\", stderr); return 3;")).exit_status, 3);
  EXPECT_EQ(out_, "fore\n");
  EXPECT_EQ(err_, "bunker");
}

TEST_P(GuestLife, TellsASignalFromAnExitStatus) {
  const auto crashed = play(program("*(volatile int*)8 = 1;"));
  EXPECT_EQ(crashed.signal, SIGSEGV);
  const auto returned = play(program("return 139;"));
  EXPECT_EQ(returned.signal, 0);
  EXPECT_EQ(returned.exit_status, 139);
  EXPECT_EQ(play(program("abort();")).signal, SIGABRT);
}

TEST_P(GuestLife, SharesMemoryWithItsParent) {
  const UniqueFd shared{::memfd_create("shared", MFD_CLOEXEC)};
  ASSERT_EQ(::ftruncate(shared.get(), 4096), 0);
  fds_.shared = shared.get();
  (void)printed("auto* p = (char*)mmap(0, 4096, 3, MAP_SHARED, 3, 0); strcpy(p, \"birdie\");");
  std::array<char, 7> text{};
  ASSERT_EQ(::pread(shared.get(), text.data(), text.size(), 0), 7);
  EXPECT_STREQ(text.data(), "birdie");
}

TEST_P(GuestLife, ReadsEndOfFileFromStandardInput) {
  EXPECT_EQ(printed("char c; printf(\"%zd\", read(0, &c, 1));"), "0");
}

TEST_P(GuestLife, WaitsWhenItsOutputIsFull) {
  Guest guest = start(program("for (;;) write(1, \"a line of output\\n\", 17);"));
  for (int i = 0; i < 500 && !guest.output_full(); ++i) {
    EXPECT_FALSE(guest.wait_end(10ms));
  }
  EXPECT_TRUE(guest.output_full());
  EXPECT_GT(guest.take_stdout().size(), 60'000);
}

TEST_P(GuestLife, IsNotFullAfterAFewLines) {
  Guest guest = start(program("puts(\"a line\"); fflush(stdout); for (;;) pause();"));
  EXPECT_FALSE(guest.wait_end(50ms));
  EXPECT_FALSE(guest.output_full());
  EXPECT_EQ(guest.take_stdout(), "a line\n");
}

TEST_P(GuestLife, MayCloseItsPipes) {
  Guest guest = start(program("for (int i = 0; i < 16; ++i) close(i); usleep(100000); return 5;"));
  EXPECT_FALSE(guest.wait_end(20ms));
  EXPECT_FALSE(guest.output_full());
  EXPECT_EQ(guest.wait_end(5s)->exit_status, 5);
  EXPECT_EQ(guest.ended()->exit_status, 5);
}

TEST_P(GuestLife, HasACpuClockThatItsParentCanRead) {
  const Guest guest = start(kEndless);
  timespec early{};
  timespec late{};
  ASSERT_EQ(::clock_gettime(guest.cpu_clock(), &early), 0);
  for (int i = 0; i < 400 && late.tv_sec * 1000 + late.tv_nsec / 1'000'000 < 100; ++i) {
    std::this_thread::sleep_for(10ms);
    ASSERT_EQ(::clock_gettime(guest.cpu_clock(), &late), 0);
  }
  EXPECT_GE(late.tv_sec * 1000 + late.tv_nsec / 1'000'000, 100);
  EXPECT_LT(early.tv_sec, 1);
}

TEST_P(GuestLife, KeepsItsProcessIdAndClockAfterItsEnd) {
  Guest guest = start(program("return 0;"));
  ASSERT_TRUE(guest.wait_end(5s));
  EXPECT_EQ(::kill(guest.pid(), 0), 0);
  timespec now{};
  EXPECT_EQ(::clock_gettime(guest.cpu_clock(), &now), 0);
}

TEST_P(GuestLife, IsGoneWithTheObject) {
  pid_t pid = 0;
  {
    const Guest guest = start(kEndless);
    pid = guest.pid();
    EXPECT_EQ(::kill(pid, 0), 0);
  }
  EXPECT_EQ(::kill(pid, 0), -1);
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a child was not reaped";
}

TEST_P(GuestLife, MovesAndReplaces) {
  std::vector<Guest> guests;
  guests.reserve(8);
  for (int i = 0; i < 3; ++i) {
    guests.push_back(start(kAsleep));
  }
  const pid_t first = guests[0].pid();
  guests[0] = std::move(guests[2]);
  guests.pop_back();
  EXPECT_EQ(::kill(first, 0), -1);
  EXPECT_FALSE(guests[0].ended());
}

TEST_P(GuestLife, DiesWithItsParent) {
#ifdef __SANITIZE_THREAD__
  GTEST_SKIP() << "ThreadSanitizer does not outlive two copies of a process, one within the other.";
#endif
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const pid_t parent = ::fork();
  if (parent == 0) {
    const UniqueFd opened = compiled(kAsleep);
    const auto guest = Guest::start(opened.get(), fds_, limits_);
    const pid_t pid = guest ? guest->pid() : 0;
    (void)!::write(ends[1], &pid, sizeof pid);
    ::pause();
  }
  ::close(ends[1]);
  pid_t pid = 0;
  ASSERT_EQ(::read(ends[0], &pid, sizeof pid), static_cast<ssize_t>(sizeof pid));
  ASSERT_GT(pid, 0);
  EXPECT_EQ(::kill(pid, 0), 0);
  ::kill(parent, SIGKILL);
  ::waitpid(parent, nullptr, 0);
  // Gone, or a zombie that waits for init to see it.
  std::string state = "R";
  for (int i = 0; i < 300 && state != "" && state != "Z"; ++i) {
    std::this_thread::sleep_for(10ms);
    std::ifstream status{"/proc/" + std::to_string(pid) + "/stat"};
    std::string skipped;
    state.clear();
    status >> skipped >> skipped >> state;
  }
  EXPECT_TRUE(state.empty() || state == "Z") << state;
  ::close(ends[0]);
}

TEST_P(GuestLife, FailsOnAFileThatIsNoProgram) {
  const UniqueFd text{::open("/usr/include/stdio.h", O_RDONLY | O_CLOEXEC)};
  const auto guest = Guest::start(text.get(), fds_, limits_);
  ASSERT_FALSE(guest);
  EXPECT_THAT(guest.error().what, testing::HasSubstr("could not be started"));
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
}

TEST_P(GuestLife, LosesNoDescriptor) {
  const UniqueFd before{::dup(0)};
  for (int i = 0; i < 5; ++i) {
    (void)play(program("return 0;"));
  }
  const UniqueFd after{::dup(0)};
  EXPECT_EQ(after.get(), before.get() + 1);
}

TEST_P(GuestLife, SaysHowLongAStartTakes) {
  const UniqueFd opened = compiled(kAsleep);
  const auto median_ms = [&](int count) {
    std::vector<double> times;
    times.reserve(11);
    for (int i = 0; i < 11; ++i) {
      const auto before = std::chrono::steady_clock::now();
      std::vector<Guest> guests;
      guests.reserve(8);
      for (int k = 0; k < count; ++k) {
        guests.push_back(*Guest::start(opened.get(), fds_, limits_));
      }
      const auto took = std::chrono::steady_clock::now() - before;
      times.push_back(std::chrono::duration<double, std::milli>(took).count());
    }
    std::ranges::nth_element(times, times.begin() + 5);
    return times[5];
  };
  RecordProperty("one_guest_ms", std::to_string(median_ms(1)));
  std::printf("one guest: %.1f ms, eight: %.1f ms (medians)\n", median_ms(1), median_ms(8));
}

}  // namespace
}  // namespace underpar
