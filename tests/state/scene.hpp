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

  Scene();
  ~Scene();
  Scene(Scene&&) noexcept;
  Scene& operator=(Scene&&) noexcept;

  static CourseView course();

  void keep(Jobs more);
  void wish(const Command& command);
  void tell(const Event& event);
  void pass(std::chrono::milliseconds time);

  /// Opens level "a" with this text in file and editor, the reference being "slow".
  void open(const std::string& text = "slow");

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
[[nodiscard]] Record record_of(const std::string& source, Outcome outcome = Outcome::kScored,
                               int strokes = 0);

}  // namespace underpar::client
