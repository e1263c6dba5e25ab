#pragma once
#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/insight/inspection.hpp"
#include "engine/model/artifact.hpp"

namespace underpar {

/// How a program that holds umpire and solution is run by itself.
struct LoneRun {
  std::vector<std::string> tool;  ///< words in front of the program; may be empty
  std::string leaves;             ///< the file it writes in its working folder
  std::string doing;              ///< for messages: "Counting instructions"
};

/// What came of it.
struct LoneResult {
  UniqueFd left;      ///< the file, to be read by the inspector alone
  std::size_t n = 0;  ///< size of the input, as the program said
};

/// Runs the program with the inspection's seed, confined, in a working folder of its own. Fails when it did
/// not compile, needs more than 20 s of CPU time, does not end well, leaves no file, or `stop` was requested.
[[nodiscard]] Result<LoneResult> run_alone(const Inspection& inspection, const Artifact& program,
                                           const LoneRun& how, const std::stop_token& stop);

}  // namespace underpar
