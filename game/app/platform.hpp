#pragma once
#include <imgui.h>

#include <optional>

struct SDL_Window;
union SDL_Event;

namespace underpar::client {

/// @name ImGui's SDL2 back end. The only place that knows its differences between ImGui 1.86 (Debian 12) and
/// 1.90 (Debian 13): header, parameters, and when modifiers are read.
/// @{

/// `gl_context` may be null. False when the back end refuses.
[[nodiscard]] bool start_platform(SDL_Window* window, void* gl_context);
void stop_platform();

/// Hands one event to ImGui, modifiers as they were when the event was made.
void feed_event(const SDL_Event& event);

/// Sizes, mouse and clock for the coming frame. A scripted run gives the mouse's place and a fixed step of
/// time.
struct FrameInput {
  std::optional<ImVec2> mouse;
  std::optional<float> step_s;
};
void begin_platform_frame(const FrameInput& input);

/// @}

}  // namespace underpar::client
