#pragma once
#include <SDL.h>

#include <vector>

#include "game/state/bindings.hpp"

namespace underpar::client {

/// Play without a keyboard: a gamepad's buttons as the keys they stand for. Looks for one only while it is
/// wished for: SDL glances at the machine every few seconds then, and often once a gamepad is there. UI
/// thread only.
class Gamepad {
 public:
  Gamepad() = default;
  Gamepad(const Gamepad&) = delete;
  Gamepad& operator=(const Gamepad&) = delete;
  ~Gamepad() { follow(false, false); }

  /// `quiet`: a duel is measured; nothing is asked of the gamepad meanwhile.
  void follow(bool wished, bool quiet);
  /// What an event of a gamepad means, as events of the keyboard; empty for other events. `typing`: a text
  /// has the keyboard; walking and pressing first leave it.
  [[nodiscard]] std::vector<SDL_Event> keys_for(const SDL_Event& event, const ChosenKeys& chosen,
                                                bool typing);

 private:
  SDL_GameController* pad_ = nullptr;
};

}  // namespace underpar::client
