#pragma once
#include <optional>
#include <string>

#include "engine/base/result.hpp"

namespace underpar::client {

/// What was asked for on the command line.
struct Options {
  std::string screenshot;  ///< file; empty: none
  std::string screen;      ///< empty: the course, with the greeting of a first start
  int width = 1280;
  int height = 800;
  std::optional<double> ui_scale;
  std::optional<std::string> theme;
  std::string script;  ///< file; empty: none
  std::string speak;   ///< file; empty: none
};

/// The options, or the exit status when the program has said all there was to say (--help, --version, wrong
/// usage: 64).
[[nodiscard]] std::expected<Options, int> parse_options(int count, char** words);

}  // namespace underpar::client
