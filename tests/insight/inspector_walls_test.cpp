#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <string>
#include <thread>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/sandbox/seccomp.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

constexpr const char* kInspector = UNDERPAR_BINARY_DIR "/bin/underpar-inspector";

/// The number of the first wish that the kernel did not refuse; 0: it refused all. No allocations.
int first_wish_granted() {
  const auto refused = [](long result) { return result == -1 && errno == EPERM; };
  const std::array wishes{
      refused(::syscall(SYS_openat, AT_FDCWD, "/usr/bin/true", O_RDONLY)),
      refused(::syscall(SYS_openat2, AT_FDCWD, "/usr", nullptr, 0)),
      refused(::syscall(SYS_newfstatat, AT_FDCWD, "/usr", nullptr, 0)),
      refused(::syscall(SYS_memfd_create, "more", 0)),
      refused(::syscall(SYS_unlinkat, AT_FDCWD, "/tmp/none", 0)),
      refused(::syscall(SYS_socket, AF_INET, SOCK_STREAM, 0)),
      refused(::syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, nullptr)),
      refused(::syscall(SYS_io_uring_setup, 1, nullptr)),
      refused(::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)),
      refused(::syscall(SYS_execve, "/usr/bin/true", nullptr, nullptr)),
      refused(::syscall(SYS_execveat, -1, "/usr/bin/true", nullptr, nullptr, AT_EMPTY_PATH)),
      refused(::syscall(SYS_kill, ::getpid(), 0)),
      refused(::syscall(SYS_tgkill, 1, 1, 0)),
      refused(::syscall(SYS_ptrace, 0, 0, 0, 0)),
      refused(::syscall(SYS_process_vm_readv, 1, nullptr, 0, nullptr, 0, 0)),
  };
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (!wishes.at(i)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

TEST(InspectorWalls, LetNothingBeOpenedSentOrStarted) {
  const pid_t child = ::fork();
  if (child == 0) {
    const auto filter = reader_filter();
    const bool shut = filter && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && install(*filter);
    ::_exit(shut ? first_wish_granted() : 125);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status)) << status;
  EXPECT_EQ(WEXITSTATUS(status), 0) << "number of the wish";
}

TEST(InspectorWalls, StandBeforeTheInspectorIsAskedAnything) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
  const pid_t inspector = ::fork();
  if (inspector == 0) {
    ::dup2(ends[0], 0);
    ::execl(kInspector, kInspector, nullptr);
    ::_exit(125);
  }
  ::close(ends[0]);
  const auto status = "/proc/" + std::to_string(inspector) + "/status";
  bool shut = false;
  for (const auto end = std::chrono::steady_clock::now() + 20s;
       !shut && std::chrono::steady_clock::now() < end; std::this_thread::yield()) {
    shut = read_file(status).value_or("").find("Seccomp:\t2") != std::string::npos;
  }
  EXPECT_TRUE(shut);
  ::close(ends[1]);
  int ended = 0;
  ASSERT_EQ(::waitpid(inspector, &ended, 0), inspector);
  EXPECT_TRUE(WIFEXITED(ended));
}

TEST(InspectorWalls, KeepWhatReadsProgramsOutOfTheGame) {
  const auto needed_by = [](const std::string& program) {
    return run({.argv = {"/usr/bin/ldd", program}, .environment = {"PATH=/usr/bin:/bin"}}).value().out;
  };
  EXPECT_THAT(needed_by(kInspector),
              testing::AllOf(testing::HasSubstr("libdw.so"), testing::HasSubstr("libcapstone.so")));
  for (const std::string name : {"underpar", "underpar-referee"}) {
    EXPECT_THAT(needed_by(UNDERPAR_BINARY_DIR "/bin/" + name),
                testing::Not(testing::AnyOf(testing::HasSubstr("libdw"), testing::HasSubstr("libelf"),
                                            testing::HasSubstr("libcapstone"))));
  }
}

}  // namespace
}  // namespace underpar
