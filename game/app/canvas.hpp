#pragma once
#include <imgui.h>

#include <memory>

#include "game/app/picture.hpp"

struct SDL_Window;

namespace underpar::client {

/// Turns ImGui's triangles into pixels of one window. UI thread only.
class Canvas {
 public:
  Canvas() = default;
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  virtual ~Canvas() = default;

  /// The font atlas was built anew.
  virtual void upload_fonts() = 0;
  virtual void begin_frame() = 0;
  /// Clears, then draws. The pixels can be read until present().
  virtual void draw(ImDrawData& data, const ImVec4& background) = 0;
  [[nodiscard]] virtual Picture read_pixels() = 0;
  virtual void present() = 0;
};

/// OpenGL 3. nullptr when no context can be made for this window.
[[nodiscard]] std::unique_ptr<Canvas> create_gl_canvas(SDL_Window* window);

/// SDL's own software renderer: works everywhere, also without a display. nullptr when it cannot be made.
[[nodiscard]] std::unique_ptr<Canvas> create_software_canvas(SDL_Window* window);

}  // namespace underpar::client
