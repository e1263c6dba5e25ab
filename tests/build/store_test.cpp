#include "engine/build/internal/store.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <future>
#include <thread>
#include <vector>

#include "engine/base/files.hpp"

namespace underpar::internal {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class StoreTest : public testing::Test {
 protected:
  static void write(const fs::path& file, std::string_view text) {
    std::ofstream{file, std::ios::binary} << text;
  }

  /// Makes an entry whose one file holds `text`.
  static Result<fs::path> put(const Store& store, const std::string& key, std::string_view text) {
    auto made = store.workplace();
    write(made->path() / "file", text);
    return store.publish(std::move(*made), key);
  }

  /// Makes an entry look as if it was last used `ago`.
  void age(const std::string& key, std::chrono::seconds ago) const {
    fs::last_write_time(path_ / "entries" / key, fs::file_time_type::clock::now() - ago);
  }

  static std::string text_of(const std::optional<fs::path>& entry) {
    return entry ? read_file(*entry / "file").value_or("no file") : "no entry";
  }

  TemporaryFolder folder_ = *TemporaryFolder::create(fs::temp_directory_path());
  fs::path path_ = folder_.path() / "store";
};

TEST_F(StoreTest, FindsNothingWhereNothingIs) {
  EXPECT_FALSE(Store{path_}.find("a"));
}

TEST_F(StoreTest, FindsWhatWasPublished) {
  const Store store{path_};
  ASSERT_TRUE(put(store, "a", "one"));
  EXPECT_EQ(text_of(store.find("a")), "one");
  EXPECT_FALSE(store.find("b"));
}

TEST_F(StoreTest, KeepsTheFirstOfTwoWithOneKey) {
  const Store store{path_};
  ASSERT_TRUE(put(store, "a", "first"));
  ASSERT_TRUE(put(store, "a", "second"));
  EXPECT_EQ(text_of(store.find("a")), "first");
}

TEST_F(StoreTest, CountsADamagedEntryAsMissingAndReplacesIt) {
  const Store store{path_};
  ASSERT_TRUE(put(store, "a", "whole"));
  const auto entry = path_ / "entries" / "a";
  for (const auto& damage : std::vector<std::function<void()>>{
           [&] { fs::resize_file(entry / "file", 2); }, [&] { fs::remove(entry / "file"); },
           [&] { fs::resize_file(entry / "contents", 3); }, [&] { fs::remove(entry / "contents"); },
           [&] { write(entry / "more", "odd"); }}) {
    damage();
    EXPECT_FALSE(store.find("a"));
    ASSERT_TRUE(put(store, "a", "again"));
    EXPECT_EQ(text_of(store.find("a")), "again");
  }
}

TEST_F(StoreTest, GoesOnWhenTheWholeFolderVanishes) {
  const Store store{path_};
  ASSERT_TRUE(put(store, "a", "one"));
  fs::remove_all(path_);
  EXPECT_FALSE(store.find("a"));
  ASSERT_TRUE(put(store, "a", "two"));
  EXPECT_EQ(text_of(store.find("a")), "two");
}

TEST_F(StoreTest, ThrowsAwayTheOldestBeyondItsNumberOfEntries) {
  const Store store{path_, {.entries = 2}};
  for (const char* key : {"a", "b"}) {
    ASSERT_TRUE(put(store, key, key));
  }
  age("a", 2h);
  age("b", 1h);
  ASSERT_TRUE(put(store, "c", "c"));
  EXPECT_FALSE(store.find("a"));
  EXPECT_TRUE(store.find("b"));
  EXPECT_TRUE(store.find("c"));
}

TEST_F(StoreTest, ThrowsAwayTheOldestBeyondItsBytes) {
  const Store store{path_, {.bytes = 25}};
  ASSERT_TRUE(put(store, "a", "0123456789"));
  ASSERT_TRUE(put(store, "b", "0123456789"));
  age("a", 1h);
  age("b", 2h);
  ASSERT_TRUE(put(store, "c", "0123456789"));
  EXPECT_TRUE(store.find("a"));
  EXPECT_FALSE(store.find("b"));
}

TEST_F(StoreTest, BeingFoundCountsAsBeingUsed) {
  const Store store{path_, {.entries = 1}};
  ASSERT_TRUE(put(store, "a", "a"));
  age("a", 2h);
  ASSERT_TRUE(store.find("a"));
  ASSERT_TRUE(put(store, "b", "b"));
  EXPECT_TRUE(store.find("a"));
}

TEST_F(StoreTest, NeverThrowsAwayWhatIsInUseOrToBeKept) {
  const Store store{path_, {.entries = 1, .keep = "headers"}};
  ASSERT_TRUE(put(store, "headers", "h"));
  age("headers", 24h);
  ASSERT_TRUE(put(store, "a", "a"));
  age("a", 9min);
  ASSERT_TRUE(put(store, "b", "b"));
  for (const char* key : {"headers", "a", "b"}) {
    EXPECT_TRUE(store.find(key)) << key;
  }
}

TEST_F(StoreTest, SweepsWhatAProcessThatDiedLeftBehind) {
  const Store store{path_};
  auto abandoned = store.workplace();
  auto fresh = store.workplace();
  fs::last_write_time(abandoned->path(), fs::file_time_type::clock::now() - 2h);
  ASSERT_TRUE(put(store, "a", "a"));
  EXPECT_FALSE(fs::exists(abandoned->path()));
  EXPECT_TRUE(fs::exists(fresh->path()));
  abandoned->release();
}

TEST_F(StoreTest, LeavesNothingUnfinishedBehind) {
  const Store store{path_, {.entries = 1, .in_use = 0s}};
  for (const char* key : {"a", "b", "b", "c"}) {
    ASSERT_TRUE(put(store, key, key));
  }
  EXPECT_TRUE(fs::is_empty(path_ / "work"));
}

TEST_F(StoreTest, LetsOneMakerInAtATime) {
  const Store store{path_};
  UniqueFd first = store.lock("a", {});
  ASSERT_TRUE(first);
  auto second = std::async(std::launch::async, [&] { return store.lock("a", {}); });
  EXPECT_TRUE(store.lock("b", {}));
  EXPECT_EQ(second.wait_for(0s), std::future_status::timeout);
  first.reset();
  EXPECT_TRUE(second.get());
}

TEST_F(StoreTest, StopsWaitingWhenAsked) {
  const Store store{path_};
  const UniqueFd first = store.lock("a", {});
  std::stop_source stop;
  auto second = std::async(std::launch::async, [&] { return store.lock("a", stop.get_token()); });
  stop.request_stop();
  EXPECT_FALSE(second.get());
}

/// Publishes and looks up a few keys again and again, in a store that is always too small.
bool hammer(const fs::path& path) {
  const Store store{path, {.entries = 2, .in_use = 0s}};
  for (int i = 0; i < 60; ++i) {
    const std::string key{"abcd"[i % 4]};
    auto made = store.workplace();
    std::ofstream{made->path() / "file"} << key;
    if (!store.publish(std::move(*made), key)) {
      return false;
    }
    if (const auto entry = store.find(key)) {
      const auto text = read_file(*entry / "file");
      if (text && *text != key) {
        return false;
      }
    }
  }
  return true;
}

TEST_F(StoreTest, SurvivesThreadsThatPublishFindAndTrimTogether) {
  std::vector<std::future<bool>> workers;
  for (int i = 0; i < 4; ++i) {
    workers.push_back(std::async(std::launch::async, hammer, path_));
  }
  for (auto& worker : workers) {
    EXPECT_TRUE(worker.get());
  }
}

TEST_F(StoreTest, SurvivesProcessesThatPublishFindAndTrimTogether) {
  std::vector<pid_t> children;
  for (int i = 0; i < 3; ++i) {
    const pid_t child = ::fork();
    if (child == 0) {
      ::_exit(hammer(path_) ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
}

}  // namespace
}  // namespace underpar::internal
