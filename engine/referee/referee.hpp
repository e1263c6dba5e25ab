#pragma once
#include <filesystem>
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/samples.hpp"
#include "engine/referee/match.hpp"

namespace underpar {

/// The programs of a match: artifacts of `build`.
struct MatchPrograms {
  std::filesystem::path umpire;
  std::filesystem::path par;
  std::filesystem::path player;
  std::filesystem::path par_heap;  ///< this and the next: linked for counting; empty: the heap is not counted
  std::filesystem::path player_heap;
};

/// Starts `underpar-referee` (`program`), confined, gives it the match and collects what it reports. Blocks;
/// call it off the UI thread. A wrong answer, a crash or a broken rule is an Ending, not a Failure; Failure
/// means that the level or our own side did not work.
[[nodiscard]] Result<Samples> referee(const std::filesystem::path& program, const MatchPrograms& programs,
                                      const Match& match, const OnProgress& on_progress,
                                      std::stop_token stop = {});

}  // namespace underpar
