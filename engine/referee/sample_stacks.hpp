#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/model/level.hpp"
#include "engine/model/stack_samples.hpp"

namespace underpar {

/// What is to be sampled: artifacts of `build`, and the level's rules.
struct SamplingRequest {
  std::filesystem::path umpire;
  std::filesystem::path program;
  PlayLimits limits;
  ChargedClock clock = ChargedClock::kCpu;
  std::uint64_t seed = 1;
  std::chrono::milliseconds duration{1'000};
};

/// Has the confined referee sample a confined guest that solves fresh inputs of play size, 2,000 times a
/// second. That the program misbehaves is an Ending, that the kernel forbids sampling a refusal; Failure
/// means that the level or our own side did not work, or that `stop` was requested.
[[nodiscard]] Result<StackSamples> sample_stacks(const std::filesystem::path& referee_program,
                                                 const SamplingRequest& request, std::stop_token stop = {});

}  // namespace underpar
