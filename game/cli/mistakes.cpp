#include "game/cli/mistakes.hpp"

#include <fmt/format.h>

#include <utility>

namespace underpar::cli {

Answered mistake(std::string what, std::string hint) {
  return {
      .status = ExitStatus::kUsage, .out = {}, .mistake = {.what = std::move(what), .hint = std::move(hint)}};
}

Answered mistake(const Failure& failure) {
  return mistake(failure.what, failure.hint);
}

Answered unknown_argument(const std::string& word, const std::string& command) {
  const std::string help =
      command.empty() ? "`underpar --help`" : fmt::format("`underpar {} --help`", command);
  if (word.starts_with("-")) {
    return mistake(fmt::format("There is no option {}{}.", word,
                               command.empty() ? "" : " of `underpar " + command + "`"),
                   help + " lists what there is.");
  }
  return mistake(fmt::format("“{}” is one word too many.", word),
                 help + " shows how the command is written.");
}

}  // namespace underpar::cli
