#include "game/cli/lesson_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "game/cli/layout.hpp"
#include "game/cli/markdown_text.hpp"

namespace underpar::cli {
namespace {

std::string heading(const Level& level, const Terminal& terminal) {
  std::string teaches;
  for (const auto& topic : level.teaches) {
    teaches += (teaches.empty() ? "" : "; ") + topic;
  }
  return fmt::format(
      "{}  {}\n{}", inked(terminal, Ink::kStrong, level.title),
      inked(terminal, Ink::kFaint, fmt::format("par {}, about {} minutes", level.par, level.minutes)),
      teaches.empty() ? "" : wrapped("You practise: " + teaches + ".", prose_width(terminal)) + '\n');
}

/// The lesson without a heading that only repeats the level's title.
std::string_view without_title(std::string_view lesson) {
  if (lesson.starts_with("# ")) {
    lesson.remove_prefix(std::min(lesson.find('\n'), lesson.size()));
    lesson.remove_prefix(std::min(lesson.find_first_not_of('\n'), lesson.size()));
  }
  return lesson;
}

std::string questions(const Level& level, const Terminal& terminal) {
  if (level.predict.empty()) {
    return {};
  }
  std::string text = "\nBefore you swing, write down your guess:\n";
  for (const auto& question : level.predict) {
    text += wrapped("  " + question, prose_width(terminal), 4) + '\n';
  }
  text += wrapped(fmt::format(
                      "Your answers can be scored: underpar predict {} --line N --share PERCENT --factor F",
                      level.id),
                  prose_width(terminal)) +
          '\n';
  return text;
}

}  // namespace

std::string lesson_text(const Level& level, const Terminal& terminal) {
  return heading(level, terminal) + '\n' + markdown_text(without_title(level.lesson), terminal) +
         questions(level, terminal);
}

}  // namespace underpar::cli
