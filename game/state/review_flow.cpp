#include "game/state/review_flow.hpp"

#include <fmt/format.h>

#include "engine/model/review_text.hpp"

namespace underpar::client {

void share_round(const State& state, const ShareRound& wish, Jobs& jobs) {
  if (state.notebook.page && state.notebook.level_id == wish.level_id) {
    jobs.play.emplace_back(WriteCard{wish.level_id, wish.round, state.notebook.page->notes.reflection});
  }
}

void open_review(ReviewState& review, Jobs& jobs) {
  review.open = true;
  review.at_hand.clear();  // nobody shall press a row that is about to be another one
  review.failure.reset();
  jobs.play.emplace_back(ListCards{});
}

void close_review(ReviewState& review, Jobs& jobs) {
  call_off_card(review, jobs);
  review.open = false;
  review.card.reset();
  review.rerun.reset();
  review.failure.reset();
}

void read_card(State& state, const std::string& file, Jobs& jobs) {
  ReviewState& review = state.review;
  close_review(review, jobs);
  state.screen = Screen::kNotebook;
  review.open = true;
  review.reading = true;
  jobs.play.emplace_back(OpenCard{file});
}

void play_card(State& state, Moment now, Jobs& jobs) {
  ReviewState& review = state.review;
  const Hole* hole = review.card ? state.course.find(review.card->level_id) : nullptr;
  if (hole == nullptr || review.round.in_play()) {
    return;
  }
  review.failure.reset();
  review.rerun.reset();
  review.round = {.phase = RoundPhase::kWaiting, .budget = state.settings.measuring_budget, .began = now};
  jobs.play.emplace_back(PlayCard{hole->level, *review.card, review.round.budget});
}

void call_off_card(ReviewState& review, Jobs& jobs) {
  if (review.round.in_play() && !review.round.cancelling) {
    review.round.cancelling = true;
    jobs.play.emplace_back(CancelCard{});
  }
}

void sign_card(ReviewState& review, const GiveMarks& wish, Jobs& jobs) {
  if (!review.card || !review.rerun || review.signing) {
    return;
  }
  review.signing = true;
  review.failure.reset();
  jobs.play.emplace_back(
      SignCard{*review.card, {.marker = wish.marker, .marks = wish.marks, .rerun = *review.rerun}});
}

void take_marks(const ReviewState& review, Jobs& jobs) {
  if (review.card && review.card->signature) {
    jobs.play.emplace_back(TakeMarks{*review.card});
  }
}

void card_opened(ReviewState& review, const CardOpened& event) {
  review.reading = false;
  if (!event.card) {
    review.failure = event.card.error();
    return;
  }
  review.card = *event.card;
  review.opened += 1;
}

void card_played(ReviewState& review, const CardPlayed& event) {
  review.round = {};
  if (!review.card || review.reading) {
    return;  // it was put away meanwhile
  }
  if (!event.verdict) {
    review.failure = event.verdict.error();
  } else if (event.verdict->outcome != Outcome::kCancelled) {
    review.rerun = *event.verdict;
  }
}

void card_signed(State& state, const CardSigned& event, Jobs& jobs) {
  ReviewState& review = state.review;
  review.signing = false;
  if (!event.file) {
    review.failure = event.file.error();
    return;
  }
  close_review(review, jobs);
  state.notify("review", {.what = fmt::format("{} is written.", event.file->filename().string()),
                          .hint = fmt::format("Send it back to its player. It lies in {}.",
                                              event.file->parent_path().string())});
}

void marks_taken(State& state, const MarksTaken& event, Jobs& jobs) {
  ReviewState& review = state.review;
  if (!event.taken) {
    review.failure = event.taken.error();
    return;
  }
  close_review(review, jobs);
  state.notify("review", {.what = taken_text(event.signature, *event.taken),
                          .hint = "They stand with the round, and in what you export."});
  state.notebook = {.level_id = event.level_id, .page = {}, .failure = {}};
  if (const Hole* hole = state.course.find(event.level_id)) {
    jobs.play.emplace_back(ReadPage{hole->level});
  }
}

}  // namespace underpar::client
