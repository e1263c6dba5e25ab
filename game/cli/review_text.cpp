#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/model/names.hpp"
#include "engine/model/review_text.hpp"
#include "engine/review/card_file.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/review_commands.hpp"
#include "game/cli/round_json.hpp"
#include "game/cli/round_text.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string numbered(std::string_view source, const Terminal& terminal) {
  std::string text;
  for (int number = 1; !source.empty(); ++number) {
    const auto end = source.find('\n');
    text += inked(terminal, Ink::kFaint, fmt::format("{:>4}  ", number));
    text += source.substr(0, end);
    text += '\n';
    source.remove_prefix(end == std::string_view::npos ? source.size() : end + 1);
  }
  return text;
}

Json verdict_json(const Verdict& verdict) {
  const auto scored = [&](auto value) { return verdict.has_score() ? Json(value) : Json(nullptr); };
  return {{"outcome", name_of(verdict.outcome)},      {"strokes", scored(verdict.strokes)},
          {"ratio", scored(verdict.ratio)},           {"ratio_low", scored(verdict.ratio_low)},
          {"ratio_high", scored(verdict.ratio_high)}, {"pairs", scored(verdict.pairs)}};
}

Json signature_json(const std::optional<Signature>& signature) {
  if (!signature) {
    return nullptr;
  }
  Json object{{"marker", signature->marker}};
  for (const Aspect aspect : kAspects) {
    const Mark& mark = signature->of(aspect);
    object[kAspectNames.at(static_cast<std::size_t>(aspect))] = {{"points", mark.points}, {"why", mark.why}};
  }
  object["rerun"] = verdict_json(signature->rerun);
  return object;
}

}  // namespace

std::string signature_view(const Signature& signature, const Terminal& terminal) {
  const int width = prose_width(terminal);
  std::string text = wrapped(signed_by_text(signature), width) + '\n';
  for (const Aspect aspect : kAspects) {
    text += wrapped("  " + mark_text(signature, aspect), width, 4) + '\n';
  }
  return text;
}

std::string card_view(const SignedCard& card, const Level& level, const Terminal& terminal) {
  const int width = prose_width(terminal);
  std::string text = fmt::format("{}\nClaimed: {}.\n\n{}", inked(terminal, Ink::kStrong, level.title),
                                 verdict_text(card.claimed), numbered(card.source, terminal));
  if (!card.reflection.empty()) {
    text += fmt::format("\n{}\n{}\n", wrapped(level.reflection, width),
                        wrapped("  " + card.reflection, width, 2));
  }
  return card.signature ? text + '\n' + signature_view(*card.signature, terminal) : text;
}

std::string rerun_view(const SignedCard& card, const Record& rerun, const Terminal& terminal) {
  const int width = prose_width(terminal);
  std::string text =
      fmt::format("Played here: {}.\n", inked(terminal, ink_of(rerun.verdict), verdict_text(rerun.verdict)));
  if (!rerun.verdict.has_score()) {
    text += rerun.diagnostics.empty() ? wrapped(rerun.verdict.message, width) + '\n'
                                      : diagnostics_text(rerun, terminal);
  }
  return text + wrapped(comparison_text(card.claimed, rerun.verdict), width) + '\n';
}

std::string card_json(const SignedCard& card, const Record& rerun) {
  const Json object{{"level", card.level_id},
                    {"pack", card.pack.empty() ? Json(nullptr) : Json(card.pack)},
                    {"card", card_id(card)},
                    {"claimed", verdict_json(card.claimed)},
                    {"source", card.source},
                    {"reflection", card.reflection},
                    {"signature", signature_json(card.signature)},
                    {"rerun", Json::parse(round_json(rerun))},
                    {"confirmed", confirms(card.claimed, rerun.verdict)}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace underpar::cli
