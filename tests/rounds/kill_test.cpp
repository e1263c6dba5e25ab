// kill -9 of the program at a random moment of a round: what was acknowledged is still there, the record book
// is whole, the player's file is untouched, and no process is left.

#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <random>
#include <thread>

#include "tests/rounds/round_fixture.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

/// A way to play: the program, and how it is told to play the first hole.
struct Way {
  const char* program;
  std::vector<std::string> words;
  std::chrono::milliseconds longest;  ///< from its start to somewhere in its round
};

void PrintTo(const Way& way, std::ostream* out) {
  *out << way.program;
}

class Killed : public RoundFixture, public testing::WithParamInterface<Way> {
 protected:
  /// Starts the program on the player's file and kills it after `delay`.
  void play_and_kill(std::chrono::milliseconds delay) const {
    std::vector<std::string> words{(paths_.programs / GetParam().program).string()};
    words.insert(words.end(), GetParam().words.begin(), GetParam().words.end());
    std::vector<std::string> settings{
        "HOME=" + folder_->path().string(), "XDG_CACHE_HOME=" UNDERPAR_BINARY_DIR "/test-cache",
        "UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR, "PATH=/usr/bin:/bin", "SDL_VIDEODRIVER=dummy"};
    const auto pointers = [](std::vector<std::string>& texts) {
      std::vector<char*> found;
      std::ranges::transform(texts, std::back_inserter(found), [](std::string& text) { return text.data(); });
      found.push_back(nullptr);
      return found;
    };
    const auto argv = pointers(words);
    const auto environment = pointers(settings);
    const pid_t child = ::fork();
    if (child == 0) {
      (void)!::chdir(folder_->path().c_str());
      (void)!::freopen("/dev/null", "w", stdout);
      (void)!::freopen("/dev/null", "w", stderr);
      ::execve(argv.front(), argv.data(), environment.data());
      ::_exit(127);
    }
    std::this_thread::sleep_for(delay);  // the moment of the kill is what is being tried
    int status = 0;
    if (::waitpid(child, &status, WNOHANG) == child) {
      EXPECT_EQ(status, 0) << "It ended before it was killed, and not well.";
      return;
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
  }
};

TEST_P(Killed, AtAnyMomentLosesNothingAndLeavesNothing) {
  if (!std::filesystem::exists(paths_.programs / GetParam().program)) {
    GTEST_SKIP() << GetParam().program << " is not built: SDL2 is missing.";
  }
  ASSERT_TRUE(
      write_file_atomically(folder_->path() / "swing.script",
                            "screen level:engravers-line\nkey ctrl+Enter\npatience 60\nexpect never\n"));
  const auto source = read_file(level("engravers-line").puzzle_folder / "birdie.cpp");
  ASSERT_TRUE(source);
  const auto first = play(level("engravers-line"), *source);  // builds, and is acknowledged
  ASSERT_TRUE(first) << first.error().what;
  std::mt19937 random{std::random_device{}()};
  std::uniform_int_distribution<int> delay_ms{0, static_cast<int>(GetParam().longest.count())};
  for (int i = 0; i < 20; ++i) {
    const auto file = paths_.solution("engravers-line");
    const std::string text = fmt::format("{}// {}\n", *source, i);  // new text: the round compiles it too
    ASSERT_TRUE(write_file_atomically(file, text));
    play_and_kill(std::chrono::milliseconds{delay_ms(random)});
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

INSTANTIATE_TEST_SUITE_P(Programs, Killed,
                         testing::Values(Way{"underpar", {"run", "engravers-line"}, 900ms},
                                         Way{"underpar-client", {"--script", "swing.script"}, 1500ms}),
                         [](const auto& way) {
                           return std::string{way.param.program} == "underpar" ? "Terminal" : "Window";
                         });

}  // namespace
}  // namespace underpar
