#include "engine/notebook/page.hpp"

#include <algorithm>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/notebook/notes_file.hpp"

namespace underpar {
namespace {

constexpr int kMostRounds = 10'000;

}  // namespace

Result<NotebookPage> read_page(const RecordBook& book, const Level& level, const Paths& paths) {
  auto history = book.history(level.id, kMostRounds);
  if (!history) {
    return std::unexpected(std::move(history.error()));
  }
  NotebookPage page{.level_id = level.id,
                    .reference = read_file(level.puzzle_folder / "reference.cpp").value_or(""),
                    .rounds = {},
                    .notes = read_notes(paths.solution(level.id).parent_path())};
  std::ranges::reverse(*history);
  for (HistoryEntry& entry : *history) {
    auto source = book.source_of(entry.id);
    if (!source) {
      return std::unexpected(std::move(source.error()));
    }
    page.rounds.push_back({.played = std::move(entry), .source = std::move(*source)});
  }
  return page;
}

}  // namespace underpar
