#pragma once
#include <functional>

#include "engine/base/result.hpp"
#include "engine/model/stack_samples.hpp"
#include "engine/referee/protocol.hpp"
#include "engine/referee/umpire_library.hpp"

namespace underpar {

/// The referee's part of sampling a program: has it solve fresh inputs of play size for the time the job
/// gives, as in a duel, and writes every sample to the job's descriptor (see stack_records.hpp).
[[nodiscard]] Result<StackSamples> run_sampling(const SamplingJob& job, const UmpireLibrary& umpire,
                                                const std::function<bool()>& cancelled);

}  // namespace underpar
