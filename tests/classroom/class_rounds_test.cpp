#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <map>
#include <thread>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/classroom/rules.hpp"
#include "tests/classroom/programs.hpp"
#include "tests/classroom/server_process.hpp"
#include "tests/classroom/slurm_cluster.hpp"
#include "tests/classroom/store_fixture.hpp"

// A class from end to end: the real programs of server, judge machine and member, and the real engine.

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr auto kLevel = "engravers-line";
constexpr std::array kLevels{kLevel, "caddie-copies", "keepsake-boxes"};
constexpr std::array kPrograms{"birdie.cpp", "par.cpp", "reference.cpp"};  // from fast to slow

/// UNDERPAR_MEMBERS=30 plays a whole class.
int member_count() {
  const char* wished = std::getenv("UNDERPAR_MEMBERS");
  return wished == nullptr ? static_cast<int>(kPrograms.size()) : std::atoi(wished);
}

class ClassRounds : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    for (const char* level : kLevels) {
      ASSERT_TRUE(assignments_->set({.level_id = level}, now_));
    }
    home_.emplace(TemporaryFolder::create(testing::TempDir()).value());
    server_.emplace(ServerProcess::start(store_).value());
    write_solution("", kLevel, "par.cpp");
  }

  /// As the member's own file of the level.
  void write_solution(const std::string& nick, const std::string& level, const std::string& program) {
    const auto text = read_file(std::string{UNDERPAR_SOURCE_DIR} + "/puzzles/" + level + "/" + program);
    ASSERT_TRUE(text) << text.error().what;
    ASSERT_TRUE(write_file_atomically(
        home_->path() / nick / "underpar" / "solutions" / level / "solution.cpp", *text + "// " + nick));
  }

  /// Each nick has a home of its own.
  [[nodiscard]] std::vector<std::string> surroundings(const std::string& nick = "") const {
    const auto home = (home_->path() / nick).string();
    return {"PATH=/usr/bin:/bin",
            "UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR,
            "XDG_DATA_HOME=" + home,
            "XDG_CONFIG_HOME=" + home,
            "XDG_CACHE_HOME=" UNDERPAR_BINARY_DIR "/tests/cache",
            "XDG_RUNTIME_DIR=" + home_->path().string()};
  }

  Completed member(std::vector<std::string> words, const std::string& nick = "") {
    words.insert(words.begin(), UNDERPAR_BINARY_DIR "/bin/underpar");
    return underpar::run({.argv = words, .environment = surroundings(nick), .wall_limit = 120s}).value();
  }

  [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(server_->port()); }

  [[nodiscard]] std::vector<std::string> judge(const std::string& name = "judge") const {
    return {UNDERPAR_BINARY_DIR "/bin/underpar",
            "worker",
            address(),
            "--token",
            "worker",
            "--name",
            name,
            "--drain"};
  }

  /// Starts a judge machine.
  Beside start_judge(const std::string& name = "judge") { return {judge(name), surroundings()}; }

  /// Kills a judge machine while it measures.
  void kill_in_mid_run(Beside judge) {
    while (!anything_runs() && !judge.has_ended()) {
      std::this_thread::sleep_for(20ms);  // leaves the processor to the run that is measured
    }
    judge.kill();
  }

  bool anything_runs() {
    const auto running = read<bool>(*database_, [](Session& session) -> Answer<bool> {
      return !session.run("SELECT id FROM submission WHERE state = 'running' LIMIT 1").empty();
    });
    return running.value_or(false);
  }

  std::int64_t runs() {
    return read<std::int64_t>(*database_,
                              [](Session& session) -> Answer<std::int64_t> {
                                return session.run("SELECT count(*) FROM run").at(0).integer(0);
                              })
        .value();
  }

  /// The rows of a level's board, in the order their members joined.
  std::vector<BoardRow> rows(const std::string& level) {
    const auto assignment = assignments_->of_level(level).value();
    auto board = board_of(assignments_->judged(assignment.id).value(), assignment, View::kPublic);
    std::ranges::sort(board.rows, {}, [](const BoardRow& row) { return row.best.member.id; });
    return board.rows;
  }

  /// So many members join, and hand in their programs of all levels.
  void hand_in_all(int count) {
    for (int i = 0; i < count; ++i) {
      const auto nick = "member " + std::to_string(i);
      ASSERT_EQ(member({"class", "join", address(), "ABCD-1234", "--nick", nick}, nick).exit_status, 0);
      for (const char* level : kLevels) {
        write_solution(nick, level, kPrograms.at(static_cast<std::size_t>(i) % kPrograms.size()));
        ASSERT_EQ(member({"submit", level}, nick).exit_status, 0) << nick << ' ' << level;
      }
    }
  }

  /// Two judge machines, until nothing waits.
  void judge_all() {
    std::array judges{start_judge("first"), start_judge("second")};
    for (auto& judge : judges) {
      EXPECT_EQ(judge.wait(), 0);
    }
    EXPECT_EQ(queue_->length(now_), 0);
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
  kill_in_mid_run(start_judge());
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
  EXPECT_EQ(queue_->length(now_), 1);
  EXPECT_EQ(queue_->find(2).error().kind, Refusal::kUnknown) << "it went once";
  EXPECT_EQ(member({"class", "leave"}).exit_status, 0);
  EXPECT_EQ(queue_->length(now_), 0);
}

TEST_P(ClassRounds, RankAClassByWhatItsProgramsAreWorthThoughAJudgeIsKilled) {
  const int count = member_count();
  hand_in_all(count);
  kill_in_mid_run(start_judge("first"));
  judge_all();
  EXPECT_EQ(runs(), count * static_cast<int>(kLevels.size())) << "every submission has one run";
  for (const char* level : kLevels) {
    const auto places = rows(level);
    ASSERT_EQ(places.size(), static_cast<std::size_t>(count)) << level;
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = 0; j < places.size(); ++j) {
        if (i % kPrograms.size() < j % kPrograms.size()) {
          EXPECT_LT(places[i].rank, places[j].rank) << level << ": members " << i << " and " << j;
        }
      }
    }
  }
}

/// Whether both may be level: their intervals meet.
bool tied(const BoardRow& one, const BoardRow& other) {
  return one.best.run.ratio_low <= other.best.run.ratio_high &&
         other.best.run.ratio_low <= one.best.run.ratio_high;
}

TEST_P(ClassRounds, RankTheSameWhenJudgedAgainExceptForTies) {
  hand_in_all(member_count());
  judge_all();
  std::map<std::string, std::vector<BoardRow>> before;
  std::vector<Id> sets;
  for (const char* level : kLevels) {
    before[level] = rows(level);
    sets.push_back(assignments_->rejudge(assignments_->of_level(level)->id, "again", now_)->id);
  }
  judge_all();
  for (const Id set : sets) {
    EXPECT_TRUE(assignments_->apply(set, now_));
  }
  for (const char* level : kLevels) {
    const auto& first = before[level];
    const auto second = rows(level);
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
      for (std::size_t j = 0; j < first.size(); ++j) {
        if (first[i].rank < first[j].rank && second[i].rank > second[j].rank) {
          EXPECT_TRUE(tied(first[i], first[j]) || tied(second[i], second[j]))
              << level << ": members " << i << " and " << j << " changed places";
        }
      }
    }
  }
}

TEST_P(ClassRounds, GiveEveryJobOneRunThoughAJudgeDiesAndAnotherAnswersTooLate) {
  hand_in_all(member_count());
  const auto submissions = static_cast<std::int64_t>(kLevels.size()) * member_count();
  kill_in_mid_run(start_judge("third"));
  const auto node_class = queue_->workers()->front().node_class;
  const auto moment =
      std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto late = queue_->greet("late", node_class, moment).value();
  const auto job = queue_->claim(late.id, 1s, moment).value();
  ASSERT_TRUE(job);
  std::vector<Beside> judges;
  for (const char* name : {"first", "second", "third", "fourth"}) {
    judges.push_back(start_judge(name));
  }
  kill_in_mid_run(std::move(judges.back()));
  judges.pop_back();
  for (auto& judge : judges) {
    EXPECT_EQ(judge.wait(), 0);
  }
  EXPECT_EQ(queue_->length(now_), 0);
  EXPECT_EQ(queue_->finish(job->id, job->attempt, scored(0.01), moment).error().kind, Refusal::kStale);
  EXPECT_EQ(runs(), submissions);
  const auto judged_once = read<std::int64_t>(*database_, [](Session& session) -> Answer<std::int64_t> {
    return session
        .run(
            "SELECT count(*) FROM submission s WHERE s.state = 'ranked' AND "
            "(SELECT count(*) FROM run r WHERE r.submission_id = s.id) = 1")
        .at(0)
        .integer(0);
  });
  EXPECT_EQ(judged_once, submissions);
}

TEST_P(ClassRounds, AreDrainedBySlurmThoughANodeDies) {
  if (std::getenv("UNDERPAR_MEMBERS") == nullptr) {
    GTEST_SKIP() << "Set UNDERPAR_MEMBERS=30 to start a cluster for as many submissions.";
  }
  auto cluster = SlurmCluster::start();
  if (!cluster) {
    GTEST_SKIP() << cluster.error().what << ' ' << cluster.error().hint;
  }
  const auto par = read_file(std::string{UNDERPAR_SOURCE_DIR} + "/puzzles/" + kLevel + "/par.cpp").value();
  for (int i = 0; i < member_count(); ++i) {
    ASSERT_TRUE(hand_in(join("member " + std::to_string(i)), "k1", par, kLevel));
  }
  auto words = judge();
  words.insert(words.end(), {"--slurm", "3"});
  auto environment = surroundings();
  environment.push_back(cluster->variable());
  Beside adapter{words, environment};
  while (runs() < member_count() / 3 && !adapter.has_ended()) {
    std::this_thread::sleep_for(20ms);  // leaves the processor to the run that is measured
  }
  cluster->kill_node(0);
  EXPECT_EQ(adapter.wait(), 0);
  EXPECT_EQ(queue_->length(now_), 0);
  EXPECT_EQ(runs(), member_count());
  EXPECT_EQ(assignments_->judged(assignments_->of_level(kLevel)->id)->size(),
            static_cast<std::size_t>(member_count()));
}

}  // namespace
}  // namespace underpar::classroom
