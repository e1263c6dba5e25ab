#include "engine/sandbox/guest.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "engine/base/unique_fd.hpp"
#include "engine/sandbox/confined.hpp"
#include "tests/sandbox/programs.hpp"

namespace underpar {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;
using namespace std::chrono_literals;

/// What most of the programs below need.
std::string program(const std::string& body) {
  return R"(
#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <memory>
#include <new>
#include <sched.h>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>
int main(int argc, char** argv, char** env) {
)" + body +
         "\n}\n";
}

const std::string kEndless = program("for (;;) asm volatile(\"\");");
const std::string kAsleep = program("for (;;) pause();");

class GuestJail : public testing::TestWithParam<bool> {
 protected:
  GuestJail() { limits_.without_namespaces = GetParam(); }

  void SetUp() override {
    if (!GetParam() && !namespaces_available()) {
      GTEST_SKIP() << "This machine has no user namespaces.";
    }
  }

  [[nodiscard]] Guest start(const std::string& source) {
    const UniqueFd opened = compiled(source);
    auto guest = Guest::start(opened.get(), fds_, limits_);
    if (!guest) {
      throw std::runtime_error(guest.error().what);  // gtest reports it and goes on
    }
    return std::move(*guest);
  }

  /// Runs to its end, which comes within 10 s.
  [[nodiscard]] GuestEnd play(const std::string& source) {
    Guest guest = start(source);
    const auto end = guest.wait_end(10s);
    out_ = guest.take_stdout();
    err_ = guest.take_stderr();
    EXPECT_TRUE(end);
    return end.value_or(GuestEnd{});
  }

  /// What the body prints.
  [[nodiscard]] std::string printed(const std::string& body) {
    EXPECT_EQ(play(program(body)).exit_status, 0);
    return out_;
  }

  GuestLimits limits_;
  GuestFds fds_;
  std::string out_;
  std::string err_;
};

INSTANTIATE_TEST_SUITE_P(Walls, GuestJail, testing::Bool(), [](const auto& test) {
  return test.param ? std::string{"WithoutNamespaces"} : std::string{"WithNamespaces"};
});

TEST_P(GuestJail, NamesTheWallsThatStand) {
  const auto layers = start(kAsleep).layers();
  if (GetParam()) {
    EXPECT_THAT(layers.missing, UnorderedElementsAre("namespaces", "process_limit"));
  } else {
    EXPECT_THAT(layers.missing, IsEmpty());
    EXPECT_EQ(layers.in_force.size(), 6);
  }
}

TEST_P(GuestJail, CollectsWhatIsWritten) {
  EXPECT_EQ(play(program("puts(\"fore\"); fputs(\"bunker\", stderr); return 3;")).exit_status, 3);
  EXPECT_EQ(out_, "fore\n");
  EXPECT_EQ(err_, "bunker");
}

TEST_P(GuestJail, TellsASignalFromAnExitStatus) {
  const auto crashed = play(program("*(volatile int*)8 = 1;"));
  EXPECT_EQ(crashed.signal, SIGSEGV);
  const auto returned = play(program("return 139;"));
  EXPECT_EQ(returned.signal, 0);
  EXPECT_EQ(returned.exit_status, 139);
  EXPECT_EQ(play(program("abort();")).signal, SIGABRT);
}

TEST_P(GuestJail, FindsOnlyTheAgreedDescriptors) {
  const UniqueFd shared{::memfd_create("shared", MFD_CLOEXEC)};
  const UniqueFd arena{::memfd_create("arena", MFD_CLOEXEC)};
  const std::string list = "for (int i = 0; i < 300; ++i) if (fcntl(i, F_GETFD) >= 0) printf(\"%d \", i);";
  EXPECT_EQ(printed(list), "0 1 2 ");
  fds_ = {.shared = shared.get(), .arena = arena.get()};
  EXPECT_EQ(printed(list), "0 1 2 3 5 ");
}

TEST_P(GuestJail, SharesMemoryWithItsParent) {
  const UniqueFd shared{::memfd_create("shared", MFD_CLOEXEC)};
  ASSERT_EQ(::ftruncate(shared.get(), 4096), 0);
  fds_.shared = shared.get();
  (void)printed("auto* p = (char*)mmap(0, 4096, 3, MAP_SHARED, 3, 0); strcpy(p, \"birdie\");");
  std::array<char, 7> text{};
  ASSERT_EQ(::pread(shared.get(), text.data(), text.size(), 0), 7);
  EXPECT_STREQ(text.data(), "birdie");
}

TEST_P(GuestJail, GetsTheSameArgumentsAndEnvironmentEveryTime) {
  EXPECT_THAT(printed("for (char** a : {argv, env}) for (; *a; ++a) puts(*a);"),
              testing::MatchesRegex("guest\nLC_ALL=C\nGLIBC_TUNABLES=[^\n]*\n"));
}

TEST_P(GuestJail, ReadsEndOfFileFromStandardInput) {
  EXPECT_EQ(printed("char c; printf(\"%zd\", read(0, &c, 1));"), "0");
}

TEST_P(GuestJail, OpensNoFile) {
  EXPECT_EQ(printed("for (auto f : {\"/etc/passwd\", \"/proc/self/maps\", \"/\", \".\", \"/dev/null\"})"
                    "  if (open(f, O_RDONLY) >= 0 || fopen(f, \"r\") || opendir(f)) puts(f);"
                    "if (open(\"/tmp/underpar-guest\", O_CREAT | O_WRONLY, 0600) >= 0) puts(\"made\");"
                    "if (syscall(SYS_openat2, -100, \"/etc/passwd\", 0, 0) >= 0) puts(\"openat2\");"),
            "");
}

TEST_P(GuestJail, MakesNoSocket) {
  EXPECT_EQ(printed("for (int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK})"
                    "  if (socket(family, SOCK_DGRAM, 0) >= 0) puts(\"made\");"
                    "int pair[2]; if (!socketpair(AF_UNIX, SOCK_STREAM, 0, pair)) puts(\"pair\");"),
            "");
}

TEST_P(GuestJail, StartsNoProcess) {
  for (const int threads : {1, 4}) {
    limits_.threads = threads;
    EXPECT_EQ(printed("if (fork() >= 0) puts(\"fork\"); if (vfork() >= 0) puts(\"vfork\");"
                      "if (syscall(SYS_clone, CLONE_VM | SIGCHLD, 0, 0, 0, 0) >= 0) puts(\"clone\");"
                      "execl(\"/bin/sh\", \"sh\", \"-c\", \"echo shell\", nullptr);"
                      "syscall(SYS_execveat, 6, \"\", argv, env, AT_EMPTY_PATH);"
                      "syscall(SYS_execveat, 6, \"/bin/echo\", argv, env, AT_EMPTY_PATH);"),
              "");
  }
}

TEST_P(GuestJail, StartsThreadsOnlyWhereTheLevelHasThem) {
  const std::string body =
      "try { std::thread([] { puts(\"runs\"); }).join(); }"
      "catch (const std::system_error&) { puts(\"refused\"); }";
  EXPECT_EQ(printed(body), "refused\n");
  limits_.threads = 2;
  EXPECT_EQ(printed(body), "runs\n");
}

TEST_P(GuestJail, StartsNoMoreThreadsThanAllowed) {
  if (GetParam()) {
    GTEST_SKIP() << "Counted with namespaces only.";
  }
  limits_.threads = 4;
  const std::string threads =
      "std::vector<std::thread> all; try { for (int i = 1; i < N; ++i)"
      "  all.emplace_back([] { usleep(300000); }); puts(\"all\"); }"
      "catch (const std::system_error&) { puts(\"refused\"); }"
      "for (auto& t : all) t.join();";
  EXPECT_EQ(printed("const int N = 4;" + threads), "all\n");
  EXPECT_EQ(printed("const int N = 5;" + threads), "refused\n");
}

TEST_P(GuestJail, CannotSignalOthers) {
  const pid_t self = ::getpid();
  EXPECT_EQ(
      printed("for (int pid : {-1, 1, 0, (int)getppid(), " + std::to_string(self) +
              "}) if (pid != getpid() && !kill(pid, SIGKILL)) printf(\"hit %d\", pid);"
              "int f[2]; pipe(f); fcntl(f[0], F_SETSIG, SIGKILL); fcntl(f[0], F_SETOWN, 1) || puts(\"own\");"
              "fcntl(f[0], F_SETFL, O_ASYNC); write(f[1], \"x\", 1);"),
      "");
}

TEST_P(GuestJail, MayRaiseItsOwnSignals) {
  EXPECT_EQ(printed("signal(SIGUSR1, [](int) { write(1, \"caught\", 6); }); raise(SIGUSR1);"), "caught");
}

TEST_P(GuestJail, CannotLoosenItsLimitsOrFilter) {
  EXPECT_EQ(printed("rlimit all{RLIM_INFINITY, RLIM_INFINITY}, low{1, 1};"
                    "for (auto r : {RLIMIT_AS, RLIMIT_CPU, RLIMIT_NOFILE, RLIMIT_CORE})"
                    "  if (!setrlimit(r, &all) || !setrlimit(r, &low)) puts(\"set\");"
                    "if (!prctl(PR_SET_DUMPABLE, 0)) puts(\"prctl\");"
                    "if (!syscall(SYS_seccomp, SECCOMP_SET_MODE_STRICT, 0, 0)) puts(\"seccomp\");"
                    "if (!ptrace(PTRACE_TRACEME, 0, 0, 0)) puts(\"ptrace\");"),
            "");
}

TEST_P(GuestJail, DiesOfForeignSystemCallTables) {
  EXPECT_EQ(play(program("asm volatile(\"int $0x80\" :: \"a\"(20));")).signal, SIGSYS);
  EXPECT_EQ(play(program("syscall(0x40000000 + SYS_getpid);")).signal, SIGSYS);
}

TEST_P(GuestJail, GetsBadAllocAboveItsMemoryLimitOnly) {
  limits_.memory_bytes = std::size_t{64} << 20;
  const std::string body =
      "try { std::string s(M << 20, 'x'); puts(\"got\"); }"
      "catch (const std::bad_alloc&) { puts(\"bad_alloc\"); }";
  for (const int threads : {1, 4}) {
    limits_.threads = threads;
    limits_.stack_bytes = std::size_t{1} << 20;
    EXPECT_EQ(printed("const size_t M = 60;" + body), "got\n");
    EXPECT_EQ(printed("const size_t M = 80;" + body), "bad_alloc\n");
  }
}

TEST_P(GuestJail, HasRoomForSharedMapsAndThreadsBesidesItsMemory) {
  limits_.memory_bytes = std::size_t{16} << 20;
  limits_.shared_bytes = std::size_t{1} << 30;
  limits_.threads = 4;
  EXPECT_EQ(
      printed("if (mmap(0, 1 << 30, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0) == MAP_FAILED) puts(\"none\");"
              "std::vector<std::thread> all; for (int i = 1; i < 4; ++i)"
              "  all.emplace_back([] { delete new char[1 << 20]; usleep(50000); });"
              "for (auto& t : all) t.join();"),
      "");
}

TEST_P(GuestJail, DiesOfAStackAboveItsLimitOnly) {
  limits_.stack_bytes = std::size_t{4} << 20;
  const std::string body =
      "volatile char room[N << 20]; for (size_t i = sizeof room; i > 4096; i -= 4096)"
      "  room[i - 1] = 1;";
  EXPECT_EQ(play(program("const int N = 3;" + body)).exit_status, 0);
  EXPECT_EQ(play(program("const int N = 5;" + body)).signal, SIGSEGV);
}

TEST_P(GuestJail, IsEndedWhenItsOwnDataAreLargerThanItsMemory) {
  limits_.memory_bytes = std::size_t{32} << 20;
  const auto end = play(program("static char field[100 << 20]; field[argc] = 1; return field[2];"));
  EXPECT_TRUE(end.signal == SIGKILL || end.signal == SIGSEGV) << end.signal;
}

TEST_P(GuestJail, IsEndedAtItsCpuLimit) {
  limits_.cpu = 1s;
  const auto end = play(kEndless);
  EXPECT_EQ(end.signal, SIGXCPU);
  EXPECT_TRUE(end.cpu_limit);
  EXPECT_GE(end.cpu_time, 800ms);
}

TEST_P(GuestJail, IsEndedAtItsCpuLimitWhateverItIgnores) {
  limits_.cpu = 1s;
  const auto end =
      play(program("for (int i = 1; i < 65; ++i) signal(i, SIG_IGN); for (;;) asm volatile(\"\");"));
  EXPECT_EQ(end.signal, SIGKILL);
  EXPECT_TRUE(end.cpu_limit);
}

TEST_P(GuestJail, IsNotTakenForACpuLimitWhenItRaisesThatSignal) {
  EXPECT_FALSE(play(program("raise(SIGXCPU);")).cpu_limit);
}

TEST_P(GuestJail, WaitsWhenItsOutputIsFull) {
  Guest guest = start(program("for (;;) write(1, \"a line of output\\n\", 17);"));
  for (int i = 0; i < 500 && !guest.output_full(); ++i) {
    EXPECT_FALSE(guest.wait_end(10ms));
  }
  EXPECT_TRUE(guest.output_full());
  EXPECT_GT(guest.take_stdout().size(), 60'000);
}

TEST_P(GuestJail, IsNotFullAfterAFewLines) {
  Guest guest = start(program("puts(\"a line\"); fflush(stdout); for (;;) pause();"));
  EXPECT_FALSE(guest.wait_end(50ms));
  EXPECT_FALSE(guest.output_full());
  EXPECT_EQ(guest.take_stdout(), "a line\n");
}

TEST_P(GuestJail, MayCloseItsPipes) {
  Guest guest = start(program("for (int i = 0; i < 16; ++i) close(i); usleep(100000); return 5;"));
  EXPECT_FALSE(guest.wait_end(20ms));
  EXPECT_FALSE(guest.output_full());
  EXPECT_EQ(guest.wait_end(5s)->exit_status, 5);
  EXPECT_EQ(guest.ended()->exit_status, 5);
}

TEST_P(GuestJail, LeavesNoCore) {
  EXPECT_EQ(play(program("chdir(\"/tmp\"); abort();")).signal, SIGABRT);
  EXPECT_FALSE(std::ifstream{"core"} || std::ifstream{"/tmp/core"});
}

TEST_P(GuestJail, HasACpuClockThatItsParentCanRead) {
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

TEST_P(GuestJail, KeepsItsProcessIdAndClockAfterItsEnd) {
  Guest guest = start(program("return 0;"));
  ASSERT_TRUE(guest.wait_end(5s));
  EXPECT_EQ(::kill(guest.pid(), 0), 0);
  timespec now{};
  EXPECT_EQ(::clock_gettime(guest.cpu_clock(), &now), 0);
}

TEST_P(GuestJail, IsNobodyWhenItsParentIsRoot) {
  EXPECT_EQ(printed("if (getuid() == 0 || geteuid() == 0 || getgid() == 0) puts(\"root\");"), "");
}

TEST_P(GuestJail, IsGoneWithTheObject) {
  pid_t pid = 0;
  {
    const Guest guest = start(kEndless);
    pid = guest.pid();
    EXPECT_EQ(::kill(pid, 0), 0);
  }
  EXPECT_EQ(::kill(pid, 0), -1);
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a child was not reaped";
}

TEST_P(GuestJail, MovesAndReplaces) {
  std::vector<Guest> guests;
  for (int i = 0; i < 3; ++i) {
    guests.push_back(start(kAsleep));
  }
  const pid_t first = guests[0].pid();
  guests[0] = std::move(guests[2]);
  guests.pop_back();
  EXPECT_EQ(::kill(first, 0), -1);
  EXPECT_FALSE(guests[0].ended());
}

TEST_P(GuestJail, DiesWithItsParent) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const pid_t parent = ::fork();
  if (parent == 0) {
    [&]() noexcept {
      const Guest guest = start(kAsleep);
      const pid_t pid = guest.pid();
      (void)!::write(ends[1], &pid, sizeof pid);
      ::pause();
    }();
  }
  ::close(ends[1]);
  pid_t pid = 0;
  ASSERT_EQ(::read(ends[0], &pid, sizeof pid), static_cast<ssize_t>(sizeof pid));
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

TEST_P(GuestJail, FailsOnAFileThatIsNoProgram) {
  const UniqueFd text{::open("/usr/include/stdio.h", O_RDONLY | O_CLOEXEC)};
  const auto guest = Guest::start(text.get(), fds_, limits_);
  ASSERT_FALSE(guest);
  EXPECT_THAT(guest.error().what, HasSubstr("could not be started"));
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
}

TEST_P(GuestJail, LosesNoDescriptor) {
  const UniqueFd before{::dup(0)};
  for (int i = 0; i < 5; ++i) {
    (void)play(program("return 0;"));
  }
  const UniqueFd after{::dup(0)};
  EXPECT_EQ(after.get(), before.get() + 1);
}

TEST_P(GuestJail, SaysHowLongAStartTakes) {
  const UniqueFd opened = compiled(kAsleep);
  const auto median_ms = [&](int count) {
    std::vector<double> times;
    for (int i = 0; i < 11; ++i) {
      const auto before = std::chrono::steady_clock::now();
      std::vector<Guest> guests;
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
