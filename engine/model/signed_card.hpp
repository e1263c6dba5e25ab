#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "engine/model/verdict.hpp"

namespace underpar {

/// What a marker looks at, and the name of each as people read it.
enum class Aspect : std::size_t { kCorrectness, kReadability, kEvidence };
inline constexpr std::array<Aspect, 3> kAspects{Aspect::kCorrectness, Aspect::kReadability,
                                                Aspect::kEvidence};
inline constexpr std::array<const char*, 3> kAspectNames{"correctness", "readability", "evidence"};
/// What is asked of each, in the same order.
inline constexpr std::array<const char*, 3> kAspectQuestions{"Is it argued why the answers stay right?",
                                                             "Would you take over this text as it stands?",
                                                             "Do the numbers show what is claimed?"};

/// One mark and the sentence that says why.
struct Mark {
  int points = 0;  ///< 1 to 4; 0: none given yet
  std::string why;

  bool operator==(const Mark&) const = default;
};
inline constexpr int kMostPoints = 4;

/// What a marker wrote under a card.
struct Signature {
  std::string marker;         ///< the name the marker chose
  std::array<Mark, 3> marks;  ///< in the order of kAspects
  Verdict rerun;              ///< the marker's own run: outcome, strokes, ratio with interval, pairs, clock

  [[nodiscard]] const Mark& of(Aspect aspect) const { return marks.at(static_cast<std::size_t>(aspect)); }
};

/// One scored round as it is handed to another player, who is told neither whose it is nor which machine it
/// was played on.
struct SignedCard {
  std::string level_id;
  std::string pack;        ///< whose level it is; empty: the built-in course's
  Verdict claimed;         ///< outcome, strokes, ratio with interval, pairs, clock; the rest is not told
  std::string source;      ///< UTF-8
  std::string reflection;  ///< what the player thought afterwards; may be empty
  std::optional<Signature> signature;  ///< none: nobody has marked it yet
};

/// What became of marks that came back.
struct TakenMarks {
  std::int64_t round = 0;  ///< whose they are
  bool fresh = true;       ///< they were not in the record before
  bool ribbon = false;     ///< the hole has its readability ribbon now
};

/// A hole has its readability ribbon once so many markers gave an attempt of it so many points.
inline constexpr int kRibbonMarkers = 2;
inline constexpr int kRibbonPoints = 3;

}  // namespace underpar
