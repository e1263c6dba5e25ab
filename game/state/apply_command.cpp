#include <algorithm>
#include <utility>

#include "game/state/apply.hpp"
#include "game/state/class_flow.hpp"
#include "game/state/review_flow.hpp"
#include "game/state/round_flow.hpp"

namespace underpar::client {
namespace {

/// The page that the notebook opens at: of the open hole, else of the one looked at last.
std::string page_to_open(const State& state) {
  if (!state.notebook.level_id.empty() && state.level.id.empty()) {
    return state.notebook.level_id;
  }
  if (!state.level.id.empty()) {
    return state.level.id;
  }
  return state.course.holes.empty() ? std::string{} : state.course.holes[state.selected].level.id;
}

void open_page(State& state, const std::string& id, Jobs& jobs) {
  const Hole* hole = state.course.find(id);
  if (hole == nullptr) {
    return;
  }
  save_now(state.level, jobs);  // what was written a moment ago belongs to the page
  if (state.notebook.level_id != id) {
    state.notebook = {.level_id = id, .page = {}, .failure = {}};
  }
  state.screen = Screen::kNotebook;
  jobs.play.emplace_back(ReadPage{hole->level});
}

void go_to(State& state, Screen screen, Jobs& jobs) {
  if (screen == Screen::kLevel && state.level.id.empty()) {
    return;
  }
  if (state.screen == Screen::kLevel && screen != Screen::kLevel) {
    save_now(state.level, jobs);
  }
  if (screen == Screen::kNotebook) {
    open_page(state, page_to_open(state), jobs);
  }
  if (screen == Screen::kLeaderboard) {
    look_at_class(state, jobs);
  }
  if (screen == Screen::kCourse && state.screen != Screen::kCourse && state.course.next) {
    state.selected = *state.course.next;
  }
  state.screen = screen;
}

void open_level(State& state, const std::string& id, Jobs& jobs) {
  const Hole* hole = state.course.find(id);
  if (hole == nullptr || !hole->open || hole->level.broken) {
    return;
  }
  state.welcome = false;
  state.celebrated.reset();
  state.opening.reset();
  state.confirming_reset = false;
  state.screen = Screen::kLevel;
  if (state.level.id == id && state.level.loaded) {
    return;
  }
  if (!state.level.id.empty()) {
    save_now(state.level, jobs);
    stop_inquiries(state.level, jobs);
    if (state.level.round.in_play()) {
      state.level.round.cancelling = true;
      jobs.play.emplace_back(CancelRound{});
    }
    std::string old_id = state.level.id;
    state.shelf.insert_or_assign(std::move(old_id), std::exchange(state.level, {}));
  }
  if (auto shelved = state.shelf.extract(id)) {
    state.level = std::move(shelved.mapped());
  }
  state.level.id = id;
  state.level.loaded = false;
  state.level.unreadable.reset();
  state.level.hints_open = std::max(state.level.hints_open, hole->standing.hints_taken);
  jobs.files.emplace_back(LoadLevel{hole->level});
  if (state.level.preparation != Preparation::kReady) {
    state.level.preparation = Preparation::kRunning;
    jobs.play.emplace_back(PrepareLevel{hole->level});
  }
}

/// The text of the buffer for a reason other than typing.
void replace_text(Buffer& buffer, std::string text) {
  buffer.text = std::move(text);
  buffer.replaced += 1;
  buffer.in_conflict.reset();
}

void reset_solution(State& state, bool sure, Moment now, Jobs& jobs) {
  LevelState& level = state.level;
  if (!level.loaded || level.round.in_play()) {
    return;
  }
  state.confirming_reset = !sure && level.buffer.text != level.reference;
  if (!sure) {
    return;
  }
  jobs.files.emplace_back(SaveAside{level.id, "solution.before_reset.cpp", level.buffer.text});
  replace_text(level.buffer, level.reference);
  level.diagnostics.clear();
  level.diagnosed += 1;
  note_edit(level.buffer, now);
  save_now(level, jobs);
}

void settle_conflict(LevelState& level, bool keep_mine, Moment now, Jobs& jobs) {
  if (!level.buffer.in_conflict) {
    return;
  }
  std::string theirs = std::exchange(level.buffer.in_conflict, std::nullopt).value_or("");
  if (keep_mine) {
    jobs.files.emplace_back(SaveAside{level.id, "solution.theirs.cpp", theirs});
    level.buffer.on_disk = std::move(theirs);
    note_edit(level.buffer, now);
    save_now(level, jobs);
  } else {  // ours went to solution.mine.cpp when the conflict arose
    level.buffer.on_disk = theirs;
    replace_text(level.buffer, std::move(theirs));
    level.buffer.edited.reset();
    level.buffer.unsaved.reset();
    level.buffer.unchecked = now;
  }
}

void take_hint(State& state, Jobs& jobs) {
  const Hole* hole = state.open_hole();
  LevelState& level = state.level;
  if (hole == nullptr || level.hint_asked || level.round.in_play() ||
      level.hints_open >= static_cast<int>(hole->level.hints.size())) {
    return;
  }
  level.hint_asked = true;
  jobs.play.emplace_back(AskHint{level.id, level.hints_open});
}

struct Applier {
  State& state;
  Moment now;
  Jobs jobs;

  void operator()(const GoTo& wish) { go_to(state, wish.screen, jobs); }
  void operator()(const SelectHole& wish) {
    if (wish.index < state.course.holes.size()) {
      state.selected = wish.index;
      state.opening.reset();
    }
  }
  void operator()(const ShowOpening& wish) {
    if (wish.chapter < state.course.chapters.size()) {
      state.opening = wish.chapter;
      state.welcome = false;
    }
  }
  void operator()(const HideOpening&) { state.opening.reset(); }
  void operator()(const OpenLevel& wish) { open_level(state, wish.level_id, jobs); }
  void operator()(const OpenPage& wish) {
    close_review(state.review, jobs);
    open_page(state, wish.level_id, jobs);
  }
  void operator()(const ShareRound& wish) { share_round(state, wish, jobs); }
  void operator()(const OpenReview&) { open_review(state.review, jobs); }
  void operator()(const CloseReview&) { close_review(state.review, jobs); }
  void operator()(const ReadCard& wish) { read_card(state, wish.file, jobs); }
  void operator()(const TryCard&) { play_card(state, now, jobs); }
  void operator()(const GiveMarks& wish) { sign_card(state.review, wish, jobs); }
  void operator()(const TakeBack&) { take_marks(state.review, jobs); }
  void operator()(const Export& wish) { jobs.play.emplace_back(ExportDocument{wish.document, wish.form}); }
  void operator()(const EditSolution& wish) {
    if (state.level.loaded && state.level.buffer.text != wish.text) {
      state.level.buffer.text = wish.text;
      if (!state.level.buffer.unchecked) {
        jobs.play.emplace_back(CancelCheck{});
      }
      note_edit(state.level.buffer, now);
      if (state.level.assistance.asked == 0) {
        (*this)(AskHelp{.help = Help::kNothing, .patience = kSaveAfterRest});
      }
    }
  }
  void operator()(const Swing& wish) {
    state.celebrated.reset();
    swing(state, wish, now, jobs);
    if (state.level.round.in_play() && state.settings.sound) {
      jobs.files.emplace_back(PlaySound{Sound::kStrike});
    }
  }
  void operator()(const Cancel&) {
    LevelState& level = state.level;
    if (state.screen == Screen::kNotebook && state.review.round.in_play()) {
      call_off_card(state.review, jobs);
    } else if (level.asking_prediction) {
      level.asking_prediction = false;
    } else if (state.confirming_reset) {
      state.confirming_reset = false;
    } else if (state.classroom.confirming_leave) {
      state.classroom.confirming_leave = false;
    } else if (level.round.phase == RoundPhase::kSaving) {
      level.round = {};
    } else if (level.round.in_play() && !level.round.cancelling) {
      level.round.cancelling = true;
      jobs.play.emplace_back(CancelRound{});
    }
  }
  void operator()(const Ask& wish) {
    const Hole* hole = state.open_hole();
    const bool shows_par = wish.question == Question::kVersus && wish.against == 0;
    if (!state.level.loaded || (shows_par && (hole == nullptr || !hole->par_reached()))) {
      return;
    }
    Inquiry& inquiry = state.level.inquiries[wish.question];
    if (inquiry.against != wish.against) {
      hold_inquiries(state.level, jobs);  // what was being asked is of no use any more
      inquiry = {.against = wish.against};
    }
    inquiry.asked = inquiry.asked.value_or(now);
    inquiry.failure.reset();
  }
  void operator()(const Eject&) {
    const Hole* hole = state.open_hole();
    if (hole != nullptr && state.level.loaded) {
      jobs.files.emplace_back(EjectProject{hole->level, state.level.buffer.text});
    }
  }
  void operator()(const StopAsking&) { stop_inquiries(state.level, jobs); }
  void operator()(const TakeHint&) { take_hint(state, jobs); }
  void operator()(const AskHelp& wish) {
    Assistance& assistance = state.level.assistance;
    if (state.level.loaded && !state.level.round.in_play()) {
      assistance.help = wish.help;
      assistance.at = wish.at;
      assistance.due = now + wish.patience;
      assistance.asked += 1;
    }
  }
  void operator()(const ResetSolution& wish) { reset_solution(state, wish.sure, now, jobs); }
  void operator()(const KeepSolution&) { state.confirming_reset = false; }
  void operator()(const OpenInEditor& wish) {
    if (state.level.loaded) {
      save_now(state.level, jobs);
      jobs.files.emplace_back(StartEditor{state.level.id, state.settings.external_editor, wish.line});
    }
  }
  void operator()(const SettleConflict& wish) { settle_conflict(state.level, wish.keep_mine, now, jobs); }
  void operator()(const PlaceRead& wish) {
    if (state.read_is_open()) {
      state.dismiss("read");
      jobs.play.emplace_back(KeepRead{state.open_hole()->level, wish.read});
    }
  }
  void operator()(const AnswerPrediction& wish) {
    std::vector<std::string>& answers = state.level.notes.predictions;
    answers.resize(std::max(answers.size(), wish.question + 1));
    answers[wish.question] = wish.answer;
    state.level.notes_edited = now;
  }
  void operator()(const SetReflection& wish) {
    state.level.notes.reflection = wish.answer;
    state.level.notes_edited = now;
  }
  void operator()(const SetSettings& wish) {
    const Settings settings = within_limits(wish.settings);
    if (settings != state.settings) {
      state.settings = settings;
      state.settings_edited = now;
    }
  }
  void operator()(const DismissNotice& wish) { state.dismiss(wish.about); }
  void operator()(const DismissWelcome&) { state.welcome = false; }
  void operator()(const StartTour&) {
    if (!state.course.holes.empty()) {
      open_level(state, state.course.holes.front().level.id, jobs);
      state.tour = state.screen == Screen::kLevel ? TourStep::kRead : TourStep::kOff;
    }
  }
  void operator()(const GoOnWithTour&) { state.tour = step_after(state.tour); }
  void operator()(const EndTour&) { state.tour = TourStep::kOff; }
  void operator()(const EndCelebration&) { state.celebrated.reset(); }
  void operator()(const JoinClass& wish) { join_class(state.classroom, wish.form, jobs); }
  void operator()(const LeaveClass& wish) { leave_class(state.classroom, wish.sure, jobs); }
  void operator()(const StayInClass&) { state.classroom.confirming_leave = false; }
  void operator()(const ShowBoard& wish) { show_board(state.classroom, wish.level_id, now); }
  void operator()(const HandIn& wish) { hand_in(state, wish.level_id, wish.text, now, jobs); }
  void operator()(const TakePicture& wish) { state.picture_wanted = {.name = wish.name, .area = wish.area}; }
  void operator()(const Reload&) {
    state.course_failure.reset();
    jobs.play.emplace_back(LoadCourse{});
  }
  void operator()(const Quit&) {
    state.quitting = true;
    state.quit_anyway =
        std::ranges::find(state.notices, kSavingNotice, &Notice::about) != state.notices.end();
    if (state.level.round.in_play()) {
      jobs.play.emplace_back(CancelRound{});
    }
    call_off_card(state.review, jobs);
    save_all_now(state, jobs);
  }
};

}  // namespace

Jobs apply(State& state, const Command& command, Moment now) {
  Applier applier{state, now, {}};
  std::visit(applier, command);
  return std::move(applier.jobs);
}

}  // namespace underpar::client
