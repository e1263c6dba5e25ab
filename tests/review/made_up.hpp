#pragma once
#include <string>

#include "engine/base/hash.hpp"
#include "engine/model/signed_card.hpp"

namespace underpar {

inline SignedCard made_up_card() {
  return {.level_id = "hole",
          .claimed = {.outcome = Outcome::kScored,
                      .strokes = kBirdie,
                      .ratio = 0.71,
                      .ratio_low = 0.70,
                      .ratio_high = 0.72,
                      .pairs = 48},
          .source = "#include \"puzzle.hpp\"\n\n  int x;  // größer\n",
          .reflection = "It was the columns.\nThen the rows."};
}

inline Signature made_up_signature(const std::string& marker = "Ada", int readability = 3) {
  return {.marker = marker,
          .marks = {{{3, "It says why."}, {readability, "Names are plain."}, {2, "One run only."}}},
          .rerun = {.outcome = Outcome::kScored,
                    .strokes = kBirdie,
                    .ratio = 0.73,
                    .ratio_low = 0.72,
                    .ratio_high = 0.74,
                    .pairs = 40}};
}

inline SignedCard made_up_signed_card() {
  SignedCard card = made_up_card();
  card.signature = made_up_signature();
  return card;
}

/// The text of a card with its seal made anew: what somebody could write who knows how.
inline std::string sealed_anew(std::string text) {
  text.erase(text.rfind("\nseal: "));
  return text + "\nseal: " + sha256_hex(text) + "\n";
}

}  // namespace underpar
