#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/samples.hpp"
#include "engine/model/scaling.hpp"
#include "engine/model/stack_samples.hpp"
#include "engine/model/trial.hpp"
#include "engine/referee/match.hpp"
#include "engine/referee/practice_rules.hpp"

// What the game and `underpar-referee` say to each other: one JSON object a line. The job goes in on standard
// input, reports come out on standard output: any number of {"event": "progress"}, then one {"event":
// "samples"} or {"event": "failure"}. Closing the referee's standard input cancels the match.

namespace underpar {

/// A match and where its programs are: descriptors the referee inherits.
struct Job {
  Match match;
  int umpire_fd = -1;
  int par_fd = -1;
  int player_fd = -1;
  int par_heap_fd =
      -1;  ///< this and the next: linked with the counting allocator; -1: the heap is not counted
  int player_heap_fd = -1;
};

/// A whole program to be tried out in a guest's jail.
struct TrialJob {
  TrialLimits limits;
  int program_fd = -1;
};

/// A guest to be sampled while it solves fresh inputs of play size.
struct SamplingJob {
  PracticeRules rules;
  std::chrono::milliseconds duration{1'000};
  int umpire_fd = -1;
  int program_fd = -1;
  int records_fd = -1;  ///< gets the samples (see stack_records.hpp)
};

/// Guests to be timed on inputs of growing size.
struct ScalingJob {
  PracticeRules rules;
  std::chrono::milliseconds budget{3'000};
  int umpire_fd = -1;
  std::vector<std::pair<std::string, int>> programs;  ///< name and descriptor
};

[[nodiscard]] std::string to_line(const Job& job);
[[nodiscard]] std::string to_line(const TrialJob& job);
[[nodiscard]] std::string to_line(const SamplingJob& job);
[[nodiscard]] std::string to_line(const ScalingJob& job);
[[nodiscard]] Result<std::variant<Job, TrialJob, SamplingJob, ScalingJob>> job_from_line(
    std::string_view line);

using Report = std::variant<Progress, Samples, TrialReport, StackSamples, Scaling, Failure>;

[[nodiscard]] std::string to_line(const Report& report);
/// Nothing when the line is no report of this version.
[[nodiscard]] std::optional<Report> report_from_line(std::string_view line);

}  // namespace underpar
