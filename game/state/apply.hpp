#pragma once
#include <optional>

#include "game/state/command.hpp"
#include "game/state/event.hpp"
#include "game/state/job.hpp"
#include "game/state/state.hpp"

namespace underpar::client {

/// How long typing must rest before the text is saved, and how long it may go on without a save.
inline constexpr std::chrono::milliseconds kSaveAfterRest{300};
inline constexpr std::chrono::milliseconds kSaveAtLatest{1'000};
/// How long after a failed save the next one is tried.
inline constexpr std::chrono::milliseconds kSaveAgainAfter{5'000};
/// How long typing must rest before the compiler is asked for its opinion.
inline constexpr std::chrono::milliseconds kCheckAfterRest{700};

/// The only ways to change a State. Pure but for the State: no clock, no files, no threads; what must happen
/// outside is returned, and its outcome comes back as an event.
[[nodiscard]] Jobs apply(State& state, const Command& command, Moment now);
[[nodiscard]] Jobs apply(State& state, const Event& event, Moment now);

/// What has become due by `now`: autosave, live diagnostics.
[[nodiscard]] Jobs on_time(State& state, Moment now);

/// When on_time() next has something to do; none: nothing waits.
[[nodiscard]] std::optional<Moment> next_due(const State& state);

/// Whether anything the player wrote is not on disk yet.
[[nodiscard]] bool anything_unsaved(const State& state);

/// Whether the window may close: it was asked to, and all is saved, or the person knows that it cannot be.
[[nodiscard]] bool may_close(const State& state);

}  // namespace underpar::client
