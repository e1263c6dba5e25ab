#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <fstream>
#include <string>

#include "tests/sandbox/guest_jail.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

class GuestWalls : public GuestJail {};

INSTANTIATE_TEST_SUITE_P(Jails, GuestWalls, testing::Bool(), jail_name);

TEST_P(GuestWalls, NamesTheWallsThatStand) {
  const auto layers = start(kAsleep).layers();
  if (GetParam()) {
    EXPECT_THAT(layers.missing, testing::UnorderedElementsAre("namespaces", "process_limit"));
  } else {
    EXPECT_THAT(layers.missing, testing::IsEmpty());
    EXPECT_EQ(layers.in_force.size(), 6);
  }
}

TEST_P(GuestWalls, FindsOnlyTheAgreedDescriptors) {
  const UniqueFd shared{::memfd_create("shared", MFD_CLOEXEC)};
  const UniqueFd arena{::memfd_create("arena", MFD_CLOEXEC)};
  const std::string list = "for (int i = 0; i < 300; ++i) if (fcntl(i, F_GETFD) >= 0) printf(\"%d \", i);";
  EXPECT_EQ(printed(list), "0 1 2 ");
  fds_ = {.shared = shared.get(), .arena = arena.get()};
  EXPECT_EQ(printed(list), "0 1 2 3 5 ");
}

TEST_P(GuestWalls, GetsTheSameArgumentsAndEnvironmentEveryTime) {
  EXPECT_THAT(printed("for (char** a : {argv, env}) for (; *a; ++a) puts(*a);"),
              testing::MatchesRegex("guest\nLC_ALL=C\nGLIBC_TUNABLES=[^\n]*\n"));
}

TEST_P(GuestWalls, OpensNoFile) {
  EXPECT_EQ(printed("for (auto f : {\"/etc/passwd\", \"/proc/self/maps\", \"/\", \".\", \"/dev/null\"})"
                    "  if (open(f, O_RDONLY) >= 0 || fopen(f, \"r\") || opendir(f)) puts(f);"
                    "if (open(\"/tmp/underpar-guest\", O_CREAT | O_WRONLY, 0600) >= 0) puts(\"made\");"
                    "if (syscall(SYS_openat2, -100, \"/etc/passwd\", 0, 0) >= 0) puts(\"openat2\");"),
            "");
}

TEST_P(GuestWalls, MakesNoSocket) {
  EXPECT_EQ(printed("for (int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK})"
                    "  if (socket(family, SOCK_DGRAM, 0) >= 0) puts(\"made\");"
                    "int pair[2]; if (!socketpair(AF_UNIX, SOCK_STREAM, 0, pair)) puts(\"pair\");"),
            "");
}

TEST_P(GuestWalls, StartsNoProcess) {
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

TEST_P(GuestWalls, StartsThreadsOnlyWhereTheLevelHasThem) {
  const std::string body =
      "try { std::thread([] { puts(\"runs\"); }).join(); }"
      "catch (const std::system_error&) { puts(\"refused\"); }";
  EXPECT_EQ(printed(body), "refused\n");
  limits_.threads = 2;
  EXPECT_EQ(printed(body), "runs\n");
}

TEST_P(GuestWalls, StartsNoMoreThreadsThanAllowed) {
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

TEST_P(GuestWalls, CannotSignalOthers) {
  const pid_t self = ::getpid();
  EXPECT_EQ(
      printed("for (int pid : {-1, 1, 0, (int)getppid(), " + std::to_string(self) +
              "}) if (pid != getpid() && !kill(pid, SIGKILL)) printf(\"hit %d\", pid);"
              "int f[2]; pipe(f); fcntl(f[0], F_SETSIG, SIGKILL); fcntl(f[0], F_SETOWN, 1) || puts(\"own\");"
              "fcntl(f[0], F_SETFL, O_ASYNC); write(f[1], \"x\", 1);"),
      "");
}

TEST_P(GuestWalls, MayRaiseItsOwnSignals) {
  EXPECT_EQ(printed("signal(SIGUSR1, [](int) { write(1, \"caught\", 6); }); raise(SIGUSR1);"), "caught");
}

TEST_P(GuestWalls, CannotLoosenItsLimitsOrFilter) {
  EXPECT_EQ(printed("rlimit all{RLIM_INFINITY, RLIM_INFINITY}, low{1, 1};"
                    "for (auto r : {RLIMIT_AS, RLIMIT_CPU, RLIMIT_NOFILE, RLIMIT_CORE})"
                    "  if (!setrlimit(r, &all) || !setrlimit(r, &low)) puts(\"set\");"
                    "if (!prctl(PR_SET_DUMPABLE, 0)) puts(\"prctl\");"
                    "if (!syscall(SYS_seccomp, SECCOMP_SET_MODE_STRICT, 0, 0)) puts(\"seccomp\");"
                    "if (!ptrace(PTRACE_TRACEME, 0, 0, 0)) puts(\"ptrace\");"),
            "");
}

TEST_P(GuestWalls, DiesOfForeignSystemCallTables) {
  EXPECT_EQ(play(program("asm volatile(\"int $0x80\" :: \"a\"(20));")).signal, SIGSYS);
  EXPECT_EQ(play(program("syscall(0x40000000 + SYS_getpid);")).signal, SIGSYS);
}

TEST_P(GuestWalls, GetsBadAllocAboveItsMemoryLimitOnly) {
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

TEST_P(GuestWalls, HasRoomForSharedMapsAndThreadsBesidesItsMemory) {
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

TEST_P(GuestWalls, DiesOfAStackAboveItsLimitOnly) {
  limits_.stack_bytes = std::size_t{4} << 20;
  const std::string body =
      "volatile char room[N << 20]; for (size_t i = sizeof room; i > 4096; i -= 4096)"
      "  room[i - 1] = 1;";
  EXPECT_EQ(play(program("const int N = 3;" + body)).exit_status, 0);
  EXPECT_EQ(play(program("const int N = 5;" + body)).signal, SIGSEGV);
}

TEST_P(GuestWalls, IsEndedWhenItsOwnDataAreLargerThanItsMemory) {
  limits_.memory_bytes = std::size_t{32} << 20;
  const auto end = play(program("static char field[100 << 20]; field[argc] = 1; return field[2];"));
  EXPECT_TRUE(end.signal == SIGKILL || end.signal == SIGSEGV) << end.signal;
}

TEST_P(GuestWalls, IsEndedAtItsCpuLimit) {
  limits_.cpu = 1s;
  const auto end = play(kEndless);
  EXPECT_EQ(end.signal, SIGXCPU);
  EXPECT_TRUE(end.cpu_limit);
  EXPECT_GE(end.cpu_time, 800ms);
}

TEST_P(GuestWalls, IsEndedAtItsCpuLimitWhateverItIgnores) {
  limits_.cpu = 1s;
  const auto end =
      play(program("for (int i = 1; i < 65; ++i) signal(i, SIG_IGN); for (;;) asm volatile(\"\");"));
  EXPECT_EQ(end.signal, SIGKILL);
  EXPECT_TRUE(end.cpu_limit);
}

TEST_P(GuestWalls, IsNotTakenForACpuLimitWhenItRaisesThatSignal) {
  EXPECT_FALSE(play(program("raise(SIGXCPU);")).cpu_limit);
}

TEST_P(GuestWalls, LeavesNoCore) {
  EXPECT_EQ(play(program("chdir(\"/tmp\"); abort();")).signal, SIGABRT);
  EXPECT_FALSE(std::ifstream{"core"} || std::ifstream{"/tmp/core"});
}

TEST_P(GuestWalls, IsNobodyWhenItsParentIsRoot) {
  EXPECT_EQ(printed("if (getuid() == 0 || geteuid() == 0 || getgid() == 0) puts(\"root\");"), "");
}

}  // namespace
}  // namespace underpar
