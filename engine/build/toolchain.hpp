#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"

namespace underpar {

/// The compiler that turns players' files into guests, found once at start.
struct Toolchain {
  std::filesystem::path compiler;  ///< g++, absolute, without symbolic links
  std::filesystem::path objcopy;
  std::string version;  ///< "g++ (Debian 12.2.0-14) 12.2.0"
  std::string linker;   ///< "mold", "gold" or "bfd": the fastest that links a static program
};

/// Looks in $CXX, then $PATH for g++, g++-14, -13 and -12, and for objcopy. Compiler caches and compilers
/// that are not GCC are passed over. Takes about 0.1 s: it links a program. Fails, naming the package to
/// install, when something is missing.
[[nodiscard]] Result<Toolchain> find_toolchain(const Environment& variable = environment);

/// All the variables compiler and linker are started with: plain English messages, no build dates.
/// Temporary files go to `temporary_folder`.
[[nodiscard]] std::vector<std::string> toolchain_environment(const std::filesystem::path& temporary_folder);

}  // namespace underpar
