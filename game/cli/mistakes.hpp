#pragma once
#include <string>

#include "game/cli/command_line.hpp"

namespace underpar::cli {

/// The answer to a command line that makes no sense.
[[nodiscard]] Answered mistake(std::string what, std::string hint);
[[nodiscard]] Answered mistake(const Failure& failure);

/// An option nobody knows, or a word too many. `command` is the words before it: "run", "level check", or "".
[[nodiscard]] Answered unknown_argument(const std::string& word, const std::string& command);

}  // namespace underpar::cli
