#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "game/cli/commands.hpp"
#include "game/cli/folder_watch.hpp"
#include "tests/cli/made_up.hpp"

namespace underpar::cli {
namespace {

using namespace std::chrono_literals;

TEST(FolderWatch, SeesAFileThatIsWrittenAndOneThatIsMovedIntoPlace) {
  const auto folder = TemporaryFolder::create(testing::TempDir());
  const auto file = folder->path() / "solution.cpp";
  auto watch = FolderWatch::create(file);
  ASSERT_TRUE(watch);
  EXPECT_FALSE(watch->saved());
  std::ofstream{file} << "x";
  EXPECT_TRUE(watch->saved_and_settled(1ms));
  EXPECT_FALSE(watch->saved());
  ASSERT_TRUE(write_file_atomically(file, "y"));
  EXPECT_TRUE(watch->saved());
  std::ofstream{folder->path() / "other.cpp"} << "x";
  EXPECT_FALSE(watch->saved());
}

TEST(FolderWatch, SaysWhenThereIsNothingToWatch) {
  EXPECT_FALSE(FolderWatch::create("/nowhere/at/all/solution.cpp"));
}

/// Counts rounds that began and ended, and lets the test wait for them.
class Rounds {
 public:
  void count(int& counter) {
    const std::scoped_lock lock{mutex_};
    ++counter;
    changed_.notify_all();
  }
  bool reach(const int& counter, int wanted) {
    std::unique_lock lock{mutex_};
    return changed_.wait_for(lock, 10s, [&] { return counter >= wanted; });
  }
  int begun = 0;
  int cancelled = 0;

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
};

class Watch : public GameTest {};

TEST_F(Watch, PlaysAgainOnEverySaveAndEndsWhenAsked) {
  write("data/solutions/first/solution.cpp", "int a;\n");
  Rounds rounds;
  game_->play = [&](const RoundRequest&, const OnProgress&, const std::stop_token&) -> Result<Record> {
    rounds.count(rounds.begun);
    return scored_round(0, 1.0);
  };
  std::jthread watcher{[this](const std::stop_token& stop) {
    EXPECT_EQ(watch_level(*game_, console_, "first", stop), ExitStatus::kReached);
  }};
  ASSERT_TRUE(rounds.reach(rounds.begun, 1));
  write("data/solutions/first/solution.cpp", "int b;\n");
  ASSERT_TRUE(rounds.reach(rounds.begun, 2));
}

TEST_F(Watch, CallsOffTheRoundOfAnOlderText) {
  write("data/solutions/first/solution.cpp", "int a;\n");
  Rounds rounds;
  game_->play = [&](const RoundRequest&, const OnProgress&, const std::stop_token& stop) -> Result<Record> {
    rounds.count(rounds.begun);
    std::atomic<bool> stopped = false;
    const std::stop_callback wake{stop, [&] {
                                    stopped = true;
                                    stopped.notify_all();
                                  }};
    stopped.wait(false);
    rounds.count(rounds.cancelled);
    Record record;
    record.verdict.outcome = Outcome::kCancelled;
    return record;
  };
  {
    std::jthread watcher{[this](const std::stop_token& stop) {
      EXPECT_EQ(watch_level(*game_, console_, "first", stop), ExitStatus::kReached);
    }};
    ASSERT_TRUE(rounds.reach(rounds.begun, 1));
    write("data/solutions/first/solution.cpp", "int b;\n");
    ASSERT_TRUE(rounds.reach(rounds.begun, 2));
  }
  EXPECT_EQ(rounds.cancelled, 2);
  EXPECT_EQ(out().find("Cancelled"), std::string::npos);
}

TEST_F(Watch, RefusesWhatCannotBePlayed) {
  EXPECT_EQ(watch_level(*game_, console_, "first", {}), ExitStatus::kUsage);
  EXPECT_EQ(watch_level(*game_, console_, "nothing", {}), ExitStatus::kUsage);
}

}  // namespace
}  // namespace underpar::cli
