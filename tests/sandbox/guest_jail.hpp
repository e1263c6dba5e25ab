#pragma once
#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <utility>

#include "engine/base/unique_fd.hpp"
#include "engine/sandbox/confined.hpp"
#include "engine/sandbox/guest.hpp"
#include "tests/sandbox/programs.hpp"

namespace underpar {

/// What most of the programs below need.
inline std::string program(const std::string& body) {
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

inline const std::string kEndless = program("for (;;) asm volatile(\"\");");
inline const std::string kAsleep = program("for (;;) pause();");

/// Every behaviour must hold with namespaces and without.
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
    const auto end = guest.wait_end(std::chrono::seconds{10});
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

inline std::string jail_name(const testing::TestParamInfo<bool>& test) {
  return test.param ? "WithoutNamespaces" : "WithNamespaces";
}

}  // namespace underpar
