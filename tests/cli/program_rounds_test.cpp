#include <fcntl.h>
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include <chrono>
#include <random>
#include <thread>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/record/record_book.hpp"

// The program with the real compiler and sandbox: exit status and JSON of real rounds, and what is left when
// it is interrupted or killed. This test adopts orphans, so that it sees every process the program leaves
// behind.

namespace underpar {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;
using testing::HasSubstr;
namespace fs = std::filesystem;

constexpr const char* kProgram = UNDERPAR_BINARY_DIR "/bin/underpar";
const fs::path kPuzzle = fs::path{UNDERPAR_SOURCE_DIR} / "puzzles" / "engravers-line";

class ProgramRounds : public testing::Test {
 protected:
  void SetUp() override {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    const auto source = read_file(kPuzzle / "par.cpp");
    ASSERT_TRUE(source);
    source_ = *source;
    ASSERT_TRUE(write_file_atomically(data() / "solutions" / "engravers-line" / "solution.cpp", source_));
  }

  [[nodiscard]] fs::path data() const { return folder_->path() / "underpar"; }

  [[nodiscard]] std::vector<std::string> variables() const {
    // The cache is shared by the tests: what they build is the same.
    return {"XDG_DATA_HOME=" + folder_->path().string(), "XDG_CACHE_HOME=" UNDERPAR_BINARY_DIR "/tests/cache",
            "UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR, "PATH=/usr/local/bin:/usr/bin:/bin"};
  }

  [[nodiscard]] Completed play(const fs::path& solution, std::vector<std::string> more = {}) const {
    std::vector<std::string> argv{kProgram, "run",        "engravers-line",
                                  "--json", "--solution", solution.string()};
    argv.insert(argv.end(), more.begin(), more.end());
    auto completed = run({.argv = std::move(argv), .environment = variables(), .wall_limit = 60s});
    EXPECT_TRUE(completed);
    return completed.value_or(Completed{});
  }

  /// A command of the player with this data folder; the own one is folder_.
  [[nodiscard]] Completed command(std::vector<std::string> arguments, const fs::path& player) const {
    arguments.insert(arguments.begin(), kProgram);
    auto environment = variables();
    environment[0] = "XDG_DATA_HOME=" + player.string();
    auto completed =
        run({.argv = std::move(arguments), .environment = std::move(environment), .wall_limit = 60s});
    EXPECT_TRUE(completed);
    return completed.value_or(Completed{});
  }

  [[nodiscard]] Completed play_text(const std::string& solve) const {
    const fs::path file = folder_->path() / "try.cpp";
    EXPECT_TRUE(write_file_atomically(file, "#include \"puzzle.hpp\"\n" + solve));
    return play(file);
  }

  /// Starts a round of the player's own file, as a shell would, with its output thrown away.
  [[nodiscard]] pid_t start_round() const {
    const auto environment = variables();
    std::vector<char*> pointers;
    pointers.reserve(environment.size() + 1);
    for (const auto& variable : environment) {
      pointers.push_back(
          const_cast<char*>(variable.c_str()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }
    pointers.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
      const int nothing = ::open("/dev/null", O_RDWR);
      ::dup2(nothing, 1);
      ::dup2(nothing, 2);
      sigset_t interrupt;  // one that comes before the program listens waits for it
      ::sigemptyset(&interrupt);
      ::sigaddset(&interrupt, SIGINT);
      ::pthread_sigmask(SIG_BLOCK, &interrupt, nullptr);
      ::execle(kProgram, kProgram, "run", "engravers-line", nullptr, pointers.data());
      ::_exit(127);
    }
    return child;
  }

  /// Waits until this process has no descendants; false when some are still there after five seconds.
  static bool nothing_is_left() {
    for (const auto until = std::chrono::steady_clock::now() + 5s;
         std::chrono::steady_clock::now() < until;) {
      if (::waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD) {
        return true;
      }
      std::this_thread::sleep_for(5ms);
    }
    return false;
  }

  Result<TemporaryFolder> folder_ = TemporaryFolder::create(testing::TempDir());
  std::string source_;
};

TEST_F(ProgramRounds, HandACardToAnotherPlayerWhoPlaysAndMarksIt) {
  const fs::path own = folder_->path();
  const fs::path other = folder_->path() / "other";
  const std::string card = own / "x.card";
  const std::string returned = own / "y.card";
  ASSERT_LE(command({"run", "engravers-line"}, own).exit_status, 2);
  EXPECT_EQ(command({"review", "share", "engravers-line", "-o", card}, own).exit_status, 0);
  const auto marked = command({"review", "mark", card, "--as", "Ada", "--correctness", "3", "It says why.",
                               "--readability", "4", "Plain.", "--evidence", "2", "One run.", "-o", returned},
                              other);
  EXPECT_EQ(marked.exit_status, 0) << marked.err;
  EXPECT_THAT(marked.err, HasSubstr("Played here: "));
  EXPECT_EQ(command({"review", "take", returned}, other).exit_status, 1);
  const auto taken = command({"review", "take", returned}, own);
  EXPECT_EQ(taken.exit_status, 0) << taken.err;
  EXPECT_THAT(taken.out, HasSubstr("Readability 4 of 4: Plain."));
  EXPECT_THAT(command({"history", "engravers-line"}, other).out, HasSubstr("You have not played"));
  EXPECT_TRUE(nothing_is_left());
}

TEST_F(ProgramRounds, ScoresParAgainstItselfAsPar) {
  const auto said = play(kPuzzle / "par.cpp");
  ASSERT_TRUE(Json::accept(said.out)) << said.out << said.err;
  const auto object = Json::parse(said.out);
  EXPECT_EQ(said.exit_status, 0) << said.out;
  EXPECT_EQ(object["outcome"], "scored");
  EXPECT_EQ(object["strokes"], 0);
  EXPECT_TRUE(said.err.empty()) << said.err;
}

TEST_F(ProgramRounds, HasTheStatusOfEachEnding) {
  EXPECT_EQ(play(kPuzzle / "reference.cpp").exit_status, 1);
  EXPECT_EQ(play_text("Output solve(const Input&) { return {}; }").exit_status, 3);
  EXPECT_EQ(play_text("Output solve(const Input&) { return nonsense; }").exit_status, 4);
  EXPECT_EQ(play_text("Output solve(const Input&) { __builtin_trap(); }").exit_status, 5);
}

TEST_F(ProgramRounds, RepeatsARoundFromItsSeed) {
  const auto first = Json::parse(play(kPuzzle / "traps" / "skips_empty_names.cpp").out);
  const auto again =
      Json::parse(play(kPuzzle / "traps" / "skips_empty_names.cpp", {"--seed", first["seed"].dump()}).out);
  EXPECT_EQ(first["wrong"], again["wrong"]);
  EXPECT_EQ(first["seed"], again["seed"]);
}

TEST_F(ProgramRounds, StopsCleanlyWhenInterrupted) {
  (void)play(kPuzzle / "par.cpp");  // so that the rounds below are not all compiling
  for (const auto moment : {150ms, 400ms, 700ms}) {
    const pid_t child = start_round();
    std::this_thread::sleep_for(moment);
    ::kill(child, SIGINT);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_THAT(WEXITSTATUS(status), testing::AnyOf(130, 0)) << "0: it was over before";
    EXPECT_TRUE(nothing_is_left());
  }
}

TEST_F(ProgramRounds, LosesNothingAndLeavesNothingWhenKilled) {
  (void)play(kPuzzle / "par.cpp");
  std::mt19937 random{20};  // NOLINT(bugprone-random-generator-seed): the same moments each time will do
  for (int round = 0; round < 20; ++round) {
    const pid_t child = start_round();
    std::this_thread::sleep_for(std::chrono::milliseconds{random() % 1'200});
    ::kill(child, SIGKILL);
    EXPECT_TRUE(nothing_is_left()) << "after kill " << round;
  }
  EXPECT_EQ(read_file(data() / "solutions" / "engravers-line" / "solution.cpp").value_or(""), source_);
  const auto book = RecordBook::open(data() / "record.db");
  ASSERT_TRUE(book) << book.error().what;
  const auto history = book->history("engravers-line");
  ASSERT_TRUE(history);
  for (const auto& entry : *history) {
    EXPECT_EQ(book->source_of(entry.id).value_or(""), source_);
  }
}

}  // namespace
}  // namespace underpar
