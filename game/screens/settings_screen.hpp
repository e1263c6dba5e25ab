#pragma once
#include <string>

#include "game/screens/key_settings.hpp"
#include "game/state/command.hpp"
#include "game/state/state.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// Text in typing.
struct SettingsView {
  bool loaded = false;
  std::string external_editor;
  KeyChoice binding;
};

/// All that can be set, each with a sentence; every change works at once.
void draw_settings(const ui::Frame& frame, const State& state, Commands& commands, SettingsView& view);

}  // namespace underpar::client
