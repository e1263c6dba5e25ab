#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/build/toolchain.hpp"
#include "engine/model/artifact.hpp"

namespace underpar {

/// Builds what proves a puzzle: its umpire and its author's programs linked into one program with
/// engine/guest/proof_main.cpp, all under the address and undefined behaviour sanitizers. Confined and kept
/// as by the Builder. Safe from several threads at once: the objects are independent of one another.
class ProofBuilder {
 public:
  /// As of the Builder; `puzzle_folder` is the puzzle's.
  ProofBuilder(Toolchain toolchain, const std::filesystem::path& home, const std::filesystem::path& cache,
               const std::filesystem::path& puzzle_folder);

  /// The sources there are: umpire.cpp, proof_main.cpp and the author's programs.
  [[nodiscard]] const std::vector<std::string>& sources() const { return sources_; }

  /// One of the sources as an object. That it does not compile is a result. Nothing is put in front of a
  /// program here: it must include what it uses.
  [[nodiscard]] Result<Artifact> object(const std::string& source, const std::stop_token& stop = {}) const;

  /// All objects, as far as they are not made yet, linked.
  [[nodiscard]] Result<Artifact> program(const std::stop_token& stop = {}) const;

 private:
  [[nodiscard]] Result<std::string> key_of(const std::string& source) const;

  Toolchain toolchain_;
  std::filesystem::path home_;
  std::filesystem::path cache_;
  std::filesystem::path puzzle_folder_;
  std::vector<std::string> sources_;
};

}  // namespace underpar
