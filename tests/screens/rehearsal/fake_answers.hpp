#pragma once
#include <stop_token>

#include "engine/base/result.hpp"
#include "engine/model/progress.hpp"
#include "game/state/job.hpp"

namespace underpar::rehearsal {

/// What the engine would find out about the rehearsed course's programs. A text that says
/// "rehearse:compile" does not compile; one that says "rehearse:slow" is at 40 % until it is stopped.
[[nodiscard]] Result<client::Answer> fake_answer(const client::Inspect& asked, const OnProgress& on_progress,
                                                 const std::stop_token& stop);

}  // namespace underpar::rehearsal
