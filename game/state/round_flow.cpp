#include "game/state/round_flow.hpp"

#include <algorithm>
#include <utility>

namespace underpar::client {
namespace {

/// Whether the level's questions come before this swing: only before the first one, and only once.
bool prediction_is_due(const LevelState& level, const Hole& hole) {
  if (hole.level.predict.empty() || hole.standing.attempts > 0 || level.last) {
    return false;
  }
  const auto answered = std::ranges::count_if(level.notes.predictions,
                                              [](const std::string& answer) { return !answer.empty(); });
  return static_cast<std::size_t>(answered) < hole.level.predict.size();
}

}  // namespace

void note_edit(Buffer& buffer, Moment now) {
  buffer.edited = now;
  buffer.unchecked = now;
  if (!buffer.unsaved) {
    buffer.unsaved = now;
  }
}

void save_now(LevelState& level, Jobs& jobs) {
  Buffer& buffer = level.buffer;
  if (level.loaded && buffer.dirty() && !buffer.in_conflict) {
    buffer.saving = true;
    jobs.files.emplace_back(SaveSolution{level.id, buffer.text});
  }
  buffer.edited.reset();
  buffer.unsaved.reset();
  if (level.loaded && level.notes != level.notes_on_disk) {
    level.notes_on_disk = level.notes;
    jobs.files.emplace_back(SaveNotes{level.id, level.notes});
  }
  level.notes_edited.reset();
}

void save_all_now(State& state, Jobs& jobs) {
  save_now(state.level, jobs);
  if (state.settings_edited) {
    state.settings_edited.reset();
    jobs.files.emplace_back(SaveSettings{state.settings});
  }
}

void hold_inquiries(LevelState& level, Jobs& jobs) {
  for (auto& [question, inquiry] : level.inquiries) {
    if (std::exchange(inquiry.running, false)) {
      jobs.play.emplace_back(CancelInspections{});
    }
  }
}

void stop_inquiries(LevelState& level, Jobs& jobs) {
  hold_inquiries(level, jobs);
  for (auto& [question, inquiry] : level.inquiries) {
    inquiry.asked.reset();
  }
}

void swing(State& state, const Swing& wish, Moment now, Jobs& jobs) {
  LevelState& level = state.level;
  const Hole* hole = state.open_hole();
  if (hole == nullptr || !level.loaded || level.round.in_play() || level.buffer.in_conflict) {
    return;
  }
  state.screen = Screen::kLevel;
  if (!level.asking_prediction && prediction_is_due(level, *hole)) {
    level.asking_prediction = true;
    return;
  }
  hold_inquiries(level, jobs);
  level.asking_prediction = false;
  level.failed.reset();
  level.unlocked.clear();
  const auto usual = state.settings.measuring_budget;
  level.round = {.budget = wish.longer ? 2 * usual : usual, .when_calm = wish.when_calm, .began = now};
  if (level.buffer.dirty() || level.buffer.saving) {
    level.round.phase = RoundPhase::kSaving;
    save_now(level, jobs);
  } else {
    play(state, jobs);
  }
}

void play(State& state, Jobs& jobs) {
  if (const Hole* hole = state.open_hole()) {
    state.level.round.phase = RoundPhase::kWaiting;
    state.level.buffer.unchecked.reset();  // the round compiles anyway
    jobs.play.emplace_back(PlayRound{hole->level, state.level.round.budget, state.level.round.when_calm});
  }
}

}  // namespace underpar::client
