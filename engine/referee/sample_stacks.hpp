#pragma once
#include <chrono>
#include <filesystem>
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/model/stack_samples.hpp"
#include "engine/referee/practice_rules.hpp"

namespace underpar {

/// What is to be sampled: artifacts of `build`, and the level's rules.
struct SamplingRequest {
  std::filesystem::path umpire;
  std::filesystem::path program;
  PracticeRules rules;
  std::chrono::milliseconds duration{1'000};
};

struct SampledStacks {
  StackSamples report;
  UniqueFd records;  ///< the samples: see stack_records.hpp
};

/// Has the confined referee sample a confined guest that solves fresh inputs of play size, 2,000 times a
/// second. That the program misbehaves is an Ending, that the kernel forbids sampling a refusal; Failure
/// means that the level or our own side did not work, or that `stop` was requested.
[[nodiscard]] Result<SampledStacks> sample_stacks(const std::filesystem::path& referee_program,
                                                  const SamplingRequest& request, std::stop_token stop = {});

}  // namespace underpar
