#include <gmock/gmock.h>

#include <cmath>
#include <thread>

#include "engine/base/subprocess.hpp"
#include "tests/classroom/server_process.hpp"
#include "tests/classroom/store_fixture.hpp"

// The leaderboard of the window against a real server on the loopback interface, driven by scripts.

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;

constexpr int kPlayers = 24;

class Leaderboard : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    ASSERT_TRUE(assignments_->set({.level_id = "hole-1", .due = now_ + std::chrono::days{14}}, now_));
    ASSERT_TRUE(assignments_->set({.level_id = "hole-2"}, now_));
    ASSERT_TRUE(assignments_->set({.level_id = "hole-3"}, now_));
    for (int i = 0; i < kPlayers; ++i) {
      fill(i);
    }
    ASSERT_TRUE(assignments_->set({.level_id = "hole-2", .opens = now_, .freeze_at = now_ + 1h}, now_));
    server_.emplace(ServerProcess::start(store_).value());
    home_.emplace(TemporaryFolder::create(testing::TempDir()).value());
  }

  /// A player's runs: the faster, the more memory.
  void fill(int number) {
    const auto member = join("player " + std::to_string(number + 1));
    for (const char* level : {"hole-1", "hole-2"}) {
      const auto source = std::string(200 + static_cast<std::size_t>(number * 37 % 400), ' ');
      ASSERT_TRUE(hand_in(member, level, source, level));
      judge(0.5 * std::pow(1.06, number), 4'000 - 150 * (number * 5 % 24));
    }
  }

  void judge(double ratio, std::int64_t peak_kib = 2'048) {
    const auto job = claim(greet()).value();
    auto run = scored(ratio);
    run.strokes = ratio < 0.6 ? kEagle : ratio < 0.9 ? kBirdie : ratio < 1.1 ? kPar : kBogey;
    run.peak_kib = peak_kib;
    run.message = "0.70 × par, as judged";
    ASSERT_TRUE(queue_->finish(job.id, job.attempt, run, now_));
  }

  /// Plays a script after the lines that fill in the form.
  Completed play(const std::string& script, const std::string& code, std::vector<std::string> lines = {},
                 const std::string& nick = "Grace") {
    std::vector<std::string> words{UNDERPAR_SOURCE_DIR "/tests/screens/run_script.sh",
                                   UNDERPAR_BINARY_DIR "/tests/underpar-rehearsal",
                                   UNDERPAR_SOURCE_DIR "/tests/screens/scripts/" + script + ".script"};
    words.insert(words.end(), lines.begin(), lines.end());
    words.insert(words.end(), {"screen leaderboard", "expect Play as a class", "click field:Address",
                               "type http://127.0.0.1:" + std::to_string(server_->port()) + "/",
                               "click field:Code", "type " + code, "click field:Nickname", "type " + nick});
    return underpar::run({.argv = words,
                          .environment = {"PATH=/usr/bin:/bin", "UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR,
                                          "TMPDIR=" + home_->path().string()},
                          .wall_limit = 120s})
        .value();
  }

  /// Waits until the script takes this picture; false when it ended without.
  bool pictured(const std::string& name, const std::stop_token& over) const {
    while (!over.stop_requested()) {
      for (const auto& entry : std::filesystem::directory_iterator{home_->path()}) {
        if (std::filesystem::exists(entry.path() / name)) {
          return true;
        }
      }
      std::this_thread::sleep_for(20ms);  // leaves the processor to the client
    }
    return false;
  }

  std::int64_t submissions() {
    return read<std::int64_t>(*database_,
                              [](Session& session) -> Answer<std::int64_t> {
                                return session.run("SELECT count(*) FROM submission").at(0).integer(0);
                              })
        .value();
  }

  std::optional<ServerProcess> server_;
  std::optional<TemporaryFolder> home_;
};
INSTANTIATE_TEST_SUITE_P(Stores, Leaderboard, testing::Values(BackEnd::kSqlite), name_of_back_end);

TEST_P(Leaderboard, LeadsFromTheJoinCodeToARankAndOutAgain) {
  std::jthread judging{[this](const std::stop_token& over) {
    if (pictured("handed_in.png", over)) {
      judge(0.70);
    }
  }};
  const auto played = play("leaderboard", "WRONG");
  EXPECT_EQ(played.exit_status, 0) << played.out << played.err;
}

TEST_P(Leaderboard, KeepsWhatIsHandedInWhileTheServerIsAwayAndSendsItOnce) {
  const auto before = submissions();
  const int port = server_->port();
  std::jthread leaving{[&, this](const std::stop_token& over) {
    if (pictured("joined.png", over)) {
      server_->kill();
    }
    if (pictured("kept.png", over)) {
      server_.reset();
      server_.emplace(ServerProcess::start(store_, port).value());
      (void)pictured("never.png", over);  // the server ends with the thread that started it
    }
  }};
  const auto played = play("leaderboard_away", "ABCD1234");
  EXPECT_EQ(played.exit_status, 0) << played.out << played.err;
  EXPECT_EQ(submissions(), before + 1);
}

TEST_P(Leaderboard, FitsEveryWindow) {
  int grace = 0;
  for (const auto& look : std::vector<std::vector<std::string>>{
           {"scale 1.5"}, {"size 960x600"}, {"size 1280x1400", "scale 2.0"}, {"theme light"}}) {
    const auto played = play("leaderboard_look", "ABCD1234", look, "Grace " + std::to_string(++grace));
    EXPECT_EQ(played.exit_status, 0) << look.front() << '\n' << played.out << played.err;
  }
}

}  // namespace
}  // namespace underpar::classroom
