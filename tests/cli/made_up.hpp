#pragma once
#include <gmock/gmock.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"
#include "game/cli/game.hpp"

namespace underpar::cli {

/// A round that scored, the way the engine fills it in.
inline Record scored_round(int strokes, double ratio) {
  Record round;
  round.attempt = {
      .level_id = "first", .file = "/home/p/solution.cpp", .source = "int x;\n", .source_sha256 = "aa"};
  round.verdict = {.outcome = Outcome::kScored,
                   .strokes = strokes,
                   .ratio = ratio,
                   .ratio_low = ratio * 0.99,
                   .ratio_high = ratio * 1.01,
                   .pairs = 18,
                   .player_ms = 1.42,
                   .par_ms = 2.09};
  round.seed = 12345;
  round.checks = 37;
  round.layers.in_force = {"seccomp", "landlock"};
  round.timings = {.build = std::chrono::milliseconds{700},
                   .start = std::chrono::milliseconds{20},
                   .check = std::chrono::milliseconds{30},
                   .measure = std::chrono::milliseconds{140},
                   .total = std::chrono::milliseconds{900}};
  return round;
}

inline Record wrong_round() {
  Record round = scored_round(kPickedUp, 0);
  round.verdict = {.outcome = Outcome::kWrongAnswer, .message = "Wrong answer on n = 17."};
  round.wrong = {.seed = 777, .input = "n = 17", .where = "[12]", .expected = "4", .got = "5"};
  return round;
}

inline Record uncompiled_round() {
  Record round;
  round.attempt = {.level_id = "first",
                   .file = "/home/p/solution.cpp",
                   .source = "#include \"puzzle.hpp\"\nint solve() { return ot; }\n"};
  round.verdict = {
      .outcome = Outcome::kCompileError, .message = "It does not compile.", .hint = "Start at the top."};
  round.diagnostics = {
      {.severity = Severity::kWarning, .file = "solution.cpp", .line = 2, .column = 1, .message = "unused"},
      {.severity = Severity::kError,
       .file = "solution.cpp",
       .line = 2,
       .column = 22,
       .message = "'ot' was not declared"}};
  round.timings = {.build = std::chrono::milliseconds{700}, .total = std::chrono::milliseconds{700}};
  return round;
}

/// A game in a folder of its own: a course of two levels, of which the second needs the first, a record book
/// on disk, and rounds that end as the test says.
class GameTest : public testing::Test {
 protected:
  GameTest() {
    write("levels/course.lua",
          "return course { title = 'A Small Course', unlock = 'bogey', chapters = {\n"
          "  { id = 'one', title = 'Chapter One', folder = 'one', levels = { 'first', 'second' } } } }\n");
    write_level("first", "The First", "{}", "{ 'Look.', 'Look again.', 'There.' }");
    write_level("second", "The Second", "{ 'first' }", "{ 'A', 'B', 'C' }");
    open();
  }

  void open() {
    auto course = Course::load(root() / "levels", root() / "puzzles");
    auto book = RecordBook::open(root() / "data" / "record.db");
    if (!course || !book) {
      throw std::runtime_error{!course ? course.error().what : book.error().what};
    }
    game_ = std::make_unique<Game>(
        Game{.paths = {.home = root(),
                       .programs = root(),
                       .data = root() / "data",
                       .cache = root() / "cache",
                       .config = root() / "config",
                       .runtime = root() / "runtime"},
             .course = std::move(*course),
             .book = std::move(*book),
             .play = [this](const RoundRequest& request, const OnProgress& on_progress,
                            const std::stop_token& stop) { return pretend(request, on_progress, stop); }});
  }

  /// Plays what the test put into outcome_, as the stages would: keeps it when asked to.
  Result<Record> pretend(const RoundRequest& request, const OnProgress& on_progress,
                         const std::stop_token& stop) {
    requests_.push_back(request);
    on_progress({.step = RoundStep::kBuild});
    on_progress({.step = RoundStep::kMeasure, .done = 20, .ratio = 0.9});
    if (stop.stop_requested()) {
      Record record;
      record.verdict.outcome = Outcome::kCancelled;
      return record;
    }
    if (!outcome_) {
      return outcome_;
    }
    Record record = *outcome_;
    record.attempt.level_id = request.level.id;
    record.attempt.file = request.solution;
    return request.keep ? game_->book.add(record, {.fingerprint = "test"}) : Result<Record>{record};
  }

  [[nodiscard]] std::filesystem::path root() const { return folder_->path(); }
  [[nodiscard]] std::filesystem::path own_file() const { return game_->paths.solution("first"); }

  void write(const std::filesystem::path& name, const std::string& text) const {
    ASSERT_TRUE(write_file_atomically(root() / name, text));
  }

  void write_level(const std::string& id, const std::string& title, const std::string& needs,
                   const std::string& hints, const std::string& chapter = "one") const {
    write(
        "levels/" + chapter + "/" + id + ".lua",
        "return level { id = '" + id + "', chapter = '" + chapter + "', title = '" + title + "', puzzle = '" +
            id + "', par = 3, difficulty = 1, minutes = 10, teaches = { 'something' }, needs = " + needs +
            ", predict = { 'Which line?' }, hints = " + hints +
            ", comment = function(verdict, facts) return 'Said the author of ' .. verdict.outcome .. '.' end,"
            " reflection = 'Why?', pitfall = 'Haste.' }\n");
    write("levels/" + chapter + "/" + id + ".md", "# " + title + "\n\nA *short* lesson.\n");
    for (const char* name : {"puzzle.hpp", "umpire.cpp", "par.cpp"}) {
      write("puzzles/" + id + "/" + name, "// nothing\n");
    }
    write("puzzles/" + id + "/reference.cpp", "// the reference of " + id + "\n");
  }

  void reach(const std::string& level_id, int strokes) const {
    Record round = scored_round(strokes, 1.0);
    round.attempt.level_id = level_id;
    ASSERT_TRUE(game_->book.add(round, {.fingerprint = "test"}));
  }

  [[nodiscard]] std::string out() const { return out_.str(); }
  [[nodiscard]] std::string err() const { return err_.str(); }

  Result<TemporaryFolder> folder_ = TemporaryFolder::create(testing::TempDir());
  std::unique_ptr<Game> game_;
  Result<Record> outcome_ = scored_round(0, 1.0);
  std::vector<RoundRequest> requests_;
  std::ostringstream out_;
  std::ostringstream err_;
  std::istringstream in_;
  Console console_{.out = out_, .err = err_, .in = in_, .out_terminal = {}, .err_terminal = {}};
};

}  // namespace underpar::cli
