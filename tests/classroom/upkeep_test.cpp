#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <httplib.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <set>

#include "engine/base/hash.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/classroom/messages.hpp"
#include "tests/classroom/server_process.hpp"
#include "tests/classroom/store_fixture.hpp"

// What befalls a store, with the real program: backups, older versions, a full disk.

namespace underpar::classroom {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Upkeep : public StoreTest {
 protected:
  [[nodiscard]] fs::path folder() const { return fs::path{store_}.parent_path(); }

  Completed server(std::vector<std::string> words) {
    words.insert(words.begin(), UNDERPAR_BINARY_DIR "/bin/underpar-server");
    return run({.argv = std::move(words),
                .environment = {"PATH=/usr/bin:/bin", "HOME=" + folder().string(),
                                "UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR}})
        .value();
  }

  /// Everything in the folder of the store.
  [[nodiscard]] std::set<std::string> files() const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder()}) {
      names.insert(entry.path().filename());
    }
    return names;
  }
};
INSTANTIATE_TEST_SUITE_P(Stores, Upkeep, testing::Values(BackEnd::kSqlite), name_of_back_end);

/// The class as the first version of the schema kept it.
void make_version_1(const fs::path& store, const fs::path& backup) {
  SQLite::Database database{store, SQLite::OPEN_READWRITE};
  database.exec(
      "DROP TABLE login; DROP TABLE reissue; ALTER TABLE job DROP COLUMN began_ms; "
      "ALTER TABLE assignment DROP COLUMN version; "
      "DELETE FROM schema_step WHERE step > 1; VACUUM INTO '" +
      backup.string() + "'");
}

TEST_P(Upkeep, RestoresABackupOfAnOlderVersionAndLeavesItAsItIs) {
  (void)judged(join("Ada"), "k1", 0.9);
  database_.reset();
  const auto backup = folder() / "old.db";
  make_version_1(store_, backup);
  const auto before = sha256_hex(read_file(backup).value());
  auto expected = files();
  const auto copy = (folder() / "again.db").string();
  const auto restored = server({"restore", backup, "--store", copy});
  ASSERT_EQ(restored.exit_status, 0) << restored.err;
  EXPECT_EQ(sha256_hex(read_file(backup).value()), before);
  expected.insert("again.db");
  EXPECT_EQ(files(), expected) << "nothing lies about";
  store_ = copy;
  open();
  EXPECT_EQ(roster_->members()->front().member.nick, "Ada");
  EXPECT_EQ(assignments_->judged(hole_.id)->front().run.ratio, 0.9);
  EXPECT_TRUE(roster_->reissue(1, now_)) << "and it is of the newest version";
}

TEST_P(Upkeep, MigratesAnOlderStoreAfterCopyingIt) {
  (void)join("Ada");
  database_.reset();
  make_version_1(store_, folder() / "old.db");
  open();
  EXPECT_EQ(roster_->members()->front().member.nick, "Ada");
  EXPECT_TRUE(fs::exists(store_ + ".v1.bak"));
}

TEST_P(Upkeep, RefusesWhatIsNoBackup) {
  const auto text = folder() / "letter.txt";
  ASSERT_TRUE(write_file_atomically(text, "Dear Ada,"));
  const auto copy = (folder() / "again.db").string();
  const auto refused = server({"restore", text, "--store", copy});
  EXPECT_NE(refused.exit_status, 0);
  EXPECT_THAT(refused.err, HasSubstr("is no whole backup of a class."));
  EXPECT_FALSE(fs::exists(copy));
  EXPECT_NE(server({"restore", text, "--store", store_}).exit_status, 0) << "a store is never replaced";
}

TEST_P(Upkeep, RefusesClearlyWhenTheDiskIsFullAndLosesNothing) {
  constexpr rlim_t kLimitBytes = 1U << 20U;
  (void)join("Ada");
  auto serving = ServerProcess::start(store_, 0, kLimitBytes).value();
  httplib::Client ada{"127.0.0.1", serving.port()};
  ada.set_bearer_token_auth("token of Ada");
  int acknowledged = 0;
  const auto post = [&] {
    return ada.Post(
        "/api/v1/submissions", {{"Idempotency-Key", std::to_string(acknowledged)}},
        text_of({{"level", "hole"}, {"source", std::to_string(acknowledged) + std::string(60'000, 'x')}}),
        "application/json");
  };
  auto answer = post();
  for (; answer && answer->status == 202 && acknowledged < 100; answer = post()) {
    ++acknowledged;
  }
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 503);
  EXPECT_THAT(answer->body, HasSubstr("the disk is full"));
  EXPECT_EQ(ada.Get("/api/v1/boards/hole")->status, 200) << "reading goes on";
  serving.lift_file_limit();
  EXPECT_EQ(post()->status, 202) << "the same submission, once there is room";
  serving.kill();
  EXPECT_EQ(queue_->of_member(1, 1000)->size(), static_cast<std::size_t>(acknowledged) + 1);
  EXPECT_EQ(database_->check(), "ok");
}

TEST_P(Upkeep, WritesTheSourcesOfALevelForToolsAgainstPlagiarism) {
  ASSERT_TRUE(assignments_->set({.level_id = "engravers-line"}, now_));
  ASSERT_TRUE(hand_in(join("Ada"), "k1", "int ada;", "engravers-line"));
  const auto job = claim(greet()).value();
  ASSERT_TRUE(queue_->finish(job.id, job.attempt, scored(0.9), now_));
  ASSERT_TRUE(hand_in(join("Bob"), "k1", "int bob;", "engravers-line"));
  const auto place = folder() / "compare";
  const auto written = server({"sources", "engravers-line", place, "--store", store_});
  ASSERT_EQ(written.exit_status, 0) << written.err;
  EXPECT_TRUE(fs::exists(place / "engravers-line" / "base" / "reference.cpp"));
  EXPECT_THAT(read_file(place / "key.csv").value(), AllOf(HasSubstr("Ada"), HasSubstr("Bob")));
  EXPECT_EQ(std::distance(fs::directory_iterator{place / "engravers-line" / "submissions"}, {}), 2)
      << "also of who still waits to be judged";
  const auto again = server({"sources", "engravers-line", place, "--store", store_});
  EXPECT_EQ(again.exit_status, 70);
  EXPECT_THAT(again.err, HasSubstr("compare is there already."));
}

/// What `init` says at a terminal where these lines are typed.
std::string founded_at_a_terminal(const std::string& store, const std::string& typed,
                                  const std::vector<std::string>& flags = {}) {
  int terminal = -1;
  const pid_t pid = ::forkpty(&terminal, nullptr, nullptr, nullptr);
  if (pid == 0) {
    ::setenv("UNDERPAR_HOME", UNDERPAR_SOURCE_DIR, 1);
    const std::string program = UNDERPAR_BINARY_DIR "/bin/underpar-server";
    std::vector<std::string> words{program, "init", "--store", store};
    words.insert(words.end(), flags.begin(), flags.end());
    std::vector<char*> argv;
    std::ranges::transform(words, std::back_inserter(argv), [](std::string& word) { return word.data(); });
    argv.push_back(nullptr);
    ::execv(program.c_str(), argv.data());
    ::_exit(127);
  }
  const UniqueFd end{terminal};
  EXPECT_EQ(::write(terminal, typed.data(), typed.size()), static_cast<ssize_t>(typed.size()));
  std::string said;
  std::array<char, 4096> part{};
  for (ssize_t count = 0; (count = ::read(terminal, part.data(), part.size())) > 0;) {
    said.append(part.data(), static_cast<std::size_t>(count));
  }
  ::waitpid(pid, nullptr, 0);
  return said;
}

TEST_P(Upkeep, InitAsksAtATerminalForWhatIsNotGiven) {
  const auto store = (folder() / "asked.db").string();
  const auto said =
      founded_at_a_terminal(store, "Algorithms\nno-such-level\nengravers-line reading-room\nsoon\n30\n");
  EXPECT_THAT(said, HasSubstr("What is the class called? [Performance]"));
  EXPECT_THAT(said, HasSubstr("The course has no level “no-such-level”."));
  EXPECT_THAT(said, HasSubstr("That is no number of days. Any from 1 to 3650 will do."));
  EXPECT_THAT(said, HasSubstr("Algorithms is founded: 2 levels, due in 30 days."));
  const auto kept = open_store(store).value();
  EXPECT_EQ(Roster{*kept}.info()->name, "Algorithms");
}

TEST_P(Upkeep, InitAsksNothingThatTheCommandLineSays) {
  const auto said =
      founded_at_a_terminal((folder() / "told.db").string(), "\n", {"--name", "Systems", "--days", "7"});
  EXPECT_THAT(said, testing::Not(HasSubstr("What is the class called?")));
  EXPECT_THAT(said, HasSubstr("Which levels does it play, parted by blanks? [the whole course]"));
  EXPECT_THAT(said, HasSubstr("Systems is founded"));
}

TEST_P(Upkeep, InitAsksNothingWithoutATerminal) {
  const auto founded = server({"init", "--store", (folder() / "quiet.db").string()});
  EXPECT_EQ(founded.exit_status, 0) << founded.err;
  EXPECT_THAT(founded.out, HasSubstr("Performance is founded"));
  EXPECT_THAT(founded.out, testing::Not(HasSubstr("?")));
}

}  // namespace
}  // namespace underpar::classroom
