#include "engine/authoring/level_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "engine/authoring/internal/lines.hpp"
#include "engine/base/files.hpp"
#include "engine/model/names.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using internal::lines_of;
using internal::squeezed;
using Flaws = std::vector<Failure>;

constexpr std::size_t kMostStoryWords = 120;
constexpr std::size_t kMostLessonWords = 360;
constexpr std::size_t kMostCodeColumns = 28;  // of the lesson's narrow column
constexpr std::size_t kShortestSecret = 16;   // what is shorter gives nothing away

std::size_t words_in(std::string_view text) {
  const std::string words = squeezed(text);
  return words.empty() ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(words, ' '));
}

/// Characters, not bytes.
std::size_t columns_of(std::string_view line) {
  return static_cast<std::size_t>(
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string lesson_name(const Level& level) {
  return level.file.stem().string() + ".md";
}

void check_lengths(const Level& level, Flaws& flaws) {
  const std::string name = lesson_name(level);
  if (const auto words = words_in(level.lesson); words > kMostLessonWords) {
    flaws.push_back({.what = fmt::format("{}: the lesson has {} words.", name, words),
                     .hint = fmt::format("Cut it to {}: who reads wants to play.", kMostLessonWords)});
  }
  const auto story = words_in(std::string_view{level.lesson}.substr(0, level.lesson.find("\n#")));
  if (story > kMostStoryWords) {
    flaws.push_back({.what = fmt::format("{}: the story before the first heading has {} words.", name, story),
                     .hint = fmt::format("Cut it to {}.", kMostStoryWords)});
  }
  bool inside = false;
  int number = 0;
  for (const auto& line : lines_of(level.lesson)) {
    ++number;
    if (line.starts_with("```")) {
      inside = !inside;
    } else if (inside && columns_of(line) > kMostCodeColumns) {
      flaws.push_back(
          {.what = fmt::format("{}, line {}: the code is {} columns wide.", name, number, columns_of(line)),
           .hint = fmt::format("Break it: {} columns fit beside the editor.", kMostCodeColumns)});
    }
  }
}

void check_questions(const Level& level, Flaws& flaws) {
  const std::string name = level.file.filename().string();
  const int par = level.difficulty <= 2 ? 3 : level.difficulty <= 4 ? 4 : 5;
  if (level.par != par) {
    flaws.push_back({.what = fmt::format("{}: field \"par\" is {}, with a difficulty of {}.", name, level.par,
                                         level.difficulty),
                     .hint = fmt::format("Write par = {} (3 up to difficulty 2, 4 up to 4, then 5).", par)});
  }
  if (level.predict.empty()) {
    flaws.push_back({.what = fmt::format("{}: field \"predict\" is empty.", name),
                     .hint = "Ask at least one question that is to be guessed before the first swing."});
  }
  if (std::set<std::string>{level.hints.begin(), level.hints.end()}.size() != level.hints.size()) {
    flaws.push_back({.what = fmt::format("{}: field \"hints\" says the same twice.", name),
                     .hint = "Write three hints, from gentle to explicit."});
  }
  if (!level.reflection.ends_with('?')) {
    flaws.push_back({.what = fmt::format("{}: field \"reflection\" ends without a question mark.", name),
                     .hint = "Ask the player something."});
  }
}

/// The lines of par.cpp that say something and that the player does not see anyway.
std::vector<std::string> secrets_of(const Level& level) {
  std::set<std::string> known;
  for (const char* const name : {"reference.cpp", "puzzle.hpp"}) {
    for (const auto& line : lines_of(read_file(level.puzzle_folder / name).value_or(""))) {
      known.insert(squeezed(line));
    }
  }
  std::vector<std::string> secrets;
  for (const auto& line : lines_of(read_file(level.puzzle_folder / "par.cpp").value_or(""))) {
    auto secret = squeezed(line);
    if (secret.size() >= kShortestSecret && !secret.starts_with("#include") && !known.contains(secret)) {
      secrets.push_back(std::move(secret));
    }
  }
  return secrets;
}

void check_secrets(const Level& level, Flaws& flaws) {
  const std::string lesson = squeezed(level.lesson);
  for (const auto& secret : secrets_of(level)) {
    if (lesson.contains(secret)) {
      flaws.push_back({.what = fmt::format("{} shows a line of par.cpp: {}", lesson_name(level), secret),
                       .hint = "Describe the idea, or show it on another example."});
    }
  }
}

/// Rounds as they may end: every outcome, and every score of those that have one.
std::vector<Verdict> all_kinds_of_verdicts() {
  std::vector<Verdict> verdicts;
  for (const Outcome outcome : {Outcome::kWrongAnswer, Outcome::kCompileError, Outcome::kCrashed,
                                Outcome::kTimeLimit, Outcome::kMemoryLimit, Outcome::kOutputLimit,
                                Outcome::kRuleBroken, Outcome::kCancelled, Outcome::kInternalError}) {
    verdicts.push_back({.outcome = outcome});
  }
  for (const Outcome outcome : {Outcome::kScored, Outcome::kTooClose}) {
    for (int strokes = kAlbatross; strokes <= kPickedUp; ++strokes) {
      verdicts.push_back(
          {.outcome = outcome, .strokes = strokes, .ratio = 1, .ratio_low = 1, .ratio_high = 1});
    }
  }
  return verdicts;
}

std::string spoken(const Verdict& verdict) {
  return verdict.has_score() ? std::string{golf_term(verdict.strokes)}
                             : std::string{name_of(verdict.outcome)};
}

/// One flaw is enough: a comment that fails after one round often fails after all.
void check_comments(const Course& course, const Level& level, Flaws& flaws) {
  const std::vector<Facts> known{{},
                                 {{"attempts", 1.0}, {"hints_taken", 0.0}, {"speedup_over_reference", 1.1}}};
  for (const Verdict& verdict : all_kinds_of_verdicts()) {
    for (const Facts& facts : known) {
      const auto comment = course.comment(level, verdict, facts);
      if (!comment) {
        flaws.push_back(comment.error());
        return;
      }
      if (comment->empty()) {
        flaws.push_back({.what = fmt::format("{}: comment() says nothing after a round that ends with {}.",
                                             level.file.filename().string(), spoken(verdict)),
                         .hint = "Return a sentence for every outcome and every score; facts may be nil."});
        return;
      }
    }
  }
}

}  // namespace

std::vector<Failure> flaws_of_texts(const Course& course, const Level& level) {
  Flaws flaws;
  check_lengths(level, flaws);
  check_questions(level, flaws);
  check_secrets(level, flaws);
  check_comments(course, level, flaws);
  return flaws;
}

std::vector<Failure> flaws_of_course(const Course& course, const fs::path& folder) {
  std::set<fs::path> listed;
  for (const Level& level : course.levels()) {
    listed.insert(fs::weakly_canonical(level.file));
  }
  Flaws flaws;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator{folder, error}) {
    const fs::path file = fs::weakly_canonical(entry.path());
    const fs::path level = fs::path{file}.replace_extension(".lua");
    const bool unlisted = file == level && file.filename() != "course.lua" && !listed.contains(level);
    const bool alone = file.extension() == ".md" && file.filename() != "chapter.md" && !fs::exists(level);
    if (unlisted || alone) {
      flaws.push_back({.what = fmt::format("{} belongs to no level of the course.",
                                           entry.path().lexically_relative(folder).string()),
                       .hint = "List the level in course.lua, or move the file away."});
    }
  }
  std::ranges::sort(flaws, {}, &Failure::what);
  return flaws;
}

}  // namespace underpar
