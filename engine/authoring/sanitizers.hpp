#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/subprocess.hpp"

namespace underpar {

/// What came of running a proof program (see ProofBuilder).
struct SanitizerReport {
  int inputs = 0;               ///< on which all programs agree
  std::optional<Failure> flaw;  ///< the first one
};

/// Runs it confined: without network, nothing writable but a private /tmp, at most a minute of CPU time.
/// Fails when that was not possible or `stop` was requested.
[[nodiscard]] Result<SanitizerReport> run_proof(const std::filesystem::path& program,
                                                const std::stop_token& stop = {});

/// What its end means. Pure.
[[nodiscard]] SanitizerReport explain_proof(const Completed& completed);

}  // namespace underpar
