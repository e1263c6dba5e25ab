#include "game/classroom/board_cache.hpp"

#include <gmock/gmock.h>

#include <array>
#include <atomic>
#include <functional>
#include <thread>

#include "tests/classroom/store_fixture.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

class BoardCacheTest : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, BoardCacheTest, testing::Values(BackEnd::kSqlite, BackEnd::kPostgresql),
                         name_of_back_end);

/// Passes everything on, and counts what is read.
struct CountingReads : Database {
  explicit CountingReads(Database& database) : inner{database} {}
  Answer<void> write(const Work& work) override { return inner.write(work); }
  Answer<void> read(const Work& work) override {
    ++reads;
    return inner.read(work);
  }
  Answer<void> back_up(const std::filesystem::path& file) override { return inner.back_up(file); }
  Answer<std::string> check() override { return inner.check(); }

  Database& inner;
  std::atomic<int> reads = 0;
};

TEST_P(BoardCacheTest, MakesABoardOnceForAVersionHoweverManyAskAtOnce) {
  CountingReads counting{*database_};
  Assignments assignments{counting, [] { return 1; }};
  BoardCache boards{assignments};
  (void)judged(join("Ada"), "k1", 0.9);
  const auto ask = [&](const char* whom) {
    std::vector<std::jthread> members;
    for (int i = 0; i < 16; ++i) {
      members.emplace_back(
          [&] { EXPECT_THAT((*boards.get("hole", BoardCache::Form::kJson))->text, HasSubstr(whom)); });
    }
  };
  (void)boards.get("hole", BoardCache::Form::kCsv);  // now it is known that there is such a level
  counting.reads = 0;
  ask("Ada");
  EXPECT_LE(counting.reads, 16 + 2) << "each may look for the level; one reads what was judged";
  (void)judged(join("Bob"), "k1", 0.5);
  boards.refresh();
  counting.reads = 0;
  ask("Bob");
  EXPECT_EQ(counting.reads, 0) << "made before anybody was told";
}

TEST_P(BoardCacheTest, MakesAllTextsOfAVersionFromOneReadingOfEachLevel) {
  CountingReads counting{*database_};
  Assignments assignments{counting, [] { return 1; }};
  BoardCache boards{assignments};
  (void)judged(join("Ada"), "k1", 0.9);
  for (const auto form : {BoardCache::Form::kJson, BoardCache::Form::kCsv, BoardCache::Form::kHistogram}) {
    (void)boards.get("hole", form);
    (void)boards.get("second", form);
  }
  (void)boards.get("", BoardCache::Form::kStandings);
  (void)roster_->rename(1, "Countess", now_);
  counting.reads = 0;
  boards.refresh();
  EXPECT_EQ(counting.reads, 1 + 2) << "the list of levels, and each of the two";
}

TEST_P(BoardCacheTest, ReadsAndMakesAgainOnlyWhatAVersionChanged) {
  CountingReads counting{*database_};
  Assignments assignments{counting, [] { return 1; }};
  BoardCache boards{assignments};
  (void)judged(join("Ada"), "k1", 0.9);
  const auto text = [&](const char* level, BoardCache::Form form) { return *boards.get(level, form); };
  const auto hole = text("hole", BoardCache::Form::kJson);
  const auto second = text("second", BoardCache::Form::kJson);
  const auto standings = text("", BoardCache::Form::kStandings);
  (void)judged(join("Bob"), "k1", 0.5);
  counting.reads = 0;
  boards.refresh();
  EXPECT_EQ(counting.reads, 1 + 1) << "the list of levels, and the one that was judged";
  EXPECT_EQ(text("second", BoardCache::Form::kJson), second) << "the very same text";
  EXPECT_THAT(text("hole", BoardCache::Form::kJson)->text, HasSubstr("Bob"));
  EXPECT_NE(text("hole", BoardCache::Form::kJson)->etag, hole->etag);
  EXPECT_THAT(text("", BoardCache::Form::kStandings)->text, HasSubstr("Bob"));
  EXPECT_NE(text("", BoardCache::Form::kStandings)->etag, standings->etag);
}

TEST_P(BoardCacheTest, MakesABoardAgainAfterEachChangeOfWhatItShows) {
  BoardCache boards{*assignments_};
  const auto ada = join("Ada");
  const auto bob = join("Bob");
  (void)judged(ada, "k1", 0.9);
  now_ += 1min;
  (void)judged(bob, "k1", 0.8);
  const auto rejudge = [&] {
    const auto set = assignments_->rejudge(hole_.id, "new umpire", now_).value();
    for (const auto worker = greet(); const auto job = claim(worker);) {
      EXPECT_TRUE(queue_->finish(job->id, job->attempt, scored(1.3), now_));
    }
    return assignments_->apply(set.id, now_).has_value();
  };
  struct Change {
    const char* what;
    std::function<bool()> make;
  };
  const std::vector<Change> changes{
      {"a verdict", [&] { return judged(ada, "k2", 0.7).id > 0; }},
      {"a nickname", [&] { return roster_->rename(ada.id, "Countess", now_).has_value(); }},
      {"who leaves the board", [&] { return roster_->set_on_board(ada.id, false, now_).has_value(); }},
      {"who comes back", [&] { return roster_->set_on_board(ada.id, true, now_).has_value(); }},
      {"who is hidden", [&] { return roster_->set_hidden(bob.id, true, now_).has_value(); }},
      {"who is shown again", [&] { return roster_->set_hidden(bob.id, false, now_).has_value(); }},
      {"a rejudging", rejudge},
      {"a freeze",
       [&] { return assignments_->set({.level_id = "hole", .freeze_at = now_ - 30s}, now_).has_value(); }},
      {"who leaves the class", [&] { return roster_->remove(ada.id, now_).has_value(); }},
      {"who is forgotten", [&] { return roster_->forget(now_ + 1h, now_).has_value(); }}};
  const std::array forms{std::pair{"hole", BoardCache::Form::kJson},
                         std::pair{"hole", BoardCache::Form::kCsv},
                         std::pair{"", BoardCache::Form::kStandings}};
  for (const auto& change : changes) {
    for (const auto& [level, form] : forms) {
      (void)boards.get(level, form);
    }
    ASSERT_TRUE(change.make()) << change.what;
    boards.refresh();
    BoardCache fresh{*assignments_};
    for (const auto& [level, form] : forms) {
      EXPECT_EQ((*boards.get(level, form))->text, (*fresh.get(level, form))->text) << change.what;
    }
  }
}

TEST_P(BoardCacheTest, LetsGoOfBoardsNobodyAsksFor) {
  CountingReads counting{*database_};
  Assignments assignments{counting, [] { return 1; }};
  BoardCache boards{assignments};
  (void)judged(join("Ada"), "k1", 0.9);
  (void)boards.get("hole", BoardCache::Form::kJson);
  boards.refresh();
  counting.reads = 0;
  boards.refresh();
  EXPECT_EQ(counting.reads, 0) << "nobody had asked since";
  (void)boards.get("hole", BoardCache::Form::kJson);
  EXPECT_GT(counting.reads, 0) << "it was not kept";
}

}  // namespace
}  // namespace underpar::classroom
