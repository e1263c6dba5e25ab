#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>

#include "engine/base/files.hpp"
#include "engine/classroom/assignments.hpp"
#include "engine/classroom/queue.hpp"
#include "engine/classroom/roster.hpp"
#include "tests/classroom/postgresql_server.hpp"

namespace underpar::classroom {

enum class BackEnd { kSqlite, kPostgresql };

/// A founded class of one level, "hole", in an empty store of either back end. Time is what a test says it
/// is.
class StoreTest : public testing::TestWithParam<BackEnd> {
 protected:
  static void TearDownTestSuite() { server_.reset(); }

  void SetUp() override {
    if (GetParam() == BackEnd::kSqlite) {
      folder_.emplace(TemporaryFolder::create(testing::TempDir()).value());
      store_ = (folder_->path() / "class.db").string();
    } else {
      if (!server_) {
        server_.emplace(PostgresqlServer::start());
      }
      if (!*server_) {
        GTEST_SKIP() << server_->error().what << ' ' << server_->error().hint;
      }
      store_ = (*server_)->new_database().value();
    }
    open();
    ASSERT_TRUE(roster_->found(charter(), now_));
    hole_ = assignments_->set({.level_id = "hole"}, now_).value();
    second_ = assignments_->set({.level_id = "second"}, now_).value();
  }

  static Charter charter() {
    return {.name = "Performance 101",
            .join_code = "ABCD1234",
            .join_until = Moment{std::chrono::hours{1'000'000}},
            .instructor_token = "instructor",
            .worker_token = "worker",
            .receipt_key = "key"};
  }

  void open() {
    database_ = open_store(store_).value();
    const auto seed = [this] { return ++seed_; };
    roster_.emplace(*database_);
    queue_.emplace(*database_, seed);
    assignments_.emplace(*database_, seed);
  }

  Member join(const std::string& nick) {
    return roster_->join("ABCD1234", nick, "token of " + nick, now_).value();
  }
  Answer<Submission> hand_in(const Member& member, const std::string& key,
                             const std::string& source = "int x;", const std::string& level = "hole") {
    return queue_->hand_in(
        {.member_id = member.id, .level_id = level, .idempotency_key = key, .source = source}, now_);
  }
  Worker greet(const std::string& name = "judge-1") { return queue_->greet(name, "class A", now_).value(); }
  std::optional<Job> claim(const Worker& worker) {
    return queue_->claim(worker.id, std::chrono::seconds{60}, now_).value();
  }
  static RunResult scored(double ratio) {
    return {.strokes = ratio < 1.1 ? 0 : 1,
            .ratio = ratio,
            .ratio_low = ratio * 0.99,
            .ratio_high = ratio * 1.01,
            .noise = 0.01,
            .level_sha256 = "v1"};
  }
  /// Hands in and judges at once.
  Submission judged(const Member& member, const std::string& key, double ratio) {
    const auto submission = hand_in(member, key, "int x;").value();
    const auto job = claim(greet()).value();
    EXPECT_TRUE(queue_->finish(job.id, job.attempt, scored(ratio), now_));
    return submission;
  }

  std::string store_;
  std::unique_ptr<Database> database_;
  std::optional<Roster> roster_;
  std::optional<Queue> queue_;
  std::optional<Assignments> assignments_;
  Assignment hole_;
  Assignment second_;
  Moment now_{std::chrono::hours{500'000}};

 private:
  inline static std::optional<Result<PostgresqlServer>> server_;
  std::optional<TemporaryFolder> folder_;
  std::uint64_t seed_ = 0;
};

inline std::string name_of_back_end(const testing::TestParamInfo<BackEnd>& info) {
  return info.param == BackEnd::kSqlite ? "Sqlite" : "Postgresql";
}

}  // namespace underpar::classroom
