#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "game/state/apply.hpp"
#include "game/state/class_flow.hpp"
#include "game/state/review_flow.hpp"
#include "game/state/round_flow.hpp"

namespace underpar::client {
namespace {

/// The title of the first hole that is open in `now` and was closed in `before`; empty when there is none.
std::string newly_open(const CourseView& before, const CourseView& now) {
  for (const Hole& hole : now.holes) {
    const Hole* old = before.find(hole.level.id);
    if (hole.open && old != nullptr && !old->open) {
      return hole.level.title;
    }
  }
  return {};
}

bool untouched(const CourseView& course) {
  return std::ranges::all_of(course.holes, [](const Hole& hole) { return hole.standing.attempts == 0; });
}

void course_changed(State& state, CourseView course, Jobs& jobs) {
  const bool first = !state.course_loaded;
  if (std::string title = newly_open(state.course, course); !first && !title.empty()) {
    state.level.unlocked = std::move(title);
  }
  const auto old_next = state.course.next;
  state.course = std::move(course);
  state.course_loaded = true;
  state.course_failure.reset();
  if (state.course.next && (first || state.course.next != old_next)) {
    state.selected = *state.course.next;
  }
  state.selected = state.course.holes.empty() ? 0 : std::min(state.selected, state.course.holes.size() - 1);
  if (state.opening && *state.opening >= state.course.chapters.size()) {
    state.opening.reset();
  }
  state.welcome = (first && untouched(state.course)) || (state.welcome && !first);
  if (!state.level.id.empty() && !state.level.loaded && !state.level.unreadable) {
    if (const Hole* hole = state.open_hole()) {
      jobs.files.emplace_back(LoadLevel{hole->level});
    }
  }
}

void level_loaded(LevelState& level, const LevelLoaded& event) {
  level.loaded = true;
  level.unreadable.reset();
  level.buffer.text = event.solution;
  level.buffer.on_disk = event.solution;
  level.buffer.replaced += 1;
  level.buffer.edited.reset();
  level.buffer.unsaved.reset();
  level.reference = event.reference;
  level.puzzle_header = event.puzzle_header;
  level.notes = event.notes;
  level.notes_on_disk = event.notes;
}

void changed_outside(State& state, LevelState& level, const std::string& text, Moment now, Jobs& jobs) {
  Buffer& buffer = level.buffer;
  if (!level.loaded || text == buffer.on_disk) {
    return;
  }
  if (text == buffer.text) {  // the same edit, made twice
    buffer.on_disk = text;
    buffer.in_conflict.reset();
    return;
  }
  if (buffer.dirty()) {
    jobs.files.emplace_back(SaveAside{level.id, "solution.mine.cpp", buffer.text});
    buffer.in_conflict = text;
    if (level.round.phase == RoundPhase::kSaving) {
      level.round = {};
    }
    return;
  }
  buffer.text = text;
  buffer.on_disk = text;
  buffer.replaced += 1;
  buffer.unchecked = now;
  if (state.settings.swing_on_save && &level == &state.level && !level.round.in_play()) {
    level.asking_prediction = true;  // whoever works in another editor is not asked twice
    swing(state, {}, now, jobs);
  }
}

void progress(RoundInPlay& round, const Progress& ring) {
  if (!round.in_play()) {
    return;
  }
  round.phase = RoundPhase::kPlaying;
  round.now = ring;
  if (ring.finished) {
    std::erase_if(round.finished, [&ring](const Progress& old) { return old.step == ring.step; });
    round.finished.push_back(ring);
  }
}

void round_ended(LevelState& level, const RoundEnded& event) {
  level.round = {};
  level.failed.reset();
  level.last = event.record;
  level.comment = event.comment;
  level.diagnostics = event.record.diagnostics;
  level.diagnosed += 1;
  level.diagnosed_text = event.record.attempt.source;
}

/// The first par, birdie and eagle of a course are celebrated, each once.
bool is_first_of_its_kind(const CourseView& course, int strokes) {
  return strokes <= kPar && std::ranges::all_of(course.holes, [strokes](const Hole& hole) {
           return hole.standing.best_strokes.value_or(kPickedUp) > std::max(strokes, kEagle);
         });
}

struct Applier {
  State& state;
  Moment now;
  Jobs jobs;

  void operator()(const CourseChanged& event) { course_changed(state, event.course, jobs); }
  void operator()(const CourseFailed& event) {
    if (state.course_loaded) {
      state.notify("course", event.failure);  // what is on screen stays
    } else {
      state.course_failure = event.failure;
    }
  }
  void operator()(const LayersKnown& event) {
    state.layers = event.layers;
    if (std::ranges::find(event.layers.missing, kIndispensableLayer) != event.layers.missing.end()) {
      state.notify("layers", absence_of_layer(kIndispensableLayer));
    }
  }
  void operator()(const LevelPrepared& event) {
    if (LevelState* level = state.level_with(event.level_id)) {
      level->preparation = event.failure ? Preparation::kFailed : Preparation::kReady;
      level->preparation_failure = event.failure;
    }
  }
  void operator()(const RoundProgress& event) {
    if (LevelState* level = state.level_with(event.level_id)) {
      const bool measured = level->round.measuring();
      progress(level->round, event.progress);
      if (!measured && level->round.measuring() && state.settings.sound) {
        jobs.files.emplace_back(Hush{});  // an audio thread costs the duel time
      }
    }
  }
  void operator()(const RoundEnded& event) {
    if (!event.record.layers.in_force.empty()) {
      state.layers = event.record.layers;
    }
    if (LevelState* level = state.level_with(event.record.attempt.level_id)) {
      round_ended(*level, event);
    }
    const Verdict& verdict = event.record.verdict;
    if (state.tour == TourStep::kSwing || state.tour == TourStep::kChange) {
      state.tour = step_after(state.tour);
    }
    if (verdict.outcome == Outcome::kCancelled) {
      return;
    }
    const bool good = verdict.has_score() && verdict.strokes <= kPar;
    if (state.settings.sound) {
      jobs.files.emplace_back(PlaySound{good ? Sound::kCup : Sound::kRough});
    }
    if (good && is_first_of_its_kind(state.course, verdict.strokes)) {
      state.celebrated = verdict.strokes;
    }
  }
  void operator()(const RoundFailed& event) {
    if (LevelState* level = state.level_with(event.level_id)) {
      level->round = {};
      level->last.reset();
      level->failed = event.failure;
    }
  }
  void operator()(const SyntaxChecked& event) {
    LevelState* level = state.level_with(event.level_id);
    if (level == nullptr) {
      return;
    }
    level->checking_syntax = false;
    if (level->buffer.text == event.text && !level->round.in_play()) {
      level->diagnostics = event.diagnostics;
      level->diagnosed += 1;
      level->diagnosed_text = event.text;
    }
  }
  void operator()(const InspectProgress& event) {
    LevelState* level = state.level_with(event.level_id);
    if (level != nullptr && level->inquiries[event.question].running) {
      level->inquiries[event.question].now = event.progress;
    }
  }
  void operator()(const Inspected& event) {
    LevelState* level = state.level_with(event.level_id);
    if (level == nullptr || !level->inquiries[event.question].running) {
      return;
    }
    Inquiry& inquiry = level->inquiries[event.question];
    inquiry.asked.reset();
    inquiry.running = false;
    if (event.answer) {
      inquiry.answer = *event.answer;
      inquiry.answers += 1;
      inquiry.source = event.text;
    } else {
      inquiry.failure = event.answer.error();
    }
  }
  void operator()(const Helped& event) {
    LevelState* level = state.level_with(event.level_id);
    if (level != nullptr && level->assistance.asked == event.asked) {
      level->assistance.answered = event.asked;
      level->assistance.names = event.names;
      level->assistance.signature = event.signature;
    }
  }
  void operator()(const HintOpened& event) {
    if (LevelState* level = state.level_with(event.level_id)) {
      level->hint_asked = false;
      level->hints_open = std::max(level->hints_open, event.open);
      if (state.tour == TourStep::kCaddie) {
        state.tour = step_after(state.tour);
      }
    }
  }
  void operator()(const PageRead& event) {
    if (state.notebook.level_id == event.page.level_id) {
      state.notebook.page = event.page;
      if (state.level.loaded && state.level.id == event.page.level_id) {
        state.notebook.page->notes = state.level.notes;  // the file may not hold the last words yet
      }
      state.notebook.failure.reset();
    }
  }
  void operator()(const PageUnreadable& event) {
    if (state.notebook.level_id == event.level_id) {
      state.notebook.failure = event.failure;
    }
  }
  void operator()(const Exported& event) {
    state.notify("export", {.what = fmt::format("{} is written.", event.file.filename().string()),
                            .hint = fmt::format("It lies in {}{}.", event.file.parent_path().string(),
                                                event.on_clipboard ? ", and on the clipboard" : "")});
  }
  void operator()(const CardsListed& event) { state.review.at_hand = event.names; }
  void operator()(const CardOpened& event) { card_opened(state.review, event); }
  void operator()(const CardProgress& event) { progress(state.review.round, event.progress); }
  void operator()(const CardPlayed& event) { card_played(state.review, event); }
  void operator()(const CardSigned& event) { card_signed(state, event, jobs); }
  void operator()(const MarksTaken& event) { marks_taken(state, event, jobs); }
  void operator()(const LevelLoaded& event) {
    if (LevelState* level = state.level_with(event.level_id)) {
      level_loaded(*level, event);
    }
  }
  void operator()(const LevelUnreadable& event) {
    if (LevelState* level = state.level_with(event.level_id)) {
      level->loaded = false;
      level->unreadable = event.failure;
    }
  }
  void operator()(const SolutionSaved& event) {
    state.dismiss(kSavingNotice);
    LevelState* level = state.level_with(event.level_id);
    if (level == nullptr) {
      return;
    }
    level->buffer.on_disk = event.text;
    level->buffer.saving = false;
    if (level == &state.level && level->round.phase == RoundPhase::kSaving && !level->buffer.dirty()) {
      play(state, jobs);
    }
  }
  void operator()(const SaveFailed& event) {
    state.notify(std::string{kSavingNotice}, event.failure);
    state.quitting = false;
    if (LevelState* level = state.level_with(event.level_id)) {
      level->buffer.saving = false;
      level->buffer.edited = now + (kSaveAgainAfter - kSaveAfterRest);
      if (level->round.phase == RoundPhase::kSaving) {
        level->round = {};
      }
    }
  }
  void operator()(const SolutionChangedOutside& event) {
    if (LevelState* level = state.level_with(event.level_id)) {
      changed_outside(state, *level, event.text, now, jobs);
    }
  }
  void operator()(const MembershipKnown& event) { membership_known(state, event, now); }
  void operator()(const ClassRead& event) { class_read(state, event, now); }
  void operator()(const ClassFailed& event) { class_failed(state.classroom, event.failure); }
  void operator()(const SettingsLoaded& event) {
    state.settings = event.settings;
    if (event.failure) {
      state.notify("settings", *event.failure);
    }
  }
  void operator()(const Trouble& event) {
    if (event.about == "hint") {
      state.level.hint_asked = false;
    }
    state.notify(event.about, event.failure);
  }
};

}  // namespace

Jobs apply(State& state, const Event& event, Moment now) {
  Applier applier{state, now, {}};
  std::visit(applier, event);
  return std::move(applier.jobs);
}

}  // namespace underpar::client
