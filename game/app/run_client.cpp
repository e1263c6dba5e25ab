#include "game/app/run_client.hpp"

#include <cstdio>
#include <utility>

#include "engine/base/files.hpp"
#include "game/app/client.hpp"

namespace underpar::client {
namespace {

int tell(const Failure& failure) {
  std::fprintf(stderr, "%s %s\n", failure.what.c_str(), failure.hint.c_str());
  return kOurFault;
}

/// The script that was asked for: a file, or a few lines that take a picture.
Result<std::optional<Script>> script_of(const Options& options) {
  if (!options.script.empty()) {
    const Result<std::string> text = read_file(options.script);
    if (!text) {
      return std::unexpected(text.error());
    }
    Result<Script> script = parse_script(*text, std::filesystem::path{options.script}.parent_path());
    if (!script) {
      return std::unexpected(std::move(script.error()));
    }
    return std::optional{std::move(*script)};
  }
  if (options.screenshot.empty()) {
    return std::nullopt;
  }
  const std::string opening =
      options.screen.empty() ? "expect holes played\n" : "screen " + options.screen + "\n";
  Result<Script> script = parse_script("patience 30\n" + opening + "shot " + options.screenshot + "\n", {});
  if (!script) {
    return std::unexpected(std::move(script.error()));
  }
  return std::optional{std::move(*script)};
}

}  // namespace

int run_client(const Options& options, const Paths& paths, Surroundings surroundings) {
  Result<std::optional<Script>> script = script_of(options);
  if (!script) {
    return tell(script.error());
  }
  const auto window = Window::create({.width = options.width,
                                      .height = options.height,
                                      .headless = !options.screenshot.empty(),
                                      .make_canvas = std::move(surroundings.make_canvas)});
  if (!window) {
    return tell(window.error());
  }
  Client client{**window,
                paths,
                std::move(surroundings.make_engine),
                {.script = std::move(*script),
                 .opening = options.screen,
                 .ui_scale = options.ui_scale,
                 .theme = options.theme,
                 .slow_disk = std::move(surroundings.slow_disk),
                 .language_server = std::move(surroundings.language_server),
                 .speak = options.speak}};
  return client.run();
}

}  // namespace underpar::client
