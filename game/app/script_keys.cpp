#include "game/app/script_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstring>

namespace underpar::client {
namespace {

SDL_Event key_event(SDL_Scancode code, int held, bool down) {
  SDL_Event event{};
  event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
  event.key.state = down ? SDL_PRESSED : SDL_RELEASED;
  event.key.keysym.scancode = code;
  event.key.keysym.sym = SDL_GetKeyFromScancode(code);
  event.key.keysym.mod = static_cast<Uint16>(held);
  return event;
}

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

SDL_Scancode code_named(const std::string& name) {
  const std::string small = lower(name);
  if (small == "enter") {
    return SDL_SCANCODE_RETURN;
  }
  if (small == "esc") {
    return SDL_SCANCODE_ESCAPE;
  }
  return SDL_GetScancodeFromName(name.c_str());
}

}  // namespace

SDL_Event motion_event(int x, int y) {
  SDL_Event event{};
  event.type = SDL_MOUSEMOTION;
  event.motion.x = x;
  event.motion.y = y;
  return event;
}

SDL_Event button_event(bool down, int x, int y) {
  SDL_Event event{};
  event.type = down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.state = down ? SDL_PRESSED : SDL_RELEASED;
  event.button.clicks = 1;
  event.button.x = x;
  event.button.y = y;
  return event;
}

std::vector<SDL_Event> text_events(const std::string& text) {
  std::vector<SDL_Event> events;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\n' || (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n')) {
      i += text[i] == '\n' ? 1 : 2;
      events.push_back(key_event(SDL_SCANCODE_RETURN, 0, true));
      events.push_back(key_event(SDL_SCANCODE_RETURN, 0, false));
      continue;
    }
    std::size_t length = 1;
    while (i + length < text.size() && (static_cast<unsigned char>(text[i + length]) & 0xC0U) == 0x80U) {
      ++length;
    }
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::memcpy(event.text.text, text.data() + i, std::min(length, sizeof event.text.text - 1));
    events.push_back(event);
    i += length;
  }
  return events;
}

Result<std::vector<SDL_Event>> chord_events(const std::string& chord) {
  int held = 0;
  std::string key = chord;
  std::vector<SDL_Scancode> modifiers;
  for (auto plus = key.find('+'); plus != std::string::npos && plus + 1 < key.size(); plus = key.find('+')) {
    const std::string name = lower(key.substr(0, plus));
    key = key.substr(plus + 1);
    if (name == "ctrl") {
      held |= KMOD_LCTRL;
      modifiers.push_back(SDL_SCANCODE_LCTRL);
    } else if (name == "shift") {
      held |= KMOD_LSHIFT;
      modifiers.push_back(SDL_SCANCODE_LSHIFT);
    } else if (name == "alt") {
      held |= KMOD_LALT;
      modifiers.push_back(SDL_SCANCODE_LALT);
    } else {
      return fail(fmt::format("The chord {} has the unknown part {}.", chord, name));
    }
  }
  const SDL_Scancode code = code_named(key);
  if (code == SDL_SCANCODE_UNKNOWN) {
    return fail(fmt::format("There is no key called {}.", key));
  }
  std::vector<SDL_Event> events;
  for (const SDL_Scancode modifier : modifiers) {
    events.push_back(key_event(modifier, held, true));
  }
  events.push_back(key_event(code, held, true));
  events.push_back(key_event(code, held, false));
  std::ranges::reverse(modifiers);
  for (const SDL_Scancode modifier : modifiers) {
    events.push_back(key_event(modifier, 0, false));
  }
  return events;
}

}  // namespace underpar::client
