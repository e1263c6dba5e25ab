#include "tests/screens/rehearsal/fake_engine.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <thread>

#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"
#include "engine/notebook/notes_file.hpp"
#include "engine/record/record_book.hpp"
#include "engine/review/peer_review.hpp"
#include "game/app/review_desk.hpp"
#include "tests/screens/rehearsal/fake_answers.hpp"
#include "tests/screens/rehearsal/fake_course.hpp"

namespace underpar::rehearsal {
namespace {

using namespace std::chrono_literals;

struct Rehearsed {
  const char* word;
  Outcome outcome;
  int strokes;
  double ratio;
};

constexpr std::array<Rehearsed, 18> kEndings{{
    {"albatross", Outcome::kScored, -3, 0.21},
    {"eagle", Outcome::kScored, -2, 0.44},
    {"birdie", Outcome::kScored, -1, 0.71},
    {"par", Outcome::kScored, 0, 1.00},
    {"bogey", Outcome::kScored, 1, 1.31},
    {"lip", Outcome::kScored, 0, 0.75},
    {"weather", Outcome::kTooClose, 1, 1.10},
    {"too_close", Outcome::kTooClose, 1, 1.10},
    {"wrong", Outcome::kWrongAnswer, 4, 0},
    {"compile", Outcome::kCompileError, 4, 0},
    {"crash", Outcome::kCrashed, 4, 0},
    {"time", Outcome::kTimeLimit, 4, 0},
    {"memory", Outcome::kMemoryLimit, 4, 0},
    {"output", Outcome::kOutputLimit, 4, 0},
    {"rule", Outcome::kRuleBroken, 4, 0},
    {"slow", Outcome::kCancelled, 4, 0},
    {"fail", Outcome::kInternalError, 4, 0},
    {"", Outcome::kScored, 2, 2.06},
}};

const Rehearsed& ending_of(const std::string& source) {
  const auto at = source.find("rehearse:");
  const std::string rest = at == std::string::npos ? std::string{} : source.substr(at + 9);
  return *std::ranges::find_if(kEndings,
                               [&rest](const Rehearsed& ending) { return rest.starts_with(ending.word); });
}

/// Times around `middle_ns` that look measured; no clock, no chance.
std::vector<double> times(double middle_ns, double phase) {
  std::vector<double> result;
  for (int i = 0; i < 48; ++i) {
    const double wave = std::sin(i * 1.7 + phase) + 0.6 * std::sin(i * 4.1 + phase) + (i % 17 == 0 ? 2.5 : 0);
    result.push_back(middle_ns * (1 + 0.012 * wave));
  }
  return result;
}

Verdict verdict_of(const Rehearsed& ending) {
  Verdict verdict{.outcome = ending.outcome, .strokes = ending.strokes};
  if (verdict.has_score()) {
    const double width = ending.outcome == Outcome::kTooClose ? 0.06 : 0.018;
    verdict.ratio = ending.ratio;
    verdict.ratio_low = ending.ratio * (1 - width);
    verdict.ratio_high = ending.ratio * (1 + width);
    verdict.pairs = 48;
    verdict.par_ms = 12.4;
    verdict.player_ms = 12.4 * ending.ratio;
    verdict.noise = std::string_view{ending.word} == "weather" ? 0.21 : 0.012;
    verdict.on_the_lip = std::string_view{ending.word} == "lip";
  }
  switch (ending.outcome) {
    case Outcome::kWrongAnswer:
      verdict.message = "The answer differs from par's on an edge case.";
      break;
    case Outcome::kCompileError:
      verdict.message = "solution.cpp, line 5: 'outt' was not declared in this scope";
      verdict.hint = "Start with the first message; the others often follow from it.";
      break;
    case Outcome::kCrashed:
      verdict.message = "It crashed: segmentation fault (signal 11) on input n = 17.";
      verdict.hint = "An index one past the end is the usual cause.";
      break;
    case Outcome::kTimeLimit:
      verdict.message = "One call took longer than 2 s.";
      verdict.hint = "Does a loop ever end for an empty input?";
      break;
    case Outcome::kMemoryLimit:
      verdict.message = "It asked for more than 256 MiB.";
      break;
    case Outcome::kRuleBroken:
      verdict.message = "It started a thread. This hole is played with one.";
      break;
    case Outcome::kCancelled:
      verdict.message = "The round was cancelled.";
      break;
    default:
      break;
  }
  return verdict;
}

/// A short nap that a cancel ends.
void rest(std::chrono::milliseconds time, const std::stop_token& stop) {
  for (auto left = time; left > 0ms && !stop.stop_requested(); left -= 10ms) {
    std::this_thread::sleep_for(10ms);
  }
}

struct Stage {
  Paths paths;
  FakeCourse asked;
  client::CourseView course;
  std::map<std::string, std::vector<NotebookRound>> rounds;
  RecordBook book = *RecordBook::forgetful();  ///< the same rounds, for peer review

  Result<client::CourseView> load() {
    if (course.holes.empty()) {
      auto made = make_fake_course(asked);
      if (!made) {
        return made;
      }
      course = std::move(*made);
    }
    return course;
  }

  Result<Record> play(const RoundRequest& request, const OnProgress& tell, const std::stop_token& stop) {
    if (std::ranges::find(asked.layers.missing, kIndispensableLayer) != asked.layers.missing.end()) {
      return std::unexpected(absence_of_layer(kIndispensableLayer));
    }
    const auto source = read_file(request.solution);
    if (!source) {
      return std::unexpected(source.error());
    }
    const Rehearsed& ending = ending_of(*source);
    if (ending.outcome == Outcome::kInternalError) {
      return fail("The round could not be recorded: the disk is full.", "Make room and swing again.");
    }
    Record record;
    record.attempt = {.level_id = request.level.id,
                      .file = request.solution,
                      .source = *source,
                      .source_sha256 = sha256_hex(*source)};
    record.verdict = verdict_of(ending);
    record.timings = {.build = 690ms, .start = 40ms, .check = 55ms, .measure = 420ms, .total = 1'205ms};
    record.seed = 0x5EED'0F0A'FA12'E000;
    tell({.step = RoundStep::kBuild, .text = "compiling solution.cpp"});
    rest(20ms + asked.delay, stop);
    tell({.step = RoundStep::kBuild, .finished = true, .elapsed = 690ms});
    if (ending.outcome == Outcome::kCompileError) {
      record.diagnostics = {{Severity::kError, "solution.cpp", 5, 3, "'outt' was not declared in this scope"},
                            {Severity::kWarning, "solution.cpp", 4, 10, "unused variable 'tmp'"}};
      return keep(std::move(record));
    }
    record.layers = asked.layers;
    if (request.when_calm) {
      tell({.step = RoundStep::kStart, .text = "waiting until other programs leave room for a duel"});
      rest(60'000ms, stop);
    }
    tell({.step = RoundStep::kCheck, .done = 7, .of = 24});
    rest(20ms, stop);
    record.checks = 24;
    record.wrong = {.seed = record.seed,
                    .input = "edge case 3: rows = 1, cols = 17",
                    .where = "[16]",
                    .expected = "0.5",
                    .got = "0"};
    if (record.verdict.has_score() || ending.outcome == Outcome::kCancelled) {
      tell({.step = RoundStep::kMeasure, .done = 12, .ratio = 0.9, .ratio_low = 0.7, .ratio_high = 1.3});
      rest(20ms, stop);
      for (int pairs = 13; ending.outcome == Outcome::kCancelled && !stop.stop_requested(); ++pairs) {
        tell({.step = RoundStep::kMeasure, .done = pairs, .ratio = 0.9, .ratio_low = 0.8, .ratio_high = 1.1});
        rest(50ms, stop);
      }
      if (stop.stop_requested()) {
        record.verdict = verdict_of({"", Outcome::kCancelled, 4, 0});
        return record;
      }
      record.player_ns = times(12.4e6 * ending.ratio, 0.3);
      record.par_ns = times(12.4e6, 1.9);
      record.speedup_over_reference = 2.06 / ending.ratio;
      const Resources par{.peak_heap_bytes = 3 << 20, .allocations = 17, .source_tokens = 96};
      Resources mine = par;
      mine.peak_heap_bytes = ending.strokes < kPar ? par.peak_heap_bytes / 3 : par.peak_heap_bytes;
      record.resources = ResourceUse{.player = mine, .par = par, .reference = par};
      if (request.level.second_goal) {
        record.verdict.second_goal =
            SecondGoalResult{.used = static_cast<double>(mine.peak_heap_bytes),
                             .at_most = request.level.second_goal->at_most * 3 * (1 << 20)};
      }
    }
    return request.keep ? keep(std::move(record)) : record;
  }

  Result<Record> play(const client::PlayCard& job, const OnProgress& tell, const std::stop_token& stop) {
    return play_card(job.card, job.level, paths.cache / "review",
                     [&](const RoundRequest& request) { return play(request, tell, stop); });
  }

  Result<TakenMarks> take(const SignedCard& card) {
    auto taken = take_marks(book, card, {});
    const auto history = book.history(card.level_id);
    if (!taken || !history) {
      return taken;
    }
    for (client::Hole& hole : course.holes) {
      hole.standing.readability_ribbon =
          hole.level.id == card.level_id ? taken->ribbon : hole.standing.readability_ribbon;
    }
    for (NotebookRound& round : rounds[card.level_id]) {
      const auto kept = std::ranges::find(*history, round.played.id, &HistoryEntry::id);
      round.played.signatures = kept == history->end() ? std::vector<Signature>{} : kept->signatures;
    }
    return taken;
  }

  Result<void> place_read(const Level& level, const Prediction& read) {
    if (read.line < 1) {
      return fail("The reference has no line 0.", "Name a line from 1 to 12.");
    }
    for (client::Hole& hole : course.holes) {
      if (hole.level.id == level.id) {
        hole.standing.prediction = read;
      }
    }
    return {};
  }

  Result<Record> keep(Record record) {
    for (client::Hole& hole : course.holes) {
      if (hole.level.id == record.attempt.level_id) {
        LevelStanding& standing = hole.standing;
        record.previous_best = standing.best_strokes;
        ++standing.attempts;
        if (const auto kept = book.add(record, {.fingerprint = "rehearsal"})) {
          record.id = kept->id;
        }
        record.prediction = standing.prediction;
        const Verdict& verdict = record.verdict;
        if (verdict.has_score() && verdict.strokes < standing.best_strokes.value_or(kPickedUp + 1)) {
          standing.best_strokes = verdict.strokes;
          standing.best_ratio = verdict.ratio;
          standing.best_speedup = record.speedup_over_reference;
        }
        standing.ribbon = standing.ribbon || (verdict.second_goal && verdict.second_goal->reached());
        hole.rounds.push_back({verdict.outcome, verdict.strokes, verdict.ratio, record.id});
        HistoryEntry played;
        played.id = record.id;
        played.outcome = verdict.outcome;
        played.strokes = verdict.strokes;
        played.ratio = verdict.ratio;
        played.message = verdict.message;
        rounds[hole.level.id].push_back({std::move(played), record.attempt.source});
      }
    }
    unlock(course);
    return record;
  }
};

Result<std::filesystem::path> write_document(const Paths& paths, Document document, DocumentForm form) {
  const std::string name = document == Document::kCard ? "score-card" : "notebook";
  const auto file = paths.exports() / (name + (form == DocumentForm::kHtml ? ".html" : ".md"));
  if (auto written = write_file_atomically(file, name); !written) {
    return std::unexpected(std::move(written.error()));
  }
  return file;
}

std::string comment_on(const Record& record) {
  if (!record.verdict.has_score()) {
    return record.verdict.outcome == Outcome::kWrongAnswer ? "What does an **empty** row do?" : "";
  }
  return record.verdict.strokes <= kPar ? "Well struck. Would a *narrower* type fit more into a line?"
                                        : "Which loop walks along the memory?";
}

}  // namespace

Result<client::Engine> make_fake_engine(const Paths& paths, const FakeCourse& course) {
  const auto stage = std::make_shared<Stage>(Stage{.paths = paths, .asked = course});
  return client::Engine{
      .load_course = [stage] { return stage->load(); },
      .look_again = [stage]() -> Result<client::CourseView> { return stage->course; },
      .layers = [stage] { return stage->asked.layers; },
      .prepare = [stage](const Level&, std::stop_token stop) -> Result<void> {
        rest(stage->asked.delay, stop);
        return {};
      },
      .play = [stage](const RoundRequest& request, const OnProgress& tell,
                      std::stop_token stop) { return stage->play(request, tell, stop); },
      .comment = comment_on,
      .syntax = [stage](const Level&, const std::string&,
                        std::stop_token stop) -> Result<std::vector<Diagnostic>> {
        rest(stage->asked.delay, stop);
        return std::vector<Diagnostic>{};
      },
      .build_ahead = [](const Level&, const std::string&, std::stop_token) {},
      .inspect = fake_answer,
      .place_read = [stage](const Level& level,
                            const Prediction& read) { return stage->place_read(level, read); },
      .hint = [](const std::string&, int taken) -> Result<int> { return taken + 1; },
      .page = [stage](const Level& level) -> Result<NotebookPage> {
        return NotebookPage{.level_id = level.id,
                            .reference = read_file(level.puzzle_folder / "reference.cpp").value_or(""),
                            .rounds = stage->rounds[level.id],
                            .notes = read_notes(stage->paths.solution(level.id).parent_path())};
      },
      .write_document = [stage](Document document,
                                DocumentForm form) { return write_document(stage->paths, document, form); },
      .write_card =
          [stage](const client::WriteCard& job) {
            return client::write_card(stage->paths, stage->book, job);
          },
      .cards_at_hand = [stage] { return client::cards_at_hand(stage->paths); },
      .open_card =
          [stage](const std::string& file) {
            return client::open_card(
                stage->paths, file, [&](const std::string& id) { return stage->course.find(id) != nullptr; });
          },
      .play_card = [stage](const client::PlayCard& asked, const OnProgress& tell,
                           const std::stop_token& stop) { return stage->play(asked, tell, stop); },
      // One person rehearses both players: an own card may be signed.
      .sign_card =
          [stage](const SignedCard& card, const Signature& signature) {
            return client::write_signed_card(stage->paths, card, signature);
          },
      .take_marks = [stage](const SignedCard& card) { return stage->take(card); },
      .solution_file = [stage](const std::string& id) { return stage->paths.solution(id); },
  };
}

}  // namespace underpar::rehearsal
