#include "engine/review/card_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/attempt/attempt.hpp"
#include "engine/attempt/utf8.hpp"
#include "engine/base/hash.hpp"
#include "engine/base/trimmed.hpp"
#include "engine/model/names.hpp"
#include "engine/review/internal/card_lines.hpp"

namespace underpar {
namespace {

/// Every line of a text behind a bar; an empty one has no blank at its end for an editor to drop.
std::string barred(std::string_view text) {
  std::string lines;
  for (;;) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    lines += line.empty() ? "|" : "| ";
    lines += line;
    lines += '\n';
    if (end == std::string_view::npos) {
      return lines;
    }
    text.remove_prefix(end + 1);
  }
}

std::string verdict_lines(const Verdict& verdict) {
  std::string text = fmt::format("outcome: {}\n", name_of(verdict.outcome));
  if (verdict.has_score()) {
    text += fmt::format(
        "strokes: {}\nratio: {:.4f}\nratio_low: {:.4f}\nratio_high: {:.4f}\npairs: {}\nclock: {}\n",
        verdict.strokes, verdict.ratio, verdict.ratio_low, verdict.ratio_high, verdict.pairs,
        name_of(verdict.clock));
  }
  return text;
}

std::string round_lines(const SignedCard& card) {
  std::string text = fmt::format("level: {}\n", card.level_id);
  if (!card.pack.empty()) {
    text += fmt::format("pack: {}\n", card.pack);
  }
  return text + verdict_lines(card.claimed) + "solution:\n" + barred(card.source);
}

std::string signature_lines(const Signature& signature) {
  std::string text = fmt::format("\nmarker: {}\n", signature.marker);
  for (const Aspect aspect : kAspects) {
    const Mark& mark = signature.of(aspect);
    text +=
        fmt::format("{}: {} {}\n", kAspectNames.at(static_cast<std::size_t>(aspect)), mark.points, mark.why);
  }
  return text + "played again:\n" + verdict_lines(signature.rerun);
}

/// Code points of UTF-8.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Result<std::string> one_line(std::string_view text, std::size_t most, const std::string& what) {
  std::string line{trimmed(text)};
  if (line.empty()) {
    return fail(fmt::format("{} is missing.", what),
                "A card is signed with a name and a sentence to each mark.");
  }
  std::ranges::replace(line, '\n', ' ');
  if (first_unfit(line) || line.contains('\t')) {
    return fail(fmt::format("{} is not plain text.", what), "Write it in letters, digits and signs.");
  }
  if (characters(line) > most) {
    return fail(fmt::format("{} has {} characters; at most {} fit.", what, characters(line), most),
                "Say the one thing that matters most.");
  }
  return line;
}

/// Whether a text may stand on a card.
Result<void> check_text(std::string_view text, std::size_t limit_bytes, const std::string& what) {
  if (text.size() > limit_bytes) {
    return fail(fmt::format("{} has {} bytes; {} fit on a card.", what, text.size(), limit_bytes),
                "Shorten it, and share again.");
  }
  if (const auto at = first_unfit(text)) {
    return fail(
        fmt::format("Line {} of {} holds a control character.",
                    1 + std::ranges::count(text.substr(0, *at), '\n'), what),
        "A card is plain text: save it with plain line ends, without control characters, and play it again.");
  }
  return {};
}

}  // namespace

std::optional<std::size_t> first_unfit(std::string_view text) {
  if (const auto broken = first_broken_utf8(text)) {
    return broken;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto code = static_cast<unsigned char>(text[i]);
    const std::string_view rest = text.substr(i);
    const bool control = (code < 0x20 && text[i] != '\n' && text[i] != '\t') || code == 0x7F;
    const bool wide = code == 0xC2 && static_cast<unsigned char>(rest[1]) < 0xA0;  // U+0080 to U+009F
    const bool line_end = rest.starts_with("\u2028") || rest.starts_with("\u2029");
    // U+202A to U+202E and U+2066 to U+2069: code that reads otherwise than it compiles
    const bool turns = (rest.starts_with("\xE2\x80") && text[i + 2] >= '\xAA' && text[i + 2] <= '\xAE') ||
                       (rest.starts_with("\xE2\x81") && text[i + 2] >= '\xA6' && text[i + 2] <= '\xA9');
    if (control || wide || line_end || turns) {
      return i;
    }
  }
  return std::nullopt;
}

std::string card_lines(const SignedCard& card) {
  std::string text = fmt::format("{}{}\n\n{}", kCardHead, kCardVersion, round_lines(card));
  if (!card.reflection.empty()) {
    text += "reflection:\n" + barred(card.reflection);
  }
  text += fmt::format("card: {}\n", card_id(card));
  if (card.signature) {
    text += signature_lines(*card.signature);
  }
  return text + fmt::format("\nseal: {}\n", sha256_hex(text));
}

std::string card_id(const SignedCard& card) {
  return sha256_hex(round_lines(card)).substr(0, 16);
}

Result<std::string> card_file_text(const SignedCard& card) {
  if (auto checked = check_text(card.source, kSourceLimitBytes, "the solution"); !checked) {
    return std::unexpected(checked.error());
  }
  if (auto checked = check_text(card.reflection, kReflectionLimitBytes, "the reflection"); !checked) {
    return std::unexpected(checked.error());
  }
  if (card.signature) {
    if (auto checked = check_signature(*card.signature); !checked) {
      return std::unexpected(checked.error());
    }
  }
  return card_lines(card);
}

Result<Signature> check_signature(Signature signature) {
  auto marker = one_line(signature.marker, kMarkerLimit, "The name to sign with");
  if (!marker) {
    return std::unexpected(marker.error());
  }
  signature.marker = std::move(*marker);
  for (const Aspect aspect : kAspects) {
    const auto index = static_cast<std::size_t>(aspect);
    Mark& mark = signature.marks.at(index);
    if (mark.points < 1 || mark.points > kMostPoints) {
      return fail(fmt::format("The mark for {} is not one of 1 to {}.", kAspectNames.at(index), kMostPoints),
                  fmt::format("{} 1 is no, {} is yes.", kAspectQuestions.at(index), kMostPoints));
    }
    auto why = one_line(mark.why, kWhyLimit, fmt::format("The sentence to {}", kAspectNames.at(index)));
    if (!why) {
      return std::unexpected(why.error());
    }
    mark.why = std::move(*why);
  }
  return signature;
}

}  // namespace underpar
