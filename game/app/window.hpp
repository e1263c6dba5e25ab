#pragma once
#include <imgui.h>

#include <memory>
#include <optional>
#include <string>

#include "engine/base/result.hpp"
#include "game/app/canvas.hpp"
#include "game/app/platform.hpp"

struct SDL_Window;

namespace underpar::client {

struct WindowOptions {
  int width = 1280;
  int height = 800;
  bool headless = false;  ///< no display: SDL's dummy driver unless SDL_VIDEODRIVER says otherwise
};

/// The one window: SDL, the ImGui context and the canvas, in the order they need each other. UI thread only.
class Window {
 public:
  /// OpenGL 3 where a context can be made, else SDL's software renderer. Fails when there is no display.
  [[nodiscard]] static Result<std::unique_ptr<Window>> create(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  [[nodiscard]] Canvas& canvas() { return *canvas_; }
  [[nodiscard]] bool software() const { return software_; }
  void resize(int width, int height);
  [[nodiscard]] ImVec2 size() const;
  /// SDL's number for it, as events carry it.
  [[nodiscard]] unsigned id() const;

 private:
  Window() = default;
  SDL_Window* window_ = nullptr;
  ImGuiContext* context_ = nullptr;
  std::unique_ptr<Canvas> canvas_;
  bool software_ = false;
};

}  // namespace underpar::client
