#include "game/state/class_flow.hpp"

#include <algorithm>
#include <utility>

namespace underpar::client {

bool ClassState::plays(const std::string& id) const {
  return news && std::ranges::find(news->levels, id, &ClassLevel::id) != news->levels.end();
}

bool ClassState::pending() const {
  return news && std::ranges::any_of(news->handed_in, &HandedIn::pending);
}

void look_at_class(State& state, Jobs& jobs) {
  jobs.classes.emplace_back(LookUpMembership{});  // it may have been joined or left from a terminal
  if (state.classroom.level_id.empty() && state.classroom.plays(state.level.id)) {
    state.classroom.level_id = state.level.id;
  }
}

void join_class(ClassState& classroom, const JoinForm& form, Jobs& jobs) {
  if (classroom.membership || classroom.errand != ClassErrand::kNone) {
    return;
  }
  classroom.failure.reset();
  classroom.errand = ClassErrand::kJoining;
  jobs.classes.emplace_back(SignUp{form});
}

void leave_class(ClassState& classroom, bool sure, Jobs& jobs) {
  if (!classroom.membership || classroom.errand != ClassErrand::kNone) {
    return;
  }
  classroom.confirming_leave = !sure;
  if (sure) {
    classroom.failure.reset();
    classroom.errand = ClassErrand::kLeaving;
    jobs.classes.emplace_back(SignOff{});
  }
}

void show_board(ClassState& classroom, const std::string& level_id, Moment now) {
  if (classroom.level_id != level_id) {
    classroom.level_id = level_id;
    classroom.refused.reset();
    classroom.stale = true;
    classroom.read_next = now;
  }
}

void hand_in(State& state, const std::string& level_id, std::optional<std::string> text, Moment now,
             Jobs& jobs) {
  ClassState& classroom = state.classroom;
  if (!classroom.membership || classroom.errand != ClassErrand::kNone) {
    return;
  }
  if (!text && state.level.id == level_id && state.level.loaded) {
    text = state.level.buffer.text;  // the file may not hold the last words yet
  }
  classroom.refused.reset();
  classroom.failure.reset();
  if (text) {
    classroom.sent[level_id] = *text;
  }
  classroom.kept += 1;
  classroom.stale = true;
  classroom.read_next = now;
  jobs.classes.emplace_back(KeepHandIn{level_id, std::move(text)});
}

void membership_known(State& state, const MembershipKnown& event, Moment now) {
  ClassState& classroom = state.classroom;
  if (!classroom.known || classroom.membership != event.membership) {
    classroom = {};  // an errand that changed it is done; a mere look ends none
  }
  classroom.known = true;
  classroom.membership = event.membership;
  classroom.kept = event.kept;
  if (classroom.membership) {
    classroom.read_next = now;
  }
}

void class_read(State& state, const ClassRead& event, Moment now) {
  ClassState& classroom = state.classroom;
  classroom.reading = false;
  if (!classroom.membership) {
    return;
  }
  classroom.kept = event.kept;
  if (!event.refused.empty()) {
    classroom.refused = event.refused.back();
    classroom.sent.clear();
  }
  if (event.news) {
    classroom.news = *event.news;
    classroom.failure.reset();
  } else {
    classroom.failure = event.news.error();
  }
  const bool wanted =
      state.screen == Screen::kLeaderboard || classroom.pending() || classroom.kept > 0 || classroom.stale;
  classroom.read_next.reset();
  if (wanted) {
    classroom.read_next = now + (classroom.stale ? Moment::duration{0}
                                 : event.news    ? kReadClassEvery
                                                 : kTryClassEvery);
  }
}

void class_failed(ClassState& classroom, const Failure& failure) {
  if (classroom.errand == ClassErrand::kNone) {
    classroom.refused = failure;  // a program that could not be kept
    classroom.sent.clear();
    return;
  }
  classroom.errand = ClassErrand::kNone;
  classroom.confirming_leave = false;
  classroom.failure = failure;
}

std::optional<Moment> class_due(const State& state) {
  const bool held = state.classroom.reading || state.level.round.in_play() || state.review.round.in_play() ||
                    !state.classroom.membership;
  return held ? std::nullopt : state.classroom.read_next;
}

void read_class(ClassState& classroom, Jobs& jobs) {
  classroom.reading = true;
  classroom.stale = false;
  classroom.read_next.reset();
  jobs.classes.emplace_back(ReadClass{classroom.level_id});
}

}  // namespace underpar::client
