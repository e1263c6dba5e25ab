#pragma once
#include <string>

#include "engine/model/signed_card.hpp"

namespace underpar {

/// "Birdie, 0.71 × par, between 0.70 and 0.72"; without a score the outcome alone.
[[nodiscard]] std::string verdict_text(const Verdict& verdict);

/// Whether the interval of a marker's own run meets the one that was claimed.
[[nodiscard]] bool confirms(const Verdict& claimed, const Verdict& rerun);

/// What a marker's own run says to the claim of a card, in a sentence or two.
[[nodiscard]] std::string comparison_text(const Verdict& claimed, const Verdict& rerun);

/// "Correctness 3 of 4: It says why the order may change."
[[nodiscard]] std::string mark_text(const Signature& signature, Aspect aspect);

/// "Signed by Ada. Played there: Birdie, 0.73 × par, between 0.72 and 0.74."
[[nodiscard]] std::string signed_by_text(const Signature& signature);

/// What taking marks back came to, for the one who is marked.
[[nodiscard]] std::string taken_text(const Signature& signature, const TakenMarks& taken);

}  // namespace underpar
