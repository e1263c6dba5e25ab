#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/model/diagnostic.hpp"

namespace underpar {

/// Stage 2 -> 3: what the compiler made of one source file.
struct Artifact {
  std::filesystem::path program;  ///< statically linked guest, or shared object of an umpire; empty: none
  std::filesystem::path
      heap_program;  ///< of a guest: the same linked so that it counts what solve() allocates
  std::vector<Diagnostic> diagnostics;
  std::string compiler_output;  ///< as printed, cut at 64 KiB
  bool from_cache = false;
  std::chrono::milliseconds took{0};

  [[nodiscard]] bool compiled() const { return !program.empty(); }
};

}  // namespace underpar
