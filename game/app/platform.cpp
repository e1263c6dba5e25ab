#include "game/app/platform.hpp"

#include <SDL.h>
#if __has_include(<backends/imgui_impl_sdl2.h>)
#  include <backends/imgui_impl_sdl2.h>
#else
#  include <backends/imgui_impl_sdl.h>
#endif

namespace underpar::client {

bool start_platform(SDL_Window* window, void* gl_context) {
  if (gl_context != nullptr) {
    return ImGui_ImplSDL2_InitForOpenGL(window, gl_context);
  }
  // For a renderer of our own every other entry point does the same; this one is in both versions.
  return ImGui_ImplSDL2_InitForMetal(window);
}

void stop_platform() {
  ImGui_ImplSDL2_Shutdown();
}

void feed_event(const SDL_Event& event) {
  ImGui_ImplSDL2_ProcessEvent(&event);
#if IMGUI_VERSION_NUM < 18700
  // 1.86 asks for the modifiers of this moment; after fast typing that is another one than the event's.
  if (event.type == SDL_KEYDOWN || event.type == SDL_KEYUP) {
    ImGuiIO& io = ImGui::GetIO();
    const int held = event.key.keysym.mod;
    io.KeyCtrl = (held & KMOD_CTRL) != 0;
    io.KeyShift = (held & KMOD_SHIFT) != 0;
    io.KeyAlt = (held & KMOD_ALT) != 0;
    io.KeySuper = (held & KMOD_GUI) != 0;
  }
#endif
}

void begin_platform_frame(const FrameInput& input) {
  ImGui_ImplSDL2_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  if (input.mouse) {
#if IMGUI_VERSION_NUM < 18700
    io.MousePos = *input.mouse;
#else
    io.AddMousePosEvent(input.mouse->x, input.mouse->y);
#endif
  }
  if (input.step_s) {
    io.DeltaTime = *input.step_s;
  }
}

}  // namespace underpar::client
