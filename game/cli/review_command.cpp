#include <fmt/format.h>

#include <utility>

#include "engine/base/files.hpp"
#include "engine/model/review_text.hpp"
#include "engine/notebook/notes_file.hpp"
#include "engine/review/peer_review.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/progress_text.hpp"
#include "game/cli/review_commands.hpp"

namespace underpar::cli {
namespace {

std::unexpected<ExitStatus> refuse(const Console& console, const Failure& failure,
                                   ExitStatus status = ExitStatus::kUsage) {
  console.tell(failure);
  return std::unexpected(status);
}

/// A card that was read, and the level it is about.
struct ReadCard {
  SignedCard card;
  const Level* level = nullptr;
};

std::expected<ReadCard, ExitStatus> open_card(const Game& game, const Console& console,
                                              const std::filesystem::path& file) {
  auto card = read_card(file);
  if (!card) {
    return refuse(console, card.error());
  }
  if (card->pack != game.pack) {
    return refuse(
        console, card->pack.empty()
                     ? Failure{.what = "This card is about a hole of the built-in course.",
                               .hint = "Leave --pack out."}
                     : Failure{.what = fmt::format("This card is about a hole of the pack “{}”.", card->pack),
                               .hint = "Name that pack with --pack; `underpar level install` brings one."});
  }
  const auto level = find_level(game, console, card->level_id);
  if (!level) {
    return std::unexpected(level.error());
  }
  return ReadCard{.card = std::move(*card), .level = *level};
}

std::expected<Record, ExitStatus> play_here(Game& game, const Console& console, const ReadCard& read,
                                            bool quiet, const std::stop_token& stop) {
  ProgressLine line{console.err, console.err_terminal, quiet};
  auto played =
      play_card(read.card, *read.level, game.paths.cache / "review", [&](const RoundRequest& request) {
        return game.play(request, [&line](const Progress& progress) { line.show(progress); }, stop);
      });
  line.clear();
  if (!played) {
    return refuse(console, played.error(), ExitStatus::kInternalError);
  }
  return std::move(*played);
}

/// Writes a card, or prints it.
ExitStatus hand_over(const Console& console, const SignedCard& card, const std::filesystem::path& file,
                     std::string_view what_next) {
  const auto text = card_file_text(card);
  if (!text) {
    console.tell(text.error());
    return ExitStatus::kUsage;
  }
  if (file.empty()) {
    console.out << *text;
    return ExitStatus::kReached;
  }
  if (const auto written = write_file_atomically(file, *text); !written) {
    console.tell(written.error());
    return ExitStatus::kInternalError;
  }
  console.out << wrapped(fmt::format("{} is written. {}", file.string(), what_next),
                         prose_width(console.out_terminal))
              << '\n';
  return ExitStatus::kReached;
}

ExitStatus share(const Game& game, const Console& console, const ReviewLine& line) {
  const auto level = find_level(game, console, line.level_id);
  if (!level) {
    return level.error();
  }
  const Notes notes = read_notes(game.paths.solution(line.level_id).parent_path());
  const auto card = card_of_round(
      game.book,
      {.level_id = line.level_id, .pack = game.pack, .round = line.round, .reflection = notes.reflection});
  if (!card) {
    console.tell(card.error());
    return ExitStatus::kUsage;
  }
  return hand_over(console, *card, line.output,
                   "It names neither you nor this machine; your comments and your reflection go with it. "
                   "Another player opens it with `underpar review read FILE`.");
}

ExitStatus read(Game& game, const Console& console, const ReviewLine& line, const std::stop_token& stop) {
  const auto opened = open_card(game, console, line.file);
  if (!opened) {
    return opened.error();
  }
  if (!line.json) {
    console.out << card_view(opened->card, *opened->level, console.out_terminal) << '\n' << std::flush;
  }
  const auto rerun = play_here(game, console, *opened, line.json, stop);
  if (!rerun) {
    return rerun.error();
  }
  if (line.json) {
    console.out << card_json(opened->card, *rerun) << '\n';
  } else if (rerun->verdict.outcome != Outcome::kCancelled) {
    console.out << rerun_view(opened->card, *rerun, console.out_terminal);
    const std::string next =
        opened->card.signature
            ? fmt::format("If it is yours: underpar review take {}", line.file.string())
            : fmt::format(
                  "To sign it: underpar review mark {} --as NAME --correctness N SENTENCE --readability N "
                  "SENTENCE --evidence N SENTENCE -o FILE",
                  line.file.string());
    console.out << wrapped(next, prose_width(console.out_terminal)) << '\n';
  }
  return exit_status_of(rerun->verdict, opened->level->lines, opened->card.claimed.strokes);
}

ExitStatus mark(Game& game, const Console& console, const ReviewLine& line, const std::stop_token& stop) {
  auto opened = open_card(game, console, line.file);
  if (!opened) {
    return opened.error();
  }
  if (const auto why = why_not_signed_here(game.book, opened->card)) {
    console.tell(*why);
    return ExitStatus::kNotReached;
  }
  Signature signature{.marker = line.marker, .marks = line.marks};
  if (const auto signable = sign_card(opened->card, signature);
      !signable) {  // before it is played for nothing
    console.tell(signable.error());
    return ExitStatus::kUsage;
  }
  const auto rerun = play_here(game, console, *opened, line.output.empty(), stop);
  if (!rerun) {
    return rerun.error();
  }
  if (rerun->verdict.outcome == Outcome::kCancelled) {
    return ExitStatus::kInterrupted;
  }
  signature.rerun = rerun->verdict;
  const auto signed_card = sign_card(std::move(opened->card), std::move(signature));
  if (!signed_card) {
    console.tell(signed_card.error());
    return ExitStatus::kInternalError;
  }
  console.err << rerun_view(*signed_card, *rerun, console.err_terminal);
  return hand_over(console, *signed_card, line.output,
                   "Send it back: its player opens it with `underpar review take FILE`.");
}

ExitStatus take(Game& game, const Console& console, const ReviewLine& line) {
  const auto opened = open_card(game, console, line.file);
  if (!opened) {
    return opened.error();
  }
  const SignedCard& card = opened->card;
  const auto taken = take_marks(game.book, card, std::chrono::system_clock::now());
  if (!taken) {
    console.tell(taken.error());
    const bool ours = card.signature && own_round(game.book, card).value_or(std::nullopt);
    return ours ? ExitStatus::kInternalError : ExitStatus::kNotReached;
  }
  const Signature signature = card.signature.value_or(Signature{});
  console.out << signature_view(signature, console.out_terminal)
              << wrapped(taken_text(signature, *taken), prose_width(console.out_terminal)) << '\n';
  return ExitStatus::kReached;
}

}  // namespace

ExitStatus review(Game& game, const Console& console, const ReviewLine& line, const std::stop_token& stop) {
  switch (line.command) {
    case ReviewCommand::kShare:
      return share(game, console, line);
    case ReviewCommand::kRead:
      return read(game, console, line, stop);
    case ReviewCommand::kMark:
      return mark(game, console, line, stop);
    case ReviewCommand::kTake:
      return take(game, console, line);
    case ReviewCommand::kNone:
      break;
  }
  return ExitStatus::kUsage;
}

}  // namespace underpar::cli
