#include "game/app/file_thread.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <future>
#include <mutex>

#include "engine/base/files.hpp"
#include "engine/notebook/notes_file.hpp"
#include "game/app/settings_file.hpp"

namespace underpar::client {
namespace {

using namespace std::chrono_literals;

/// A file thread in a folder of its own, and what it says.
class FileThreadTest : public testing::Test {
 protected:
  FileThreadTest()
      : folder_{TemporaryFolder::create(std::filesystem::temp_directory_path()).value()},
        paths_{.data = folder_.path() / "data", .config = folder_.path() / "config"} {
    level_.id = "hole";
    level_.puzzle_folder = folder_.path() / "puzzle";
    EXPECT_TRUE(write_file_atomically(level_.puzzle_folder / "reference.cpp", "// slow\n"));
    EXPECT_TRUE(write_file_atomically(level_.puzzle_folder / "puzzle.hpp", "// contract\n"));
    thread_ = std::make_unique<FileThread>(paths_, events_, [this] { came_.count_up(); });
  }

  /// The next event, which must be an E.
  template <class E>
  E next() {
    EXPECT_TRUE(came_.wait(10s)) << "nothing was said";
    for (Event& event : events_.drain()) {
      waiting_.push_back(std::move(event));
    }
    if (waiting_.empty() || !std::holds_alternative<E>(waiting_.front())) {
      ADD_FAILURE() << "another event came";
      return {};
    }
    E result = std::get<E>(std::move(waiting_.front()));
    waiting_.pop_front();
    return result;
  }

  class Bell {
   public:
    void count_up() {
      const std::scoped_lock lock{mutex_};
      ++count_;
      rang_.notify_one();
    }
    bool wait(std::chrono::seconds most) {
      std::unique_lock lock{mutex_};
      if (!rang_.wait_for(lock, most, [this] { return count_ > 0; })) {
        return false;
      }
      --count_;
      return true;
    }

   private:
    std::mutex mutex_;
    std::condition_variable rang_;
    int count_ = 0;  // guarded by mutex_
  };

  TemporaryFolder folder_;
  Paths paths_;
  Level level_;
  Mailbox<Event> events_;
  std::deque<Event> waiting_;
  Bell came_;
  std::unique_ptr<FileThread> thread_;
};

TEST_F(FileThreadTest, MakesTheSolutionFromTheReferenceOnFirstOpening) {
  thread_->post(LoadLevel{level_});
  const auto loaded = next<LevelLoaded>();
  EXPECT_EQ(loaded.solution, "// slow\n");
  EXPECT_EQ(loaded.puzzle_header, "// contract\n");
  EXPECT_EQ(read_file(paths_.solution("hole")), "// slow\n");
}

TEST_F(FileThreadTest, KeepsASolutionThatIsThere) {
  ASSERT_TRUE(write_file_atomically(paths_.solution("hole"), "// mine\n"));
  thread_->post(LoadLevel{level_});
  EXPECT_EQ(next<LevelLoaded>().solution, "// mine\n");
}

TEST_F(FileThreadTest, TellsOfAnotherProgramsSaveOnceAndNotOfItsOwn) {
  thread_->post(LoadLevel{level_});
  next<LevelLoaded>();
  thread_->post(SaveSolution{"hole", "// ours\n"});
  EXPECT_EQ(next<SolutionSaved>().text, "// ours\n");
  ASSERT_TRUE(write_file_atomically(paths_.solution("hole"), "// theirs\n"));
  EXPECT_EQ(next<SolutionChangedOutside>().text, "// theirs\n");
}

TEST_F(FileThreadTest, FinishesItsSavesBeforeItEnds) {
  for (int i = 0; i <= 20; ++i) {
    thread_->post(SaveSolution{"hole", "// " + std::to_string(i) + "\n"});
  }
  thread_.reset();
  EXPECT_EQ(read_file(paths_.solution("hole")), "// 20\n");
}

TEST_F(FileThreadTest, SaysWhyALevelCannotBeOpened) {
  level_.puzzle_folder = folder_.path() / "nowhere";
  thread_->post(LoadLevel{level_});
  EXPECT_FALSE(next<LevelUnreadable>().failure.what.empty());
}

TEST_F(FileThreadTest, SaysWhyATextCouldNotBeSaved) {
  ASSERT_TRUE(write_file_atomically(paths_.data / "solutions", "a file where a folder should be"));
  thread_->post(SaveSolution{"hole", "// lost?\n"});
  EXPECT_FALSE(next<SaveFailed>().failure.what.empty());
}

TEST_F(FileThreadTest, KeepsNotes) {
  const Notes notes{.predictions = {"twice", "\"quoted\""}, .reflection = "µ"};
  thread_->post(SaveNotes{"hole", notes});
  thread_->post(LoadLevel{level_});
  EXPECT_EQ(next<LevelLoaded>().notes, notes);
}

TEST_F(FileThreadTest, KeepsABrokenSettingsFileAside) {
  EXPECT_EQ(load_settings(paths_.config).settings, Settings{});
  ASSERT_TRUE(write_file_atomically(paths_.config / "settings.json", "{ nonsense"));
  const SettingsLoaded loaded = load_settings(paths_.config);
  EXPECT_TRUE(loaded.failure);
  EXPECT_EQ(read_file(paths_.config / "settings.json.kept"), "{ nonsense");
  thread_->post(SaveSettings{{.ui_scale = 1.5}});
  thread_.reset();
  EXPECT_EQ(load_settings(paths_.config).settings.ui_scale, 1.5);
}

}  // namespace
}  // namespace underpar::client
