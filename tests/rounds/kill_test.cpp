// kill -9 of the program at a random moment of a round: what was acknowledged is still there, the record book
// is whole, the player's file is untouched, and no process is left.

#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <thread>

#include "tests/rounds/round_fixture.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

class Killed : public RoundFixture {
 protected:
  /// Starts `underpar run` on the player's file and kills it after `delay`.
  void run_and_kill(std::chrono::milliseconds delay) const {
    const std::string program = (paths_.programs / "underpar").string();
    const std::string home = "HOME=" + folder_->path().string();
    const pid_t child = ::fork();
    if (child == 0) {
      (void)!::freopen("/dev/null", "w", stdout);
      (void)!::freopen("/dev/null", "w", stderr);
      ::execle(program.c_str(), "underpar", "run", "engravers-line", nullptr,
               std::vector<char*>{const_cast<char*>(home.c_str()),
                                  const_cast<char*>("XDG_CACHE_HOME=" UNDERPAR_BINARY_DIR "/test-cache"),
                                  const_cast<char*>("UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR),
                                  const_cast<char*>("PATH=/usr/bin:/bin"), nullptr}
                   .data());
      ::_exit(127);
    }
    std::this_thread::sleep_for(delay);  // the moment of the kill is what is being tried
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
  }
};

TEST_F(Killed, AtAnyMomentLosesNothingAndLeavesNothing) {
  const auto source = read_file(level("engravers-line").puzzle_folder / "birdie.cpp");
  ASSERT_TRUE(source);
  const auto first = play(level("engravers-line"), *source);  // builds, and is acknowledged
  ASSERT_TRUE(first) << first.error().what;
  std::mt19937 random{std::random_device{}()};
  std::uniform_int_distribution<int> delay_ms{0, 900};
  for (int i = 0; i < 20; ++i) {
    const auto file = paths_.solution("engravers-line");
    const std::string text = fmt::format("{}// {}\n", *source, i);  // new text: the round compiles it too
    ASSERT_TRUE(write_file_atomically(file, text));
    run_and_kill(std::chrono::milliseconds{delay_ms(random)});
    EXPECT_EQ(read_file(file).value_or(""), text);
    auto book = RecordBook::open(paths_.data / "record.db");
    ASSERT_TRUE(book) << book.error().what;
    const auto history = book->history("engravers-line");
    ASSERT_TRUE(history) << history.error().what;
    ASSERT_FALSE(history->empty());
    EXPECT_EQ(history->back().id, first->id);
  }
  EXPECT_EQ(guests_left(), 0);
}

}  // namespace
}  // namespace underpar
