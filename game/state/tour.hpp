#pragma once
#include <string_view>

namespace underpar::client {

/// The first-start tour plays the first hole with the player: some steps are read, others wait for a deed.
enum class TourStep { kOff, kRead, kSwing, kVerdict, kCaddie, kChange };

struct TourText {
  std::string_view title;
  std::string_view text;
  const char* next = "";  ///< the button that goes on; empty: only the deed does
};

[[nodiscard]] TourText tour_text(TourStep step);

/// What comes after a step; kOff after the last.
[[nodiscard]] TourStep step_after(TourStep step);

}  // namespace underpar::client
