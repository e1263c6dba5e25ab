#include "engine/base/subprocess.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>

#include <csignal>
#include <thread>

#include "engine/base/files.hpp"
#include "engine/base/unique_fd.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

Command shell(std::string script) {
  return {.argv = {"/bin/sh", "-c", std::move(script)}};
}

TEST(Subprocess, TellsExitStatusAndSignalApart) {
  const auto status = run(shell("exit 7"));
  ASSERT_TRUE(status);
  EXPECT_EQ(status->exit_status, 7);
  EXPECT_EQ(status->signal, 0);
  const auto killed = run(shell("kill -SEGV $$"));
  ASSERT_TRUE(killed);
  EXPECT_EQ(killed->signal, SIGSEGV);
  EXPECT_FALSE(killed->succeeded());
}

TEST(Subprocess, CollectsBothStreams) {
  const auto completed = run(shell("echo out; echo err >&2"));
  ASSERT_TRUE(completed);
  EXPECT_EQ(completed->out, "out\n");
  EXPECT_EQ(completed->err, "err\n");
}

TEST(Subprocess, FeedsMoreInputThanAPipeHolds) {
  Command command = shell("wc -c");
  command.input = std::string(1 << 20, 'x');
  const auto completed = run(command);
  ASSERT_TRUE(completed);
  EXPECT_EQ(std::stoi(completed->out), 1 << 20);
}

TEST(Subprocess, HandsOutLinesAsTheyCome) {
  Command command = shell("echo one; echo two");
  std::vector<std::string> lines;
  command.on_line = [&](std::string_view line) { lines.emplace_back(line); };
  ASSERT_TRUE(run(command));
  EXPECT_EQ(lines, (std::vector<std::string>{"one", "two"}));
}

TEST(Subprocess, EndsAProgramThatRunsTooLongAndAllItStarted) {
  Command command = shell("sleep 100 & sleep 100");
  command.wall_limit = 100ms;
  const auto completed = run(command);
  ASSERT_TRUE(completed);
  EXPECT_TRUE(completed->timed_out);
  EXPECT_LT(completed->took, 5s);
}

TEST(Subprocess, ComesBackWhenAllThatItEndedIsGone) {
  const auto folder = TemporaryFolder::create(testing::TempDir());
  ASSERT_TRUE(folder) << folder.error().what;
  const std::string file = (folder->path() / "held").string();
  const UniqueFd held{::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)};
  // A process that ends lets go of a later descriptor before it does of the pipes.
  Command command = shell("exec 9<" + file + "; flock 9; sleep 100 & sleep 100");
  command.wall_limit = 300ms;
  ASSERT_TRUE(run(command));
  EXPECT_EQ(::flock(held.get(), LOCK_EX | LOCK_NB), 0);
}

TEST(Subprocess, EndsAProgramThatClosedItsOutputAndRunsOn) {
  Command command = shell("exec >&- 2>&-; sleep 100");
  command.wall_limit = 100ms;
  const auto completed = run(command);
  ASSERT_TRUE(completed);
  EXPECT_TRUE(completed->timed_out);
}

TEST(Subprocess, DoesNotWaitForGrandchildrenThatKeepThePipe) {
  const auto completed = run(shell("sleep 100 & echo done"));
  ASSERT_TRUE(completed);
  EXPECT_FALSE(completed->timed_out);
  EXPECT_EQ(completed->out, "done\n");
}

TEST(Subprocess, CutsAFloodAndGoesOn) {
  Command command = shell("head -c 1000000 /dev/zero");
  command.output_limit_bytes = 1000;
  const auto completed = run(command);
  ASSERT_TRUE(completed);
  EXPECT_TRUE(completed->output_cut);
  EXPECT_EQ(completed->out.size(), 1000U);
  EXPECT_EQ(completed->exit_status, 0);
}

TEST(Subprocess, StopsWhenAsked) {
  std::stop_source source;
  const std::jthread asker{[&source] { source.request_stop(); }};
  const auto completed = run(shell("sleep 100"), source.get_token());
  ASSERT_TRUE(completed);
  EXPECT_TRUE(completed->stopped);
}

TEST(Subprocess, SaysWhatCouldNotBeStarted) {
  const auto completed = run({.argv = {"/nowhere/program"}});
  ASSERT_FALSE(completed);
  EXPECT_NE(completed.error().what.find("/nowhere/program"), std::string::npos);
}

TEST(Subprocess, InheritsNothingButWhatIsNamed) {
  const auto completed = run(shell("ls /proc/self/fd | wc -l"));
  ASSERT_TRUE(completed);
  EXPECT_LE(std::stoi(completed->out), 4);  // 0, 1, 2 and the folder being listed
}

}  // namespace
}  // namespace underpar
