#include "game/app/gamepad.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "game/app/script_keys.hpp"

namespace underpar::client {
namespace {

struct Meaning {
  SDL_GameControllerButton button;
  const char* chord;  ///< nullptr: that of the action
  Action action = Action::kSwing;
};

constexpr std::array<Meaning, 12> kMeanings{{
    {SDL_CONTROLLER_BUTTON_A, "Enter"},
    {SDL_CONTROLLER_BUTTON_B, "Escape"},
    {SDL_CONTROLLER_BUTTON_X, nullptr, Action::kSwing},
    {SDL_CONTROLLER_BUTTON_Y, nullptr, Action::kHint},
    {SDL_CONTROLLER_BUTTON_BACK, nullptr, Action::kCourse},
    {SDL_CONTROLLER_BUTTON_START, nullptr, Action::kSettings},
    {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, "shift+Tab"},
    {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, "Tab"},
    {SDL_CONTROLLER_BUTTON_DPAD_UP, "Up"},
    {SDL_CONTROLLER_BUTTON_DPAD_DOWN, "Down"},
    {SDL_CONTROLLER_BUTTON_DPAD_LEFT, "Left"},
    {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, "Right"},
}};

}  // namespace

void Gamepad::follow(bool wished, bool quiet) {
  const bool looking = SDL_WasInit(SDL_INIT_GAMECONTROLLER) != 0;
  if (wished != looking) {
    if (wished) {
      SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);
    } else {
      if (pad_ != nullptr) {
        SDL_GameControllerClose(std::exchange(pad_, nullptr));
      }
      SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    }
  }
  if (wished) {
    // SDL polls while either kind of event is wanted.
    SDL_JoystickEventState(quiet ? SDL_IGNORE : SDL_ENABLE);
    SDL_GameControllerEventState(quiet ? SDL_IGNORE : SDL_ENABLE);
  }
}

std::vector<SDL_Event> Gamepad::keys_for(const SDL_Event& event, const ChosenKeys& chosen, bool typing) {
  if (event.type == SDL_CONTROLLERDEVICEADDED && pad_ == nullptr) {
    pad_ = SDL_GameControllerOpen(event.cdevice.which);
  }
  if (event.type != SDL_CONTROLLERBUTTONDOWN) {
    return {};
  }
  const auto meaning = std::ranges::find(
      kMeanings, static_cast<SDL_GameControllerButton>(event.cbutton.button), &Meaning::button);
  if (meaning == kMeanings.end()) {
    return {};
  }
  std::string chord = meaning->chord != nullptr ? meaning->chord : chord_of(chosen, meaning->action);
  if (typing && meaning->chord != nullptr) {
    chord = "Escape";
  }
  return chord_events(chord).value_or(std::vector<SDL_Event>{});
}

}  // namespace underpar::client
