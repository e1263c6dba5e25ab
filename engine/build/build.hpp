#pragma once
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "engine/base/result.hpp"
#include "engine/model/artifact.hpp"

namespace underpar {

/// The compiler that turns players' files into guests, found once at start.
struct Toolchain {
  std::filesystem::path compiler;  ///< g++, absolute
  std::filesystem::path objcopy;
  std::string version;  ///< "g++ (Debian 12.2.0-14) 12.2.0"
  std::string linker;   ///< "mold", "gold" or "bfd": the fastest there is
};

/// Looks for $CXX or g++ (then g++-14, -13, -12) and objcopy. Fails, naming the package to install, when one
/// is missing.
[[nodiscard]] Result<Toolchain> find_toolchain();

/// Compiles and links, confined, and keeps what it made by content hash.
///
/// A guest is `engine/guest/guest_main.cpp` with the puzzle's contract, linked statically with one program of
/// that puzzle whose only visible symbol is solve(). An umpire is a shared object of the puzzle's umpire.cpp.
/// The flags are the level's affair, never the game's: C++20, -O2, -pthread.
///
/// Safe from several threads and processes at once: a finished artifact appears by rename.
class Builder {
 public:
  /// `home` is the garden (kit, guest and puzzles below it), `cache` a folder that may vanish at any time.
  Builder(Toolchain toolchain, std::filesystem::path home, std::filesystem::path cache);

  /// The guest for one source text of the puzzle in `puzzle_folder`. A source that does not compile is a
  /// result (an Artifact without a program), not a Failure. `name` is what diagnostics call the file.
  [[nodiscard]] Result<Artifact> guest(const std::filesystem::path& puzzle_folder, const std::string& source,
                                       const std::string& name, std::stop_token stop = {}) const;

  /// The umpire of the puzzle.
  [[nodiscard]] Result<Artifact> umpire(const std::filesystem::path& puzzle_folder,
                                        std::stop_token stop = {}) const;

  /// Diagnostics of a source without making a program (`-fsyntax-only`), for live marks while typing.
  [[nodiscard]] Result<Artifact> syntax(const std::filesystem::path& puzzle_folder, const std::string& source,
                                        const std::string& name, std::stop_token stop = {}) const;

  [[nodiscard]] const Toolchain& toolchain() const { return toolchain_; }

 private:
  Toolchain toolchain_;
  std::filesystem::path home_;
  std::filesystem::path cache_;
};

}  // namespace underpar
