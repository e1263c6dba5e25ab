#pragma once
#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "game/state/apply.hpp"

namespace underpar::client {

using namespace std::chrono_literals;

/// A state with a course of three holes, the first two open, and a clock that stands still.
struct Scene {
  State state;
  Moment now{};
  std::vector<PlayJob> play;  ///< all jobs so far
  std::vector<FileJob> files;
  std::vector<ClassJob> jobs;  ///< for the class
  std::vector<LanguageJob> language;

  Scene() { tell(CourseChanged{course()}); }

  static CourseView course() {
    CourseView view{.title = "Course",
                    .chapters = {{.id = "one", .title = "One", .levels = {"a", "b", "c"}}}};
    for (const char* id : {"a", "b", "c"}) {
      Hole hole{.number = static_cast<int>(view.holes.size()) + 1};
      hole.level.id = id;
      hole.level.title = "Hole ";
      hole.level.title += id;
      hole.level.hints = {"first", "second"};
      hole.open = view.holes.size() < 2;
      view.holes.push_back(hole);
    }
    view.next = 0;
    return view;
  }

  void keep(Jobs more) {
    play.insert(play.end(), more.play.begin(), more.play.end());
    files.insert(files.end(), more.files.begin(), more.files.end());
    jobs.insert(jobs.end(), more.classes.begin(), more.classes.end());
    language.insert(language.end(), more.language.begin(), more.language.end());
  }
  void wish(const Command& command) { keep(apply(state, command, now)); }
  void tell(const Event& event) { keep(apply(state, event, now)); }
  void pass(std::chrono::milliseconds time) {
    now += time;
    keep(on_time(state, now));
  }

  /// Opens level "a" with this text in file and editor, the reference being "slow".
  void open(const std::string& text = "slow") {
    wish(OpenLevel{"a"});
    tell(LevelLoaded{
        .level_id = "a", .solution = text, .reference = "slow", .puzzle_header = "", .notes = {}});
    tell(LevelPrepared{"a", {}});
    play.clear();
    files.clear();
  }

  template <class Job>
  [[nodiscard]] std::vector<Job> all() const {
    std::vector<Job> found;
    const auto collect = [&found](const auto& all_of_a_kind) {
      for (const auto& job : all_of_a_kind) {
        if constexpr (requires { std::get_if<Job>(&job); }) {
          if (const Job* one = std::get_if<Job>(&job)) {
            found.push_back(*one);
          }
        }
      }
    };
    if constexpr (std::is_constructible_v<PlayJob, Job>) {
      collect(play);
    } else if constexpr (std::is_constructible_v<ClassJob, Job>) {
      collect(jobs);
    } else if constexpr (std::is_constructible_v<LanguageJob, Job>) {
      collect(language);
    } else {
      collect(files);
    }
    return found;
  }
};

/// A record of level "a".
inline Record record_of(const std::string& source, Outcome outcome = Outcome::kScored, int strokes = 0) {
  Record record;
  record.attempt =
      Attempt{.level_id = "a", .file = {}, .source = source, .source_sha256 = {}, .taken_at = {}};
  record.verdict.outcome = outcome;
  record.verdict.strokes = strokes;
  record.verdict.pairs = 20;
  return record;
}

}  // namespace underpar::client
