#include "game/app/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/base/trimmed.hpp"

namespace underpar::client {
namespace {

constexpr auto kVerbs = std::to_array<std::string_view>(
    {"click",  "hover",  "type",    "key",      "pad",      "copy",   "paste", "outside",
     "expect", "absent", "enabled", "disabled", "patience", "screen", "size",  "scale",
     "theme",  "draw",   "frames",  "sound",    "shot",     "dump",   "saved", "die"});

}  // namespace

Result<Script> parse_script(std::string_view text, const std::filesystem::path& folder) {
  Script script{.steps = {}, .folder = folder};
  int number = 0;
  while (!text.empty()) {
    ++number;
    const auto end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (line.empty() || line.front() == '#') {
      continue;
    }
    const auto blank = line.find(' ');
    const std::string_view verb = line.substr(0, blank);
    if (std::ranges::find(kVerbs, verb) == kVerbs.end()) {
      return fail(fmt::format("Line {} of the script begins with the unknown verb \"{}\".", number, verb),
                  "game/app/script.hpp lists the verbs.");
    }
    const std::string_view rest =
        blank == std::string_view::npos ? std::string_view{} : trimmed(line.substr(blank));
    script.steps.push_back({std::string{verb}, std::string{rest}, number});
  }
  return script;
}

}  // namespace underpar::client
