#pragma once
#include <string>
#include <vector>

#include "game/cli/command_line.hpp"

namespace underpar::cli {

/// The answer to a command line that makes no sense.
[[nodiscard]] Answered mistake(std::string what, std::string hint);
[[nodiscard]] Answered mistake(const Failure& failure);

/// An option nobody knows, or a word too many. `command` is the words before it: "run", "level check", or "".
[[nodiscard]] Answered unknown_argument(const std::string& word, const std::string& command);

/// A command nobody knows. `command` as above; `names` are the commands that could have stood in the place of
/// `word`.
[[nodiscard]] Answered unknown_command(const std::string& word, const std::string& command,
                                       const std::vector<std::string>& names);

/// The same for a table whose rows have a `name`.
template <typename Table>
[[nodiscard]] Answered unknown_command(const std::string& word, const std::string& command,
                                       const Table& table) {
  std::vector<std::string> names;
  for (const auto& row : table) {
    names.emplace_back(row.name);
  }
  return unknown_command(word, command, names);
}

}  // namespace underpar::cli
