#include "game/app/input_queue.hpp"

#include <algorithm>
#include <vector>

namespace underpar::client {
namespace {

bool is_key(const SDL_Event& event) {
  return event.type == SDL_KEYDOWN || event.type == SDL_KEYUP;
}

bool is_button(const SDL_Event& event) {
  return event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP;
}

bool is_press(const SDL_Event& event) {
  return event.type == SDL_KEYDOWN || event.type == SDL_MOUSEBUTTONDOWN;
}

/// Keys and buttons in one row of numbers.
int control_of(const SDL_Event& event) {
  return is_key(event) ? static_cast<int>(event.key.keysym.scancode) : -1 - event.button.button;
}

bool is_modifier(const SDL_Event& event) {
  const SDL_Scancode code = event.key.keysym.scancode;
  return code >= SDL_SCANCODE_LCTRL && code <= SDL_SCANCODE_RGUI;
}

}  // namespace

void InputQueue::push(const SDL_Event& event) {
  if (event.type == SDL_KEYDOWN && event.key.repeat != 0) {
    if (is_modifier(event)) {
      return;
    }
    SDL_Event release = event;
    release.type = SDL_KEYUP;
    release.key.state = SDL_RELEASED;
    waiting_.push_back(release);
  }
  waiting_.push_back(event);
}

std::size_t InputQueue::portion_size() const {
  bool pressed = false;
  bool typed = false;
  std::vector<int> released;
  std::size_t count = 0;
  for (const SDL_Event& event : waiting_) {
    if (event.type == SDL_TEXTINPUT) {
      typed = true;
    } else if (event.type == SDL_MOUSEMOTION && (pressed || !released.empty())) {
      break;  // a press belongs where the mouse was
    } else if (is_key(event) || is_button(event)) {
      // What is let go and pressed again in one frame would seem to be held.
      const bool again = std::ranges::find(released, control_of(event)) != released.end();
      if (pressed || typed || again) {
        break;
      }
      if (is_press(event)) {
        pressed = true;
      } else {
        released.push_back(control_of(event));
      }
    }
    ++count;
  }
  return count;
}

}  // namespace underpar::client
