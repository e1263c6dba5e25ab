#pragma once
#include <imgui.h>

#include <functional>
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
  /// False when the device is lost with all it held: nothing was shown, and no frame will be.
  [[nodiscard]] virtual bool present() = 0;
};

/// nullptr when none can be made for this window.
using MakeCanvas = std::function<std::unique_ptr<Canvas>(SDL_Window* window)>;

/// OpenGL 3; the window must be one for OpenGL. A lost context is told by present(): the driver was reset, or
/// the display takes no more frames.
[[nodiscard]] std::unique_ptr<Canvas> create_gl_canvas(SDL_Window* window);

/// SDL's own software renderer: works everywhere, also without a display. Has no device to lose.
[[nodiscard]] std::unique_ptr<Canvas> create_software_canvas(SDL_Window* window);

}  // namespace underpar::client
