#pragma once
#include "engine/base/paths.hpp"
#include "game/app/engine.hpp"

namespace underpar::client {

/// The engine on the player's own course and record book. Opens both; call it on the thread that will use
/// the result. Fails when the record book cannot be used. A missing compiler is no failure here: the course
/// can be looked at, and the first swing says what is missing.
[[nodiscard]] Result<Engine> make_real_engine(const Paths& paths);

}  // namespace underpar::client
