#pragma once
#include <CLI/CLI.hpp>

namespace underpar::cli {

/// How all command lines of the game are read and explained; to be called before subcommands are added, which
/// take it over. What nobody knows is left in remaining(): see mistakes.hpp for what to say of it.
void take_house_style(CLI::App& app);

}  // namespace underpar::cli
