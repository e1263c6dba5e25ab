#include <gmock/gmock.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "tests/classroom/server_process.hpp"
#include "tests/classroom/store_fixture.hpp"

// A class from end to end: the real programs of server, judge machine and member, and the real engine.

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr auto kLevel = "engravers-line";

class ClassRounds : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    ASSERT_TRUE(assignments_->set({.level_id = kLevel}, now_));
    home_.emplace(TemporaryFolder::create(testing::TempDir()).value());
    server_.emplace(ServerProcess::start(store_).value());
    const auto par = read_file(std::string{UNDERPAR_SOURCE_DIR} + "/puzzles/" + kLevel + "/par.cpp");
    ASSERT_TRUE(par) << par.error().what;
    ASSERT_TRUE(
        write_file_atomically(home_->path() / "underpar" / "solutions" / kLevel / "solution.cpp", *par));
  }

  [[nodiscard]] std::vector<std::string> surroundings() const {
    const auto home = home_->path().string();
    return {"PATH=/usr/bin:/bin",
            "UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR,
            "XDG_DATA_HOME=" + home,
            "XDG_CONFIG_HOME=" + home,
            "XDG_CACHE_HOME=" UNDERPAR_BINARY_DIR "/tests/cache",
            "XDG_RUNTIME_DIR=" + home};
  }

  Completed member(std::vector<std::string> words) {
    words.insert(words.begin(), UNDERPAR_BINARY_DIR "/bin/underpar");
    return underpar::run({.argv = words, .environment = surroundings(), .wall_limit = 120s}).value();
  }

  [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(server_->port()); }

  [[nodiscard]] std::vector<std::string> judge() const {
    return {UNDERPAR_BINARY_DIR "/bin/underpar",
            "worker",
            address(),
            "--token",
            "worker",
            "--name",
            "judge",
            "--drain"};
  }

  /// Starts a judge machine and kills it while it measures that submission.
  void kill_a_judge_measuring(Id submission) {
    const auto words = judge();
    const auto variables = surroundings();
    std::vector<char*> arguments;
    std::vector<char*> environment;
    for (const auto& word : words) {
      arguments.push_back(const_cast<char*>(word.c_str()));
    }
    for (const auto& variable : variables) {
      environment.push_back(const_cast<char*>(variable.c_str()));
    }
    arguments.push_back(nullptr);
    environment.push_back(nullptr);
    const pid_t pid = ::fork();
    if (pid == 0) {
      ::prctl(PR_SET_PDEATHSIG, SIGKILL);
      ::execve(arguments.front(), arguments.data(), environment.data());
      ::_exit(127);
    }
    while (queue_->find(submission)->state != "running" && ::waitpid(pid, nullptr, WNOHANG) == 0) {
      std::this_thread::yield();
    }
    ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
  }

  std::optional<TemporaryFolder> home_;
  std::optional<ServerProcess> server_;
};
INSTANTIATE_TEST_SUITE_P(Stores, ClassRounds, testing::Values(BackEnd::kSqlite), name_of_back_end);

TEST_P(ClassRounds, JudgeWhatWasHandedInOnceThoughTheJudgeIsKilledInMidRun) {
  EXPECT_EQ(member({"class", "join", address(), "ABCD-1234", "--nick", "Ada"}).exit_status, 0);
  const auto handed_in = member({"submit", kLevel});
  ASSERT_EQ(handed_in.exit_status, 0) << handed_in.err;
  EXPECT_THAT(handed_in.out, HasSubstr("submission 1"));
  kill_a_judge_measuring(1);
  EXPECT_EQ(queue_->find(1)->state, "running") << "the lease holds";
  const auto words = judge();
  const auto worked =
      underpar::run({.argv = words, .environment = surroundings(), .wall_limit = 300s}).value();
  EXPECT_EQ(worked.exit_status, 0) << worked.err;
  EXPECT_EQ(queue_->find(1)->state, "ranked") << queue_->find(1)->message;
  EXPECT_EQ(assignments_->judged(assignments_->of_level(kLevel)->id)->size(), 1U);
  EXPECT_THAT(member({"class", "status"}).out, HasSubstr("ranked"));
  EXPECT_THAT(member({"board", kLevel}).out, HasSubstr("Ada"));
}

TEST_P(ClassRounds, KeepASubmissionWhileTheClassIsAwayAndHandItInOnce) {
  ASSERT_EQ(member({"class", "join", address(), "ABCD-1234", "--nick", "Ada"}).exit_status, 0);
  const int port = server_->port();
  server_->kill();
  const auto kept = member({"submit", kLevel});
  EXPECT_EQ(kept.exit_status, 1);
  EXPECT_THAT(kept.out, HasSubstr("1 submission is kept here"));
  server_.reset();
  server_.emplace(ServerProcess::start(store_, port).value());
  EXPECT_EQ(member({"class", "status"}).exit_status, 0);
  EXPECT_EQ(member({"class", "status"}).exit_status, 0);
  EXPECT_EQ(queue_->length(), 1);
  EXPECT_EQ(queue_->find(2).error().kind, Refusal::kUnknown) << "it went once";
  EXPECT_EQ(member({"class", "leave"}).exit_status, 0);
  EXPECT_EQ(queue_->length(), 0);
}

}  // namespace
}  // namespace underpar::classroom
