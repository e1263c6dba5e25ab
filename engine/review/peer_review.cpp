#include "engine/review/peer_review.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "engine/base/files.hpp"

namespace underpar {
namespace {

constexpr int kAllRounds = std::numeric_limits<int>::max();

/// What a card tells of a run, be it a line of the history or a verdict.
template <class Run>
Verdict told(const Run& run) {
  return {.outcome = run.outcome,
          .strokes = run.strokes,
          .ratio = run.ratio,
          .ratio_low = run.ratio_low,
          .ratio_high = run.ratio_high,
          .pairs = run.pairs,
          .clock = run.clock};
}

/// As the record's standing ranks them: fewest strokes, then the lowest upper end, then the first.
const HistoryEntry* best_of(const std::vector<HistoryEntry>& history) {
  const HistoryEntry* best = nullptr;
  for (const HistoryEntry& entry : history) {
    const auto rank = [](const HistoryEntry& each) {
      return std::tuple{each.strokes, each.ratio_high, each.id};
    };
    if (told(entry).has_score() && (best == nullptr || rank(entry) < rank(*best))) {
      best = &entry;
    }
  }
  return best;
}

Result<SignedCard> card_of(const RecordBook& book, const HistoryEntry& entry, std::string level_id,
                           std::string pack) {
  auto source = book.source_of(entry.id);
  if (!source) {
    return std::unexpected(source.error());
  }
  return SignedCard{.level_id = std::move(level_id),
                    .pack = std::move(pack),
                    .claimed = told(entry),
                    .source = std::move(*source)};
}

}  // namespace

Result<SignedCard> card_of_round(const RecordBook& book, const RoundToShare& wanted) {
  const auto history = book.history(wanted.level_id, kAllRounds);
  if (!history) {
    return std::unexpected(history.error());
  }
  const auto named = std::ranges::find(*history, wanted.round.value_or(0), &HistoryEntry::id);
  const HistoryEntry* const entry = !wanted.round             ? best_of(*history)
                                    : named != history->end() ? &*named
                                                              : nullptr;
  if (entry == nullptr && wanted.round) {
    return fail(fmt::format("There is no round {} of {}.", *wanted.round, wanted.level_id),
                fmt::format("`underpar history {}` lists them.", wanted.level_id));
  }
  if (entry == nullptr || !told(*entry).has_score()) {
    return fail(
        wanted.round ? fmt::format("Round {} has no score to sign.", *wanted.round)
                     : fmt::format("No round of {} has a score yet.", wanted.level_id),
        fmt::format("`underpar run {}` plays one; a card carries a round with a score.", wanted.level_id));
  }
  auto card = card_of(book, *entry, wanted.level_id, wanted.pack);
  if (card) {
    card->reflection = wanted.reflection;
  }
  return card;
}

Result<std::optional<std::int64_t>> own_round(const RecordBook& book, const SignedCard& card) {
  const auto history = book.history(card.level_id, kAllRounds);
  if (!history) {
    return std::unexpected(history.error());
  }
  const std::string id = card_id(card);
  for (const HistoryEntry& entry : *history) {
    if (!told(entry).has_score()) {
      continue;
    }
    const auto own = card_of(book, entry, card.level_id, card.pack);
    if (!own) {
      return std::unexpected(own.error());
    }
    if (card_id(*own) == id) {
      return entry.id;
    }
  }
  return std::nullopt;
}

Result<Record> play_card(const SignedCard& card, const Level& level, const std::filesystem::path& scratch,
                         const std::function<Result<Record>(const RoundRequest&)>& play) {
  const auto folder = TemporaryFolder::create(scratch);
  if (!folder) {
    return std::unexpected(folder.error());
  }
  const auto file = folder->path() / "solution.cpp";
  if (auto written = write_file_atomically(file, card.source); !written) {
    return std::unexpected(written.error());
  }
  return play({.level = level, .solution = file, .seed = {}, .keep = false});
}

Result<SignedCard> sign_card(SignedCard card, Signature signature) {
  if (card.signature) {
    return fail(fmt::format("{} has signed this card already.", card.signature->marker),
                "Ask its player for a fresh one: each marker signs a card of their own.");
  }
  const Outcome outcome = signature.rerun.outcome;
  if (outcome == Outcome::kCancelled || outcome == Outcome::kInternalError) {
    return fail("The card was not played to an end here.", "Play it once more, then sign it.");
  }
  auto checked = check_signature(std::move(signature));
  if (!checked) {
    return std::unexpected(checked.error());
  }
  checked->rerun = told(checked->rerun);
  card.signature = std::move(*checked);
  return card;
}

std::optional<Failure> why_not_signed_here(const RecordBook& book, const SignedCard& card) {
  const auto own = own_round(book, card);
  if (!own) {
    return own.error();
  }
  if (const std::optional<std::int64_t>& round = *own) {
    return Failure{.what = fmt::format("This is the card of your own round {}.", *round),
                   .hint = "Another player signs it: send them the file."};
  }
  return std::nullopt;
}

Result<TakenMarks> take_marks(RecordBook& book, const SignedCard& card,
                              std::chrono::system_clock::time_point now) {
  if (!card.signature) {
    return fail("Nobody has signed this card yet.",
                "Another player does: `underpar review mark` writes the file that comes back.");
  }
  const auto own = own_round(book, card);
  if (!own) {
    return std::unexpected(own.error());
  }
  const std::optional<std::int64_t>& round = *own;
  if (!round) {
    return fail(
        fmt::format("No round of yours on {} is the one on this card.", card.level_id),
        "Either another player shared it, or its source or its claim was changed. Nothing was taken.");
  }
  const auto fresh = book.add_signature(*round, *card.signature, now);
  const auto standing = book.standing();
  if (!fresh || !standing) {
    return std::unexpected(!fresh ? fresh.error() : standing.error());
  }
  return TakenMarks{
      .round = *round, .fresh = *fresh, .ribbon = standing->of(card.level_id).readability_ribbon};
}

}  // namespace underpar
