#pragma once
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"
#include "engine/build/build.hpp"
#include "engine/model/artifact.hpp"
#include "engine/model/attempt.hpp"
#include "engine/model/level.hpp"
#include "engine/model/progress.hpp"
#include "engine/referee/measuring_lock.hpp"
#include "engine/referee/practice_rules.hpp"

namespace underpar {

/// A program of a level, compiled, and what it takes to ask it questions. To be had from inspect().
struct Inspection {
  Builder builder;
  Paths paths;
  Level level;
  std::string name;  ///< what diagnostics and lines call the file
  std::string source;
  Artifact player;  ///< without a program when it does not compile
  Artifact umpire;  ///< always with a program
  std::uint64_t seed = 1;
  OnProgress on_progress{};  ///< called when something else begins, Progress::text says what; may be empty

  void tell(RoundStep step, std::string text) const {
    if (on_progress) {
      on_progress({.step = step, .text = std::move(text)});
    }
  }
  [[nodiscard]] PracticeRules rules() const {
    return {.limits = level.limits, .clock = level.clock, .seed = seed};
  }
  [[nodiscard]] std::filesystem::path referee() const { return paths.programs / "underpar-referee"; }
};

/// Compiles a source text as a program of the level, and the level's umpire. Fails when the level is at fault
/// or nothing can be compiled here; a source that does not compile is a result.
[[nodiscard]] Result<Inspection> inspect(const Builder& builder, const Paths& paths, const Level& level,
                                         std::string name, std::string source,
                                         const std::stop_token& stop = {});

/// Waits until nothing else is measured on this machine, and keeps it so. Fails when `stop` was requested.
[[nodiscard]] Result<MeasuringLock> turn_to_measure(const Inspection& inspection,
                                                    const std::stop_token& stop);

}  // namespace underpar
