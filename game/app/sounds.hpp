#pragma once
#include <SDL.h>

#include <filesystem>

#include "game/state/job.hpp"

namespace underpar::client {

/// Plays the soft sounds of assets/sounds. The device is opened for a sound and closed after it has died
/// away, so that a silent game has no audio thread, and a duel none beside it. A machine without audio is
/// silent. One thread.
class Sounds {
 public:
  explicit Sounds(std::filesystem::path folder) : folder_{std::move(folder)} {}
  Sounds(const Sounds&) = delete;
  Sounds& operator=(const Sounds&) = delete;
  ~Sounds() { close(); }

  void play(Sound sound);
  /// Gives the device back.
  void close();

 private:
  std::filesystem::path folder_;
  SDL_AudioDeviceID device_ = 0;
};

}  // namespace underpar::client
