#pragma once
#include <memory>
#include <stop_token>
#include <string>

#include "engine/authoring/report.hpp"
#include "engine/base/paths.hpp"
#include "engine/build/build.hpp"
#include "engine/course/course.hpp"
#include "engine/record/record_book.hpp"
#include "engine/round/round.hpp"

namespace underpar {

/// How much is proved.
struct ProofOptions {
  bool fast = false;   ///< without sanitizers and repeated duels, and with fewer random inputs
  bool again = false;  ///< also what was proved before and has not changed since
};

/// Proves levels with the real compiler, jail and clock. What a level may not do is its author's to mend, so
/// it is a line of the report, never a Failure. Compiles on all cores before anything is timed. Blocks.
class Prover {
 public:
  /// Rounds are played against a record book of its own; the player's stays untouched.
  [[nodiscard]] static Result<Prover> create(const Paths& paths, const Toolchain& toolchain);

  /// What held before and rests on the same files, machine and game is not proved again: the report of then.
  /// Fails when our own side does not work, or `stop` was requested.
  [[nodiscard]] Result<LevelReport> prove(const Course& course, const Level& level,
                                          const ProofOptions& options, const ProofEvents& events,
                                          const std::stop_token& stop = {}) const;

 private:
  Prover(std::unique_ptr<RecordBook> book, Paths paths, std::string machine, Builder builder, Stages stages)
      : book_{std::move(book)},
        paths_{std::move(paths)},
        machine_{std::move(machine)},
        builder_{std::move(builder)},
        stages_{std::move(stages)} {}

  std::unique_ptr<RecordBook> book_;  // behind a pointer: the stages hold a reference
  Paths paths_;
  std::string machine_;  // its fingerprint
  Builder builder_;
  Stages stages_;
};

}  // namespace underpar
