#include <gmock/gmock.h>
#include <httplib.h>

#include <atomic>
#include <cstdlib>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <thread>

#include "engine/classroom/messages.hpp"
#include "tests/classroom/server_process.hpp"
#include "tests/classroom/store_fixture.hpp"

// The server is killed again and again while 64 connections post. What was acknowledged must be there, once.

namespace underpar::classroom {
namespace {

constexpr int kConnections = 64;
constexpr int kKillsInEachCheck = 3;

/// UNDERPAR_KILLS=20 plays the whole of it.
int kills() {
  const char* wished = std::getenv("UNDERPAR_KILLS");
  return wished == nullptr ? kKillsInEachCheck : std::atoi(wished);
}

class KillTest : public StoreTest {
 protected:
  /// One member's device: posts until told to stop, and goes on with the same key where the server died.
  void post_for_ever(int member, const std::atomic<bool>& stop) {
    const auto token = "token of member " + std::to_string(member);
    for (int number = 0; !stop;) {
      httplib::Client to{"127.0.0.1", port_};
      to.set_tcp_nodelay(true);
      to.set_keep_alive(true);
      to.set_bearer_token_auth(token);
      to.set_connection_timeout(1);
      to.set_read_timeout(20);
      while (!stop) {
        const auto key = std::to_string(member) + "/" + std::to_string(number);
        const auto result =
            to.Post("/api/v1/submissions", {{"Idempotency-Key", key}},
                    text_of({{"level", "hole"}, {"source", "int x" + std::to_string(number) + ";"}}),
                    "application/json");
        if (!result) {
          break;  // it was killed: connect again, and ask again
        }
        EXPECT_EQ(result->status, 202) << result->body;
        const auto id = Json::parse(result->body)["receipt"]["id"].get<Id>();
        const std::scoped_lock lock{mutex_};
        acknowledged_[key] = id;
        ++number;
      }
      std::this_thread::yield();
    }
  }

  std::size_t acknowledged_count() {
    const std::scoped_lock lock{mutex_};
    return acknowledged_.size();
  }

  std::atomic<int> port_ = 0;
  std::mutex mutex_;
  std::map<std::string, Id> acknowledged_;  // guarded by mutex_
};
INSTANTIATE_TEST_SUITE_P(Stores, KillTest, testing::Values(BackEnd::kSqlite, BackEnd::kPostgresql),
                         name_of_back_end);

TEST_P(KillTest, LosesAndDoublesNothingThatWasAcknowledged) {
  if (GetParam() == BackEnd::kPostgresql && std::getenv("UNDERPAR_KILLS") == nullptr) {
    GTEST_SKIP() << "Set UNDERPAR_KILLS=20 to kill servers on PostgreSQL, too.";
  }
  for (int member = 0; member < kConnections; ++member) {
    (void)join("member " + std::to_string(member));
  }
  std::atomic<bool> stop = false;
  {
    std::vector<std::jthread> devices;
    std::mt19937 random{2026};  // NOLINT(bugprone-random-generator-seed): the same moments each time will do
    for (int kill = 0; kill < kills(); ++kill) {
      auto server = ServerProcess::start(store_);
      ASSERT_TRUE(server) << server.error().what << ' ' << server.error().hint;
      port_ = server->port();
      while (devices.size() < kConnections) {
        devices.emplace_back(
            [this, member = devices.size(), &stop] { post_for_ever(static_cast<int>(member), stop); });
      }
      const auto enough = [&, before = acknowledged_count()] { return acknowledged_count() >= before + 200; };
      while (!enough()) {
        std::this_thread::yield();
      }
      std::this_thread::sleep_for(std::chrono::microseconds{random() % 50'000});
      server->kill();
    }
    stop = true;
  }
  RecordProperty("acknowledged", static_cast<int>(acknowledged_.size()));
  std::set<Id> ids;
  for (const auto& [key, id] : acknowledged_) {
    EXPECT_TRUE(ids.insert(id).second) << key;
  }
  std::map<std::string, Id> stored;
  const auto read_all = database_->read([&](Session& session) -> Answer<void> {
    for (const auto& row : session.run("SELECT idempotency_key, id FROM submission")) {
      EXPECT_TRUE(stored.emplace(row.text(0), row.integer(1)).second) << row.text(0) << " is there twice";
    }
    return {};
  });
  ASSERT_TRUE(read_all);
  for (const auto& [key, id] : acknowledged_) {
    EXPECT_EQ(stored[key], id) << key;
  }
  EXPECT_EQ(database_->check(), "ok");
  EXPECT_EQ(queue_->length(now_), kConnections) << "one run of each member waits";
}

}  // namespace
}  // namespace underpar::classroom
