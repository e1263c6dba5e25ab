#pragma once
#include <stop_token>
#include <string>

#include "engine/base/result.hpp"
#include "game/state/inquiry.hpp"

namespace underpar::rehearsal {

/// What the engine would find out about the rehearsed course's programs. A text that says
/// "rehearse:compile" does not compile; one that says "rehearse:slow" is never done before it is stopped.
[[nodiscard]] Result<client::Answer> fake_answer(client::Question question, const std::string& text,
                                                 const std::stop_token& stop);

}  // namespace underpar::rehearsal
