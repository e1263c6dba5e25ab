#include "game/app/sounds.hpp"

#include <array>

namespace underpar::client {

void Sounds::play(Sound sound) {
  constexpr std::array<const char*, 3> kFiles{"strike.wav", "cup.wav", "rough.wav"};
  close();
  SDL_AudioSpec spec{};
  Uint8* samples = nullptr;
  Uint32 bytes = 0;
  const auto file = folder_ / kFiles.at(static_cast<std::size_t>(sound));
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0 ||
      SDL_LoadWAV(file.c_str(), &spec, &samples, &bytes) == nullptr) {
    return;
  }
  device_ = SDL_OpenAudioDevice(nullptr, 0, &spec, nullptr, 0);
  if (device_ != 0) {
    SDL_QueueAudio(device_, samples, bytes);
    SDL_PauseAudioDevice(device_, 0);
  }
  SDL_FreeWAV(samples);
}

void Sounds::close() {
  if (device_ != 0) {
    SDL_CloseAudioDevice(device_);
    device_ = 0;
  }
  if (SDL_WasInit(SDL_INIT_AUDIO) != 0) {
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
}

}  // namespace underpar::client
