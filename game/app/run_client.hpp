#pragma once
#include <functional>
#include <string>
#include <vector>

#include "engine/base/paths.hpp"
#include "game/app/canvas.hpp"
#include "game/app/engine.hpp"
#include "game/app/options.hpp"

namespace underpar::client {

inline constexpr int kOurFault = 70;

/// What the window works with.
struct Surroundings {
  MakeEngine make_engine;
  std::vector<std::string> language_server;  ///< program and arguments; empty: none
  std::function<void()> slow_disk;           ///< called before each job of the disk, for rehearsals
  MakeCanvas make_canvas = create_gl_canvas;
};

/// Opens the window and plays until the end. The exit status of the program.
[[nodiscard]] int run_client(const Options& options, const Paths& paths, Surroundings surroundings);

}  // namespace underpar::client
