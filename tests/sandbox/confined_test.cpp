#include "engine/sandbox/confined.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/base/unique_fd.hpp"

namespace underpar {
namespace {

using testing::Contains;
using testing::HasSubstr;

/// Every behaviour must hold in both jails.
class Confined : public testing::TestWithParam<bool> {
 protected:
  Confined() : folder_{*TemporaryFolder::create(std::filesystem::temp_directory_path())} {
    std::filesystem::permissions(folder_.path(), std::filesystem::perms::all);
    confinement_.without_namespaces = GetParam();
  }

  void SetUp() override {
    if (!GetParam() && !namespaces_available()) {
      GTEST_SKIP() << "This machine has no user namespaces.";
    }
  }

  [[nodiscard]] Completed shell(const std::string& script) {
    Command command{.argv = {"/bin/sh", "-c", script},
                    .environment = {"PATH=/usr/bin:/bin", "GREETING=fore"},
                    .wall_limit = wall_limit_};
    command.inherited_fds = inherited_;
    auto completed = run_confined(command, confinement_, &layers_);
    if (!completed) {
      ADD_FAILURE() << completed.error().what;
      return {};
    }
    return *completed;
  }

  TemporaryFolder folder_;
  Confinement confinement_;
  Layers layers_;
  std::vector<int> inherited_;
  std::chrono::milliseconds wall_limit_{10'000};
};

INSTANTIATE_TEST_SUITE_P(Jails, Confined, testing::Bool(), [](const auto& test) {
  return test.param ? std::string{"Landlock"} : std::string{"Bubblewrap"};
});

TEST_P(Confined, RunsAProgramWithItsEnvironmentOnly) {
  const auto completed = shell("echo $GREETING; echo $HOME; exit 7");
  EXPECT_EQ(completed.out, "fore\n\n");
  EXPECT_EQ(completed.exit_status, 7);
  EXPECT_EQ(completed.signal, 0);
}

TEST_P(Confined, NamesTheWallsThatStand) {
  (void)shell("true");
  EXPECT_THAT(layers_.in_force, Contains(GetParam() ? "landlock" : "namespaces"));
  EXPECT_EQ(layers_.missing,
            GetParam() ? std::vector<std::string>{"namespaces"} : std::vector<std::string>{});
}

TEST_P(Confined, HidesFilesThatAreNotNamed) {
  const auto completed = shell("cat /etc/passwd; ls /home; cat " UNDERPAR_SOURCE_DIR "/CMakeLists.txt");
  EXPECT_EQ(completed.out, "");
}

TEST_P(Confined, ShowsReadableFilesAndRefusesToWriteThem) {
  const auto file = folder_.path() / "readable.txt";
  ASSERT_TRUE(write_file_atomically(file, "sand\n"));
  confinement_.readable = {file};
  const auto completed = shell("cat " + file.string() + "; echo bunker >> " + file.string());
  EXPECT_EQ(completed.out, "sand\n");
  EXPECT_NE(completed.exit_status, 0);
  EXPECT_EQ(*read_file(file), "sand\n");
}

TEST_P(Confined, WritesInTheWritableFolderAndNowhereElse) {
  const auto inside = folder_.path() / "inside";
  const auto outside = folder_.path() / "outside";
  for (const auto& made : {inside, outside}) {
    std::filesystem::create_directory(made);
    std::filesystem::permissions(made, std::filesystem::perms::all);
  }
  confinement_.writable = {inside};
  const auto completed =
      shell("echo x > " + inside.string() + "/a && mkdir " + inside.string() + "/b && echo made; " +
            "echo x > " + outside.string() + "/a; echo x > /usr/a; echo x > /a; mkdir /b");
  EXPECT_EQ(completed.out, "made\n");
  EXPECT_TRUE(std::filesystem::exists(inside / "a"));
  EXPECT_TRUE(std::filesystem::is_empty(outside));
}

TEST_P(Confined, GivesTemporaryFilesAPlace) {
  confinement_.writable = {folder_.path()};
  const auto completed = shell("echo x > ${TMPDIR:-/tmp}/a && cat ${TMPDIR:-/tmp}/a");
  EXPECT_EQ(completed.out, "x\n");
}

TEST_P(Confined, CannotReachAListenerOfThisMachine) {
  const UniqueFd listener{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ASSERT_EQ(::bind(listener.get(), reinterpret_cast<sockaddr*>(&address), size), 0);
  ASSERT_EQ(::listen(listener.get(), 1), 0);
  ASSERT_EQ(::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&address), &size), 0);
  const auto completed = shell("bash -c 'echo > /dev/tcp/127.0.0.1/" +
                               std::to_string(ntohs(address.sin_port)) + " && echo reached; echo tried'");
  EXPECT_EQ(completed.out, "tried\n") << completed.err;
}

TEST_P(Confined, SeesNoOtherProcess) {
  confinement_.own_proc = true;
  const auto completed =
      shell("cat /proc/" + std::to_string(::getpid()) + "/environ 2>/dev/null | wc -c; kill -0 " +
            std::to_string(::getpid()) + " && echo hit");
  EXPECT_EQ(completed.out, "0\n");
}

TEST_P(Confined, EndsAtItsWallLimit) {
  wall_limit_ = std::chrono::milliseconds{200};
  EXPECT_TRUE(shell("sleep 30 & sleep 30").timed_out);
}

TEST_P(Confined, LeavesNoProcessBehind) {
  confinement_.writable = {folder_.path()};
  const auto file = folder_.path() / "alive";
  const auto touches = "while :; do echo x >> " + file.string() + "; sleep 0.02; done";
  (void)shell("setsid -f sh -c '" + touches + "'; (" + touches + ") & sleep 0.1");
  const auto size = [&] { return std::filesystem::file_size(file); };
  const auto before = size();
  std::this_thread::sleep_for(std::chrono::milliseconds{200});
  EXPECT_EQ(size(), before);
}

TEST_P(Confined, EndsAtItsCpuLimit) {
  confinement_.cpu_limit = std::chrono::seconds{1};
  const auto completed = shell("exec sh -c 'while :; do :; done'");
  EXPECT_FALSE(completed.timed_out);
  EXPECT_EQ(completed.signal, SIGXCPU);
}

TEST_P(Confined, HoldsTheFileSizeLimit) {
  confinement_.file_size_bytes = 4096;
  confinement_.writable = {folder_.path()};
  const auto file = folder_.path() / "large";
  (void)shell("head -c 100000 /usr/bin/perl > " + file.string());
  EXPECT_EQ(std::filesystem::file_size(file), 4096);
}

TEST_P(Confined, HoldsTheMemoryLimit) {
  confinement_.address_space_bytes = std::size_t{64} << 20;
  const auto completed = shell("perl -e '$x = \"x\" x (200 << 20); print \"got it\"'");
  EXPECT_EQ(completed.out, "");
}

TEST_P(Confined, TellsSignals) {
  EXPECT_EQ(shell("kill -SEGV $$").signal, SIGSEGV);
  EXPECT_EQ(shell("exit 128").exit_status, 128);
}

TEST_P(Confined, RunsAProgramThatWasHandedOverOpen) {
  const UniqueFd program{::open("/bin/echo", O_RDONLY | O_CLOEXEC)};
  inherited_ = {program.get()};
  confinement_.own_proc = true;
  confinement_.leave_root = true;
  EXPECT_EQ(shell("exec /proc/self/fd/" + std::to_string(program.get()) + " fore").out, "fore\n");
}

TEST_P(Confined, IsNotRootWhenItLeftRoot) {
  confinement_.leave_root = true;
  EXPECT_NE(shell("id -u").out, "0\n");
}

TEST_P(Confined, CompilesAndLinksAProgram) {
  confinement_.writable = {folder_.path()};
  const auto source = folder_.path() / "a.cpp";
  ASSERT_TRUE(write_file_atomically(source, "#include <iostream>\nint main() { std::cout << 18; }\n"));
  const auto completed = shell("cd " + folder_.path().string() + " && g++ a.cpp -o a && ./a");
  EXPECT_EQ(completed.out, "18") << completed.err;
}

TEST_P(Confined, SaysWhichNamedPathIsMissing) {
  confinement_.readable = {"/nowhere/at/all"};
  const auto completed = run_confined({.argv = {"/bin/true"}}, confinement_);
  ASSERT_FALSE(completed);
  EXPECT_THAT(completed.error().what, HasSubstr("/nowhere/at/all"));
}

TEST_P(Confined, FailsWhenTheProgramIsNotThere) {
  EXPECT_FALSE(run_confined({.argv = {"/usr/bin/no-such-program"}}, confinement_));
}

}  // namespace
}  // namespace underpar
