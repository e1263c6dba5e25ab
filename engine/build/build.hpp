#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/build/toolchain.hpp"
#include "engine/model/artifact.hpp"

namespace underpar {

/// Compiles and links, confined, and keeps what it made by content hash.
///
/// A guest is `engine/guest/guest_main.cpp` with the puzzle's contract, linked statically with one program of
/// that puzzle whose only visible symbol is solve(). An umpire is a shared object of the puzzle's umpire.cpp.
/// The flags are the level's affair, never the game's: C++20, -O2, -pthread (see flags.hpp).
///
/// A player's file sees the standard headers (most are precompiled and in front of it already), the puzzle's
/// puzzle.hpp and the kit; of the rest of the garden and the machine nothing.
///
/// Finished programs may be executed by any user. They are keyed by everything that goes into them and stay
/// for at least ten minutes after their last use; the cache is kept below 512 MiB and 400 entries.
/// Safe from several threads and processes at once: a finished artifact appears by rename.
class Builder {
 public:
  /// `home` is the garden (kit, guest and puzzles below it), `cache` a folder that may vanish at any time.
  Builder(Toolchain toolchain, const std::filesystem::path& home, const std::filesystem::path& cache);

  /// The guest for one source text of the puzzle in `puzzle_folder`. A source that does not compile is a
  /// result (an Artifact without a program), not a Failure. `name` is what diagnostics call the file: a plain
  /// file name that ends in ".cpp".
  ///
  /// Fails when the puzzle's own files are missing or broken, nothing can be written, or `stop` is requested.
  /// The first call on a machine precompiles the standard headers, which takes some 4 s.
  [[nodiscard]] Result<Artifact> guest(const std::filesystem::path& puzzle_folder, const std::string& source,
                                       const std::string& name, const std::stop_token& stop = {}) const;

  /// One source text of the puzzle in a whole program with the umpire (engine/guest/stand_alone.cpp), for
  /// tools that look at one process. Its solve() is the guest's, instruction by instruction.
  [[nodiscard]] Result<Artifact> stand_alone(const std::filesystem::path& puzzle_folder,
                                             const std::string& source, const std::string& name,
                                             const std::stop_token& stop = {}) const;

  /// The same with an account of who asked for the heap (engine/guest/heap_main.cpp).
  [[nodiscard]] Result<Artifact> heap_traced(const std::filesystem::path& puzzle_folder,
                                             const std::string& source, const std::string& name,
                                             const std::stop_token& stop = {}) const;

  /// The umpire of the puzzle; it may include headers of its own folder. One that does not compile is a
  /// result.
  [[nodiscard]] Result<Artifact> umpire(const std::filesystem::path& puzzle_folder,
                                        const std::stop_token& stop = {}) const;

  /// A whole program with a main() of its own, built as confined and as static as a guest; for trying out
  /// what the jail does to it.
  [[nodiscard]] Result<Artifact> whole_program(const std::string& source, const std::string& name,
                                               const std::stop_token& stop = {}) const;

  /// Diagnostics of a source without making a program (`-fsyntax-only`), for live marks while typing.
  /// The artifact never has a program; nothing is kept.
  [[nodiscard]] Result<Artifact> syntax(const std::filesystem::path& puzzle_folder, const std::string& source,
                                        const std::string& name, const std::stop_token& stop = {}) const;

  /// What the compiler remarks on vectorising and inlining while it compiles the source as for a guest: its
  /// own lines (-fopt-info), those on headers among them. Fails as syntax() does, and when it does not
  /// compile.
  [[nodiscard]] Result<std::string> remarks(const std::filesystem::path& puzzle_folder,
                                            const std::string& source, const std::string& name,
                                            const std::stop_token& stop = {}) const;

  [[nodiscard]] const Toolchain& toolchain() const { return toolchain_; }

 private:
  /// A program of its own: main() and what else it takes from engine/guest, and flags for linking it.
  struct WithUmpire {
    std::string kind;
    std::vector<std::string> guest_sources;
    std::vector<std::string> flags;
  };
  [[nodiscard]] Result<Artifact> host_object(const WithUmpire& recipe, const std::filesystem::path& folder,
                                             const std::stop_token& stop) const;
  [[nodiscard]] Result<Artifact> with_umpire(const WithUmpire& recipe,
                                             const std::filesystem::path& puzzle_folder,
                                             const std::string& source, const std::string& name,
                                             const std::stop_token& stop) const;

  Toolchain toolchain_;
  std::filesystem::path home_;
  std::filesystem::path cache_;
};

}  // namespace underpar
