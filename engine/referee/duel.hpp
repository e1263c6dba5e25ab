#pragma once
#include <functional>
#include <optional>
#include <span>

#include "engine/base/result.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/samples.hpp"
#include "engine/referee/match.hpp"
#include "engine/referee/umpire_library.hpp"

namespace underpar {

/// The two programs of a duel, as open descriptors, and the same linked with the counting allocator (-1: the
/// heap is not counted).
struct DuelPrograms {
  int par_fd = -1;
  int player_fd = -1;
  int par_heap_fd = -1;
  int player_heap_fd = -1;
};

/// What the duel asks of the world around it.
struct DuelHooks {
  OnProgress on_progress;
  std::function<bool()> cancelled;
  /// Looks at all pairs so far after every round: whether there is enough to judge. Fills the ratio fields of
  /// the progress report.
  std::function<bool(std::span<const double> player_ns, std::span<const double> par_ns, Progress& progress)>
      enough;
};

/// Plays the match on this process's core: edge cases and random sizes for right answers, a warm-up, then
/// pairs on fresh inputs until there is enough, and one more call that counts what each takes from the heap.
/// Par's sealed answer on the same input is the truth. The guests cannot tell the phases apart: same program,
/// same environment, sizes from overlapping ranges. Failure: the level or this machine is at fault, not the
/// player.
[[nodiscard]] Result<Samples> duel(const Match& match, const UmpireLibrary& umpire,
                                   const DuelPrograms& programs, const DuelHooks& hooks);

}  // namespace underpar
