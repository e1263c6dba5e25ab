#include "engine/record/open_database.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/record/record_book.hpp"
#include "engine/record/schema.hpp"
#include "tests/record/made_up.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;

constexpr std::array<std::string_view, 1> kOld{"CREATE TABLE round (strokes INTEGER)"};
constexpr std::array<std::string_view, 2> kNew{kOld[0],
                                               "ALTER TABLE round ADD COLUMN ratio REAL DEFAULT 1.5"};
constexpr std::array<std::string_view, 2> kFaulty{kOld[0],
                                                  "DELETE FROM round; ALTER TABLE nowhere ADD COLUMN x"};

class OpenDatabase : public testing::Test {
 protected:
  std::filesystem::path file() const { return folder_->path() / "record.db"; }
  std::string bytes() const { return read_file(file()).value_or("unreadable"); }
  void write(const std::string& bytes) const { std::ofstream{file(), std::ios::binary} << bytes; }
  void make_old(int strokes) const {
    auto database = record::open_database(file(), kOld);
    ASSERT_TRUE(database);
    database->exec("INSERT INTO round VALUES (" + std::to_string(strokes) + ")");
  }
  static std::string cell(const std::filesystem::path& file, const char* query) {
    const SQLite::Database database{file.string()};
    SQLite::Statement statement{database, query};
    return statement.executeStep() ? statement.getColumn(0).getString() : "no row";
  }
  Result<TemporaryFolder> folder_ = TemporaryFolder::create(testing::TempDir());
};

TEST_F(OpenDatabase, UsesTheLogAndWaitsForTheDisk) {
  auto database = record::open_database(file(), kOld);
  ASSERT_TRUE(database);
  EXPECT_EQ(database->execAndGet("PRAGMA journal_mode").getString(), "wal");
  EXPECT_EQ(database->execAndGet("PRAGMA synchronous").getInt(), 2);  // FULL
  EXPECT_EQ(database->execAndGet("PRAGMA user_version").getInt(), 1);
}

TEST_F(OpenDatabase, MigratesAnOlderOneAfterCopyingIt) {
  make_old(-2);
  ASSERT_TRUE(record::open_database(file(), kNew));
  EXPECT_EQ(cell(file(), "SELECT strokes || ' ' || ratio FROM round"), "-2 1.5");
  const auto copy = folder_->path() / "record.db.v1.bak";
  EXPECT_EQ(cell(copy, "SELECT strokes FROM round"), "-2");
  EXPECT_EQ(cell(copy, "PRAGMA user_version"), "1");
}

TEST_F(OpenDatabase, BringsABookFromBeforePeerReviewToMarks) {
  {
    auto third = record::open_database(file(), record::migrations().first(3));
    ASSERT_TRUE(third);
    third->exec("INSERT INTO hint VALUES ('hole', 2)");
  }
  auto book = RecordBook::open(file());
  ASSERT_TRUE(book) << book.error().what;
  const auto round = book->add(made_up_round("hole", kPar), made_up_machine());
  ASSERT_TRUE(round);
  EXPECT_TRUE(book->add_signature(round->id, {.marker = "Ada"}, {}).value());
  EXPECT_EQ(book->history("hole")->front().signatures.front().marker, "Ada");
  EXPECT_EQ(book->standing()->of("hole").hints_taken, 2);
  EXPECT_TRUE(std::filesystem::exists(folder_->path() / "record.db.v3.bak"));
}

TEST_F(OpenDatabase, KeepsTheRoundsOfABookOfTheFirstVersion) {
  {
    auto first = record::open_database(file(), record::migrations().first(1));
    ASSERT_TRUE(first);
    first->exec(
        "INSERT INTO machine VALUES (1, 'f', 'cpu', 2, 'Linux', 'g++');"
        "INSERT INTO source VALUES (1, 'aa', 'int x;');"
        "INSERT INTO attempt (level_id, played_at_ms, file, source_id, machine_id, outcome, strokes, ratio, "
        "ratio_low, ratio_high, pairs, player_ms, par_ms, noise, on_the_lip, clock, message, hint, seed, "
        "checks, "
        "build_ms, start_ms, check_ms, measure_ms, total_ms, layers_in_force, layers_missing) "
        "VALUES ('hole', 0, 'f', 1, 1, 'scored', -1, 0.7, 0.7, 0.7, 15, 1, 1, 0, 0, 'cpu', '', '', '1', 1, "
        "1, 1, 1, 1, 1, '', '');"
        "INSERT INTO hint VALUES ('hole', 2)");
  }
  auto book = RecordBook::open(file());
  ASSERT_TRUE(book) << book.error().what;
  const auto standing = book->standing().value().of("hole");
  EXPECT_EQ(standing.best_strokes, kBirdie);
  EXPECT_EQ(standing.hints_taken, 2);
  EXPECT_FALSE(standing.ribbon);
  EXPECT_FALSE(standing.prediction);
  EXPECT_FALSE(book->history("hole").value().at(0).resources);
  EXPECT_TRUE(std::filesystem::exists(folder_->path() / "record.db.v1.bak"));
}

TEST_F(OpenDatabase, NeverReplacesACopy) {
  make_old(-2);
  std::ofstream{folder_->path() / "record.db.v1.bak"} << "precious";
  ASSERT_TRUE(record::open_database(file(), kNew));
  EXPECT_EQ(read_file(folder_->path() / "record.db.v1.bak").value(), "precious");
  EXPECT_EQ(cell(folder_->path() / "record.db.v1.2.bak", "SELECT strokes FROM round"), "-2");
}

TEST_F(OpenDatabase, LeavesAnOlderOneAsItWasWhenAStepFails) {
  make_old(3);
  ASSERT_FALSE(record::open_database(file(), kFaulty));
  EXPECT_EQ(cell(file(), "SELECT strokes FROM round"), "3");
  EXPECT_EQ(cell(file(), "PRAGMA user_version"), "1");
}

TEST_F(OpenDatabase, RefusesANewerOneUntouched) {
  make_old(0);
  {
    const auto migrated = record::open_database(file(), kNew);
  }
  const auto before = bytes();
  const auto refused = record::open_database(file(), kOld);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().what, HasSubstr("newer Underpar"));
  EXPECT_FALSE(refused.error().hint.empty());
  EXPECT_EQ(bytes(), before);
}

TEST_F(OpenDatabase, RefusesANewerOneWhoseLogIsNotFoldedInYet) {
  auto newer = record::open_database(file(), kNew);
  ASSERT_TRUE(newer);
  const auto before = bytes();
  ASSERT_FALSE(record::open_database(file(), kOld));
  EXPECT_EQ(bytes(), before);
}

TEST_F(OpenDatabase, RefusesGarbageUntouched) {
  for (const std::string& garbage :
       {std::string{"x"}, std::string{"not a record\n"}, std::string(70'000, '\x7f'),
        std::string{"SQLite format 3\0", 16} + std::string(5000, '\x01')}) {
    write(garbage);
    const auto refused = record::open_database(file(), kOld);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().what, HasSubstr("is not a record book"));
    EXPECT_EQ(bytes(), garbage);
  }
}

TEST_F(OpenDatabase, RefusesAnotherProgramsDatabaseUntouched) {
  {
    SQLite::Database{file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(
        "CREATE TABLE t (x)");
  }
  const auto before = bytes();
  ASSERT_FALSE(record::open_database(file(), kOld));
  EXPECT_EQ(bytes(), before);
}

TEST_F(OpenDatabase, RefusesAFolder) {
  std::filesystem::create_directory(file());
  EXPECT_FALSE(record::open_database(file(), kOld));
}

TEST_F(OpenDatabase, TakesAnEmptyFileForANewBook) {
  write("");
  EXPECT_TRUE(record::open_database(file(), kOld));
}

TEST_F(OpenDatabase, IsMadeAndMigratedOnceBySeveralAtOnce) {
  make_old(1);
  std::vector<std::jthread> programs;
  std::atomic<int> opened = 0;
  for (int i = 0; i < 6; ++i) {
    programs.emplace_back([&] { opened += record::open_database(file(), kNew).has_value() ? 1 : 0; });
  }
  programs.clear();
  EXPECT_EQ(opened, 6);
  EXPECT_FALSE(std::filesystem::exists(folder_->path() / "record.db.v1.2.bak"));
}

TEST_F(OpenDatabase, NewBooksMayBeMadeBySeveralAtOnce) {
  std::vector<std::jthread> programs;
  std::atomic<int> stored = 0;
  for (int i = 0; i < 6; ++i) {
    programs.emplace_back([&] {
      auto book = RecordBook::open(file());
      ASSERT_TRUE(book) << book.error().what;
      const auto added = book->add(made_up_round("hole", 0), made_up_machine());
      EXPECT_TRUE(added) << added.error().what;
      stored += added ? 1 : 0;
    });
  }
  programs.clear();
  EXPECT_EQ(stored, 6);
  EXPECT_EQ(RecordBook::open(file()).value().history("hole").value().size(), 6U);
}

}  // namespace
}  // namespace underpar
