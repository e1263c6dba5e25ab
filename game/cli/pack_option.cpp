#include "game/cli/pack_option.hpp"

#include <algorithm>

namespace underpar::cli {

Result<std::optional<std::string>> take_pack(std::vector<std::string>& arguments) {
  const std::string option = "--pack";
  const auto at = std::ranges::find_if(
      arguments, [&](const std::string& word) { return word == option || word.starts_with(option + "="); });
  if (at == arguments.end()) {
    return std::nullopt;
  }
  const bool apart = *at == option;
  const auto value = apart ? at + 1 : at;
  const std::string name = value == arguments.end() ? "" : apart ? *value : value->substr(option.size() + 1);
  if (name.empty() || name.starts_with('-')) {
    return fail("--pack wants the name of a course after it.",
                "Name an installed pack, or a folder with a slash: --pack ./my-course.");
  }
  arguments.erase(at, value + 1);
  return name;
}

}  // namespace underpar::cli
