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
  MakeCanvas make_canvas = create_gl_canvas;
};

/// The one window: SDL, the ImGui context and the canvas, in the order they need each other. UI thread only.
class Window {
 public:
  /// With a canvas of `make_canvas`, or of SDL's software renderer where that makes none. Fails when there is
  /// no display.
  [[nodiscard]] static Result<std::unique_ptr<Window>> create(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  [[nodiscard]] Canvas& canvas() { return *canvas_; }
  /// To be called when present() has failed: from now on SDL's software renderer draws, in the same window.
  /// False when it cannot either; then canvas() must not be used any more.
  [[nodiscard]] bool fall_back();
  void resize(int width, int height);
  [[nodiscard]] ImVec2 size() const;
  /// SDL's number for it, as events carry it.
  [[nodiscard]] unsigned id() const;

 private:
  Window() = default;
  SDL_Window* window_ = nullptr;
  ImGuiContext* context_ = nullptr;
  std::unique_ptr<Canvas> canvas_;
};

}  // namespace underpar::client
