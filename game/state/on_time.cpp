#include <algorithm>

#include "game/state/apply.hpp"
#include "game/state/class_flow.hpp"
#include "game/state/round_flow.hpp"

namespace underpar::client {
namespace {

std::optional<Moment> save_due(const Buffer& buffer) {
  if (!buffer.edited || buffer.in_conflict) {
    return std::nullopt;
  }
  return std::min(*buffer.edited + kSaveAfterRest, buffer.unsaved.value_or(*buffer.edited) + kSaveAtLatest);
}

std::optional<Moment> check_due(const LevelState& level) {
  // Never beside a round, and only where the level's header is known to compile.
  if (!level.buffer.unchecked || level.checking_syntax || level.round.in_play() ||
      level.preparation != Preparation::kReady) {
    return std::nullopt;
  }
  return *level.buffer.unchecked + kCheckAfterRest;
}

/// At once, but never beside a round.
std::optional<Moment> due(const Inquiry& inquiry, const LevelState& level) {
  return inquiry.running || level.round.in_play() ? std::nullopt : inquiry.asked;
}

/// A round that was left behind in another level counts: it may still be timed.
bool any_round_in_play(const State& state) {
  return state.level.round.in_play() || state.review.round.in_play() ||
         std::ranges::any_of(state.shelf, [](const auto& each) { return each.second.round.in_play(); });
}

/// The language server reads nothing beside a round.
std::optional<Moment> help_due(const State& state) {
  return any_round_in_play(state) ? std::nullopt : state.level.assistance.due;
}

std::optional<Moment> after_rest(const std::optional<Moment>& edited) {
  return edited ? std::optional{*edited + kSaveAfterRest} : std::nullopt;
}

bool is_due(const std::optional<Moment>& due, Moment now) {
  return due && *due <= now;
}

}  // namespace

Jobs on_time(State& state, Moment now) {
  Jobs jobs;
  LevelState& level = state.level;
  if (is_due(save_due(level.buffer), now) || is_due(after_rest(level.notes_edited), now)) {
    save_now(level, jobs);
  }
  if (is_due(after_rest(state.settings_edited), now)) {
    save_all_now(state, jobs);
  }
  if (const Hole* hole = state.open_hole(); hole != nullptr && is_due(check_due(level), now)) {
    level.buffer.unchecked.reset();
    level.checking_syntax = true;
    jobs.play.emplace_back(CheckSyntax{hole->level, level.buffer.text});
  }
  for (auto& [question, inquiry] : level.inquiries) {
    if (const Hole* hole = state.open_hole(); hole != nullptr && is_due(due(inquiry, level), now)) {
      inquiry.running = true;
      inquiry.now = {};
      jobs.play.emplace_back(Inspect{hole->level, question, level.buffer.text, inquiry.against});
    }
  }
  if (is_due(class_due(state), now)) {
    read_class(state.classroom, jobs);
  }
  if (const bool still = any_round_in_play(state); still != state.server_still) {
    state.server_still = still;
    jobs.language.emplace_back(HoldServer{still});
  }
  if (const Hole* hole = state.open_hole(); hole != nullptr && is_due(help_due(state), now)) {
    const Assistance& question = level.assistance;
    level.assistance.due.reset();
    jobs.language.emplace_back(
        AskServer{hole->level, level.buffer.text, question.help, question.at, question.asked});
  }
  return jobs;
}

std::optional<Moment> next_due(const State& state) {
  std::optional<Moment> next;
  const auto sooner = [&next](const std::optional<Moment>& moment) {
    if (moment && (!next || *moment < *next)) {
      next = moment;
    }
  };
  for (const auto& moment :
       {save_due(state.level.buffer), after_rest(state.level.notes_edited), after_rest(state.settings_edited),
        check_due(state.level), class_due(state), help_due(state)}) {
    sooner(moment);
  }
  for (const auto& [question, inquiry] : state.level.inquiries) {
    sooner(due(inquiry, state.level));
  }
  return next;
}

bool anything_unsaved(const State& state) {
  const auto unsaved = [](const LevelState& level) {
    return level.loaded && !level.buffer.in_conflict && (level.buffer.dirty() || level.buffer.saving);
  };
  return unsaved(state.level) || state.settings_edited.has_value() ||
         std::ranges::any_of(state.shelf, [](const auto& shelved) { return shelved.second.buffer.saving; });
}

bool may_close(const State& state) {
  return state.quitting && (state.quit_anyway || !anything_unsaved(state));
}

}  // namespace underpar::client
