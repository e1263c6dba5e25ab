#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/samples.hpp"

namespace underpar {

/// A program of a puzzle that takes part in no round but those of its proof.
struct Trap {
  std::filesystem::path file;
  std::optional<Outcome> verdict;  ///< that its first line names; none when it names none a program can get
};

/// The traps of a puzzle, by name.
[[nodiscard]] std::vector<Trap> traps_of(const std::filesystem::path& puzzle_folder);

/// All programs a player could have handed in, by name: the author's, then the traps. Without umpire.cpp.
[[nodiscard]] std::vector<std::filesystem::path> programs_of(const std::filesystem::path& puzzle_folder);

/// What is wrong with the files of a puzzle as texts; nothing is compiled. Empty: nothing.
[[nodiscard]] std::vector<Failure> flaws_of_puzzle(const std::filesystem::path& puzzle_folder);

}  // namespace underpar
