#include "game/cli/game.hpp"

#include <fmt/format.h>

#include "game/cli/wording.hpp"

namespace underpar::cli {

void Console::tell(const Failure& failure) const {
  err << failure_text(failure, err_terminal) << std::flush;
}

Failure unknown_level(const Course& course, const std::string& level_id) {
  std::string suggestion;
  for (const auto& name : course.similar(level_id)) {
    suggestion += fmt::format("{} {}", suggestion.empty() ? "Did you mean" : " or", name);
  }
  suggestion += suggestion.empty() ? "" : "? ";
  return {.what = fmt::format("There is no level “{}”.", level_id),
          .hint = suggestion + "`underpar course` lists all levels."};
}

std::expected<const Level*, ExitStatus> find_level(const Game& game, const Console& console,
                                                   const std::string& level_id) {
  const Level* level = game.course.find(level_id);
  if (level == nullptr) {
    console.tell(unknown_level(game.course, level_id));
    return std::unexpected(ExitStatus::kUsage);
  }
  if (level->broken) {
    console.tell({.what = fmt::format("{} cannot be played: {}", level_id, level->broken->what),
                  .hint = level->broken->hint});
    return std::unexpected(ExitStatus::kInternalError);
  }
  return level;
}

std::expected<const Level*, ExitStatus> find_open_level(const Game& game, const Console& console,
                                                        const Standing& standing,
                                                        const std::string& level_id) {
  const auto level = find_level(game, console, level_id);
  if (!level) {
    return level;
  }
  if (const auto access = game.course.access(**level, standing); !access.open) {
    console.tell({.what = fmt::format("{} is locked.", (*level)->title), .hint = access.why});
    return std::unexpected(ExitStatus::kNotReached);
  }
  return level;
}

std::vector<HoleView> holes_of(const Course& course, const Standing& standing) {
  const Level* next = course.next(standing);
  std::vector<HoleView> holes;
  for (const auto& chapter : course.chapters()) {
    const Access chapter_access = course.access(chapter, standing);
    for (const auto& id : chapter.levels) {
      const Level* level = course.find(id);
      if (level != nullptr) {
        holes.push_back({.number = static_cast<int>(holes.size()) + 1,
                         .level = level,
                         .chapter = &chapter,
                         .chapter_access = chapter_access,
                         .access = course.access(*level, standing),
                         .standing = standing.of(id),
                         .next = level == next});
      }
    }
  }
  return holes;
}

std::string next_command(const Game& game, const Level& level) {
  std::error_code error;
  const bool started = std::filesystem::exists(game.paths.solution(level.id), error);
  return fmt::format("underpar {} {}", started ? "run" : "start", level.id);
}

}  // namespace underpar::cli
