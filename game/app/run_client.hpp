#pragma once
#include <functional>

#include "engine/base/paths.hpp"
#include "game/app/engine.hpp"
#include "game/app/options.hpp"

namespace underpar::client {

inline constexpr int kOurFault = 70;

/// Opens the window and plays until the end, with this engine. The exit status of the program. `slow_disk` is
/// called before each job of the thread that keeps files, for rehearsals.
[[nodiscard]] int run_client(const Options& options, const Paths& paths, MakeEngine make_engine,
                             std::function<void()> slow_disk = {});

}  // namespace underpar::client
