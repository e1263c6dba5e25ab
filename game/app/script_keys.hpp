#pragma once
#include <SDL.h>

#include <string>
#include <vector>

#include "engine/base/result.hpp"

namespace underpar::client {

/// @name The events that a person's hands would make.
/// @{
[[nodiscard]] SDL_Event motion_event(int x, int y);
[[nodiscard]] SDL_Event button_event(bool down, int x, int y);
/// Keys and text for UTF-8 typed one character after another; "\n", as two characters or one, is Enter.
[[nodiscard]] std::vector<SDL_Event> text_events(const std::string& text);
/// "ctrl+shift+Enter": down and up. Fails for a key nobody knows.
[[nodiscard]] Result<std::vector<SDL_Event>> chord_events(const std::string& chord);
/// @}

}  // namespace underpar::client
