#pragma once
#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"

namespace underpar::client {

/// The program and arguments that open `file` at `line`.
///
/// `command` is the player's setting, such as `code -g %f:%l`: words parted by blanks, quotes keep blanks
/// together, %f is the file, %l the line, %% a percent sign; without %f the file comes last. Empty: $VISUAL
/// (inside a terminal window where it is an editor that needs one), else xdg-open.
[[nodiscard]] std::vector<std::string> editor_command(std::string_view command,
                                                      const std::filesystem::path& file, int line,
                                                      const Environment& variable);

/// Starts it without a shell, in a session of its own, so that it outlives the game. Fails, naming the
/// program, when it cannot be started.
[[nodiscard]] Result<pid_t> start_editor(const std::vector<std::string>& command);

}  // namespace underpar::client
