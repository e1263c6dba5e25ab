#include <fmt/format.h>

#include <algorithm>

#include "engine/course/similar.hpp"
#include "game/cli/commands.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/markdown_text.hpp"

namespace underpar::cli {
namespace {

Failure unknown_chapter(const Course& course, const std::string& chapter_id) {
  std::vector<std::string> ids;
  std::ranges::transform(course.chapters(), std::back_inserter(ids), &Chapter::id);
  const auto near = nearest(chapter_id, ids, 1);
  return {.what = fmt::format("There is no chapter “{}”.", chapter_id),
          .hint = (near.empty() ? "" : fmt::format("Did you mean {}? ", near.front())) +
                  "`underpar course` lists all chapters."};
}

}  // namespace

ExitStatus show_chapter(const Game& game, const Console& console, const std::string& chapter_id) {
  const auto& chapters = game.course.chapters();
  const auto chapter = std::ranges::find(chapters, chapter_id, &Chapter::id);
  if (chapter == chapters.end()) {
    console.tell(unknown_chapter(game.course, chapter_id));
    return ExitStatus::kUsage;
  }
  const auto standing = game.book.standing();
  if (!standing) {
    console.tell(standing.error());
    return ExitStatus::kInternalError;
  }
  const Terminal& terminal = console.out_terminal;
  console.out << (chapter->opening.empty()
                      ? fmt::format("{}\n\nThis chapter has no opening page.\n", chapter->title)
                      : markdown_text(chapter->opening, terminal));
  if (const auto access = game.course.access(*chapter, *standing); !access.open) {
    console.out << '\n' << wrapped("To open it: " + access.why, prose_width(terminal)) << '\n';
  }
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
