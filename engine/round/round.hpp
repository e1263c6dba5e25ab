#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/model/artifact.hpp"
#include "engine/model/level.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/record.hpp"
#include "engine/model/samples.hpp"

namespace underpar {

/// One round to be played.
struct RoundRequest {
  Level level;
  std::filesystem::path solution;     ///< the file to play
  std::optional<std::uint64_t> seed;  ///< none: fresh inputs
  std::chrono::milliseconds budget{2'500};
  int random_checks = 12;  ///< inputs whose answers are compared before the duel, besides the edge cases
  bool when_calm = false;  ///< wait until other programs leave room for a duel
  bool keep = true;        ///< store the round in the player's record
};

/// The programs of a level, ready to run.
struct LevelPrograms {
  Artifact umpire;
  Artifact par;
  Artifact reference;
  std::int64_t par_tokens = 0;  ///< of the source, as source_tokens of Resources
  std::int64_t reference_tokens = 0;
  std::string sha256;  ///< over the sources of all three
};

/// The stages of a round and the level's own programs, each a function, so that the whole game can be
/// tested without a compiler, a clock or a screen. See real_stages() for the real ones.
struct Stages {
  std::function<Result<Attempt>(const RoundRequest&)> snapshot;
  std::function<Result<LevelPrograms>(const Level&, std::stop_token)> prepare;
  std::function<Result<Artifact>(const Level&, const Attempt&, std::stop_token)> compile;
  std::function<Result<Samples>(const RoundRequest&, const LevelPrograms&, const Artifact& player,
                                const OnProgress&, std::stop_token)>
      referee;
  /// The reference on this machine: measured once, then remembered. May be empty.
  std::function<std::optional<ReferenceMark>(const Level&, const LevelPrograms&, const OnProgress&,
                                             std::stop_token)>
      mark_reference;
  /// By time, and by the level's second goal where the resources are known.
  std::function<Result<Verdict>(const Samples&, const std::optional<ResourceUse>&, const Level&)> judge;
  std::function<Result<Record>(Record)> record;
};

/// Plays one round: snapshot, compile, referee, judge, record. Blocks; call it off the UI thread.
///
/// Whatever the player's program does wrong ends in a Record that says so; a Failure means that the round
/// could not be played at all (no compiler, unreadable file, full disk).
[[nodiscard]] Result<Record> play_round(const RoundRequest& request, const Stages& stages,
                                        const OnProgress& on_progress, std::stop_token stop = {});

}  // namespace underpar
