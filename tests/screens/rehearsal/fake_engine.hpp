#pragma once
#include <chrono>
#include <filesystem>

#include "engine/base/paths.hpp"
#include "game/app/engine.hpp"

namespace underpar::rehearsal {

/// How the rehearsed course is made.
struct FakeCourse {
  std::filesystem::path puzzles;  ///< a folder of its own: puzzle texts are written there
  int holes = 4;
  int played = 0;                      ///< the first ones come with a score
  bool long_names = false;             ///< of one hole, its chapter and what it teaches
  std::chrono::milliseconds delay{0};  ///< what the compiler takes at least
  Layers layers;                       ///< the walls of the machine that the course is played on
};

/// An engine without compiler, sandbox or clock: the solution's text says how a round ends, by a word such as
/// `rehearse:birdie`. The words: albatross eagle birdie par bogey double, lip, too_close, weather, wrong,
/// compile, crash, time, memory, output, rule, slow (goes on until it is cancelled), fail (no round at all).
/// Without one it is a double bogey, as a reference usually is.
[[nodiscard]] Result<client::Engine> make_fake_engine(const Paths& paths, const FakeCourse& course);

}  // namespace underpar::rehearsal
