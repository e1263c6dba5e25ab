#include "game/cli/mistakes.hpp"

#include <fmt/format.h>

#include <utility>

#include "engine/course/similar.hpp"

namespace underpar::cli {
namespace {

std::string help_on(const std::string& command) {
  return command.empty() ? "`underpar --help`" : fmt::format("`underpar {} --help`", command);
}

}  // namespace

Answered mistake(std::string what, std::string hint) {
  return {
      .status = ExitStatus::kUsage, .out = {}, .mistake = {.what = std::move(what), .hint = std::move(hint)}};
}

Answered mistake(const Failure& failure) {
  return mistake(failure.what, failure.hint);
}

Answered unknown_argument(const std::string& word, const std::string& command) {
  if (word.starts_with("-")) {
    return mistake(fmt::format("There is no option {}{}.", word,
                               command.empty() ? "" : " of `underpar " + command + "`"),
                   help_on(command) + " lists what there is.");
  }
  return mistake(fmt::format("“{}” is one word too many.", word),
                 help_on(command) + " shows how the command is written.");
}

Answered unknown_command(const std::string& word, const std::string& command,
                         const std::vector<std::string>& names) {
  const std::string before = command.empty() ? "" : command + " ";
  std::string meant;
  for (const auto& name : nearest(word, names, 2)) {
    meant += fmt::format("{}`underpar {}{}`", meant.empty() ? "Did you mean " : " or ", before, name);
  }
  return mistake(fmt::format("There is no command “{}{}”.", before, word),
                 (meant.empty() ? meant : meant + "? ") + help_on(command) + " lists all commands.");
}

}  // namespace underpar::cli
