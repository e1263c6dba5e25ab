#include "game/app/input_queue.hpp"

#include <optional>

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

}  // namespace

std::size_t InputQueue::portion_size() const {
  std::optional<int> pressed;
  bool typed = false;
  bool released = false;
  std::size_t count = 0;
  for (const SDL_Event& event : waiting_) {
    if (event.type == SDL_TEXTINPUT) {
      typed = true;
    } else if (event.type == SDL_MOUSEMOTION && (pressed || released)) {
      break;  // a press belongs where the mouse was
    } else if (is_press(event)) {
      if (pressed || typed) {
        break;
      }
      pressed = control_of(event);
    } else if (is_key(event) || is_button(event)) {
      if (pressed == control_of(event) || typed) {
        break;
      }
      released = true;
    }
    ++count;
  }
  return count;
}

}  // namespace underpar::client
