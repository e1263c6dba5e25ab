#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <random>
#include <thread>

#include "engine/base/files.hpp"
#include "engine/record/record_book.hpp"
#include "tests/record/made_up.hpp"

// What a record book must bear: writers killed at any moment, folders that are closed, disks that are full.
// Each part that spoils the process (limits, mounts, another user) happens in a child, which reports by its
// exit status.

namespace underpar {
namespace {

constexpr int kFine = 0;
constexpr int kCannotBeTried = 77;

template <class Work>
int in_child(Work work) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(work());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// Adds rounds for ever and says each id that was acknowledged over the pipe.
[[noreturn]] void write_for_ever(const std::filesystem::path& file, int pipe_fd) {
  auto book = RecordBook::open(file);
  if (!book) {
    ::_exit(1);
  }
  for (int i = 0;; ++i) {
    const auto stored =
        book->add(made_up_round("hole", 0, "// " + std::to_string(::getpid()) + " " + std::to_string(i)),
                  made_up_machine());
    if (!stored) {
      ::_exit(2);
    }
    (void)!::write(pipe_fd, &stored->id, sizeof stored->id);
  }
}

TEST(RecordBookAdversity, LosesNothingAcknowledgedWhenWritersAreKilled) {
  const auto folder = TemporaryFolder::create(testing::TempDir());
  const auto file = folder->path() / "record.db";
  std::array<int, 2> pipe{};
  ASSERT_EQ(::pipe2(pipe.data(), O_NONBLOCK), 0);
  std::mt19937 random{12345};  // NOLINT(bugprone-random-generator-seed): the same moments each time will do
  std::vector<std::int64_t> acknowledged;
  for (int round = 0; round < 12; ++round) {
    std::array<pid_t, 2> writers{};
    for (auto& writer : writers) {
      writer = ::fork();
      if (writer == 0) {
        write_for_ever(file, pipe[1]);
      }
    }
    std::this_thread::sleep_for(std::chrono::microseconds{random() % 100'000});
    for (const pid_t writer : writers) {
      ::kill(writer, SIGKILL);
      int status = 0;
      ::waitpid(writer, &status, 0);
      EXPECT_TRUE(WIFSIGNALED(status)) << "a writer gave up with " << WEXITSTATUS(status);
    }
    for (std::int64_t id = 0; ::read(pipe[0], &id, sizeof id) == sizeof id;) {
      acknowledged.push_back(id);
    }
  }
  ::close(pipe[0]);
  ::close(pipe[1]);
  ASSERT_FALSE(acknowledged.empty());
  auto book = RecordBook::open(file);
  ASSERT_TRUE(book) << book.error().what;
  for (const auto id : acknowledged) {
    EXPECT_TRUE(book->source_of(id)) << id;
  }
  EXPECT_GE(book->standing().value().of("hole").attempts, static_cast<int>(acknowledged.size()));
  SQLite::Database database{file.string()};
  EXPECT_EQ(database.execAndGet("PRAGMA integrity_check").getString(), "ok");
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt(), 0);
}

// Closing any descriptor of the file drops the locks of all the process's connections. Another program that
// ends then believes itself the last one, and takes the log away from under this one.
TEST(RecordBookAdversity, KeepsItsLocksWhenOpenedTwiceInOneProgram) {
  const auto folder = TemporaryFolder::create(testing::TempDir());
  const auto file = folder->path() / "record.db";
  std::array<int, 2> pipe{};
  ASSERT_EQ(::pipe2(pipe.data(), O_CLOEXEC), 0);
  const pid_t other = ::fork();
  if (other == 0) {
    char go = 0;
    (void)!::read(pipe[0], &go, 1);
    auto book = RecordBook::open(file);
    const bool stored = book && book->add(made_up_round("hole", 1, "// other"), made_up_machine());
    book = fail("closed", "");
    ::_exit(stored ? kFine : 1);
  }
  auto first = RecordBook::open(file);
  ASSERT_TRUE(first && first->add(made_up_round("hole", 3, "// first"), made_up_machine()));
  {
    ASSERT_TRUE(RecordBook::open(file));
  }
  ASSERT_EQ(::write(pipe[1], "!", 1), 1);
  int status = -1;
  ::waitpid(other, &status, 0);
  ::close(pipe[0]);
  ::close(pipe[1]);
  EXPECT_EQ(status, 0);
  const auto last = first->add(made_up_round("hole", 2, "// last"), made_up_machine());
  ASSERT_TRUE(last) << last.error().what;
  EXPECT_EQ(last->previous_best, 1);
  const auto again = RecordBook::open(file);
  ASSERT_TRUE(again) << again.error().what;
  EXPECT_EQ(again->history("hole").value().size(), 3U);
}

TEST(RecordBookAdversity, SaysSoWhenTheFolderIsClosed) {
  const auto folder = TemporaryFolder::create(testing::TempDir());
  const auto file = folder->path() / "record.db";
  {
    ASSERT_TRUE(RecordBook::open(file));
  }
  const auto before = read_file(file).value();
  std::filesystem::permissions(file, std::filesystem::perms{0444});
  std::filesystem::permissions(folder->path(), std::filesystem::perms{0555});
  const int status = in_child([&] {
    if (::geteuid() == 0 && ::setuid(65534) != 0) {  // root may write anywhere
      return kCannotBeTried;
    }
    const auto book = RecordBook::open(file);
    const auto fresh = RecordBook::open(folder->path() / "fresh.db");
    return !book && !fresh && book.error().what.ends_with(".") && !book.error().hint.empty() &&
                   fresh.error().what.ends_with(".")
               ? kFine
               : 1;
  });
  std::filesystem::permissions(folder->path(), std::filesystem::perms{0755});
  EXPECT_EQ(read_file(file).value(), before);
  if (status == kCannotBeTried) {
    GTEST_SKIP() << "cannot become another user";
  }
  EXPECT_EQ(status, kFine);
}

/// Adds rounds until one is refused; then all acknowledged ones must be there.
int fill_up(const std::filesystem::path& file) {
  auto book = RecordBook::open(file);
  if (!book) {
    return 1;
  }
  std::vector<std::int64_t> acknowledged;
  for (int i = 0; i < 2000; ++i) {
    const auto stored =
        book->add(made_up_round("hole", 0, std::to_string(i) + std::string(20'000, 'x')), made_up_machine());
    if (stored) {
      acknowledged.push_back(stored->id);
      continue;
    }
    if (acknowledged.size() < 3 || !stored.error().what.ends_with(".") || stored.error().hint.empty()) {
      return 2;
    }
    for (const auto id : acknowledged) {
      if (!book->source_of(id)) {
        return 3;
      }
    }
    return kFine;
  }
  return 4;
}

/// Gives this process mounts of its own. An ordinary user takes a user namespace for it, and stays who they
/// are there: whom a namespace does not know may not write.
bool own_mounts() {
  const uid_t user = ::geteuid();
  const gid_t group = ::getegid();
  if (::unshare(user == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0) {
    return false;
  }
  const auto map = [](const char* file, const std::string& text) {
    return static_cast<bool>(std::ofstream{file} << text << std::flush);
  };
  return (user == 0 ||
          (map("/proc/self/setgroups", "deny") && map("/proc/self/uid_map", fmt::format("{0} {0} 1", user)) &&
           map("/proc/self/gid_map", fmt::format("{0} {0} 1", group)))) &&
         ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

TEST(RecordBookAdversity, SaysSoAndKeepsTheRestWhenFilesMayNotGrow) {
  const auto folder = TemporaryFolder::create(testing::TempDir());
  EXPECT_EQ(in_child([&] {
              const rlimit limit{.rlim_cur = 400'000, .rlim_max = 400'000};
              ::signal(SIGXFSZ, SIG_IGN);
              return ::setrlimit(RLIMIT_FSIZE, &limit) == 0 ? fill_up(folder->path() / "record.db")
                                                            : kCannotBeTried;
            }),
            kFine);
}

TEST(RecordBookAdversity, SaysSoAndKeepsTheRestWhenTheDiskIsFull) {
  const auto folder = TemporaryFolder::create(testing::TempDir());
  const int status = in_child([&] {
    if (!own_mounts() || ::mount("tmpfs", folder->path().c_str(), "tmpfs", 0, "size=700k") != 0) {
      return kCannotBeTried;
    }
    return fill_up(folder->path() / "record.db");
  });
  if (status == kCannotBeTried) {
    GTEST_SKIP() << "cannot mount a small disk here";
  }
  EXPECT_EQ(status, kFine);
}

}  // namespace
}  // namespace underpar
