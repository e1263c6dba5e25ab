#include "game/state/state.hpp"

#include <algorithm>

namespace underpar::client {

bool State::read_is_open() const {
  const Hole* hole = open_hole();
  return hole != nullptr && level.loaded && !hole->standing.prediction && hole->standing.attempts == 0 &&
         level.buffer.text == level.reference && !level.buffer.dirty();
}

const Hole* State::hole_after() const {
  const auto index = course.index_of(level.id);
  if (!index || *index + 1 >= course.holes.size()) {
    return nullptr;
  }
  const Hole& hole = course.holes[*index + 1];
  return hole.open ? &hole : nullptr;
}

bool State::last_hole_is_done() const {
  return !course.holes.empty() && course.holes.back().level.id == level.id &&
         course.holes.back().standing.best_strokes.has_value();
}

LevelState* State::level_with(std::string_view level_id) {
  if (level.id == level_id) {
    return &level;
  }
  const auto found = shelf.find(level_id);
  return found == shelf.end() ? nullptr : &found->second;
}

void State::notify(std::string about, Failure text) {
  dismiss(about);
  notices.push_back({.about = std::move(about), .text = std::move(text)});
}

void State::dismiss(std::string_view about) {
  std::erase_if(notices, [about](const Notice& notice) { return notice.about == about; });
}

}  // namespace underpar::client
