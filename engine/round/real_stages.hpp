#pragma once
#include <functional>
#include <memory>

#include "engine/base/paths.hpp"
#include "engine/build/build.hpp"
#include "engine/record/record_book.hpp"
#include "engine/round/round.hpp"

namespace underpar {

/// The stages as the game plays them: the real compiler, the confined referee, the player's record book.
///
/// `book` is used on the thread that plays the round and must outlive the stages. Only one round is measured
/// at a time on a machine: the referee stage waits for the lock in `paths.runtime` and says so over the
/// bell-wire.
[[nodiscard]] Stages real_stages(const Paths& paths, const Toolchain& toolchain, RecordBook& book);

}  // namespace underpar
