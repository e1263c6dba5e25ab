#include "engine/model/review_text.hpp"

#include <fmt/format.h>

#include "engine/model/wording.hpp"

namespace underpar {

std::string verdict_text(const Verdict& verdict) {
  return verdict.has_score() ? fmt::format("{}, {:.2f} × par, between {:.2f} and {:.2f}", headline(verdict),
                                           verdict.ratio, verdict.ratio_low, verdict.ratio_high)
                             : headline(verdict);
}

bool confirms(const Verdict& claimed, const Verdict& rerun) {
  return rerun.has_score() && rerun.ratio_low <= claimed.ratio_high && claimed.ratio_low <= rerun.ratio_high;
}

std::string comparison_text(const Verdict& claimed, const Verdict& rerun) {
  if (!rerun.has_score()) {
    return "Here it came to no score, so the claim is not confirmed.";
  }
  if (confirms(claimed, rerun)) {
    return "Both intervals meet: this machine confirms the claim.";
  }
  return fmt::format(
      "The intervals do not meet: here it is {} than claimed. Machines differ; a ratio rarely by much.",
      rerun.ratio > claimed.ratio ? "slower" : "faster");
}

std::string mark_text(const Signature& signature, Aspect aspect) {
  const Mark& mark = signature.of(aspect);
  return fmt::format("{} {} of {}: {}", capitalised(kAspectNames.at(static_cast<std::size_t>(aspect))),
                     mark.points, kMostPoints, mark.why);
}

std::string signed_by_text(const Signature& signature) {
  return fmt::format("Signed by {}. Played there: {}.", signature.marker, verdict_text(signature.rerun));
}

std::string taken_text(const Signature& signature, const TakenMarks& taken) {
  const std::string text =
      taken.fresh
          ? fmt::format("The marks of {} are in your notebook, with round {}.", signature.marker, taken.round)
          : fmt::format("The marks of {} were in your notebook already.", signature.marker);
  return taken.ribbon ? text + " The hole has its readability ribbon." : text;
}

}  // namespace underpar
