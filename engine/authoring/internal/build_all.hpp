#pragma once
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/build/build.hpp"
#include "engine/build/proof.hpp"
#include "engine/model/artifact.hpp"

namespace underpar::internal {

/// One source to be compiled. `build` is called on any thread.
struct BuildJob {
  std::string name;
  std::function<Result<Artifact>()> build;
  bool may_fail = false;  ///< a trap whose verdict it is
};

/// Umpire, programs and traps of a puzzle; with `proof` also what its proof is made of. Both are borrowed.
[[nodiscard]] std::vector<BuildJob> jobs_of(const std::filesystem::path& puzzle_folder,
                                            const Builder& builder, const ProofBuilder* proof,
                                            const std::stop_token& stop);

/// Does all jobs, on all cores. Returns what did not compile, in the order of the jobs.
[[nodiscard]] std::vector<Failure> build_all(const std::vector<BuildJob>& jobs);

}  // namespace underpar::internal
