#include "game/state/tour.hpp"

namespace underpar::client {

TourText tour_text(TourStep step) {
  switch (step) {
    case TourStep::kRead:
      return {"1 of 5 · The hole",
              "The lesson says what this hole is about. Beside it stands a C++ program that is right and "
              "slow: it is "
              "yours to change.",
              "Go on"};
    case TourStep::kSwing:
      return {"2 of 5 · Swing",
              "Play the slow program first, to have something to compare with: press Swing. You may be asked "
              "for a "
              "guess; then it is compiled, proved right and timed against par.",
              ""};
    case TourStep::kVerdict:
      return {"3 of 5 · The verdict",
              "Your time over par's time, and the interval in which it can be trusted. Every line you stay "
              "under saves "
              "a stroke.",
              "Go on"};
    case TourStep::kCaddie:
      return {"4 of 5 · The caddie", "No idea what is slow? Ask the caddie, beside the lesson, for a hint.",
              "No hint for me"};
    case TourStep::kChange:
      return {"5 of 5 · Your turn",
              "Change the program and swing again. It is saved while you type, and every round stays in the "
              "notebook.",
              ""};
    case TourStep::kOff:
      break;
  }
  return {};
}

TourStep step_after(TourStep step) {
  return step == TourStep::kOff || step == TourStep::kChange
             ? TourStep::kOff
             : static_cast<TourStep>(static_cast<int>(step) + 1);
}

}  // namespace underpar::client
