#include "game/app/window.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace underpar::client {
namespace {

constexpr int kLeastWidth = 640;
constexpr int kLeastHeight = 480;

SDL_Window* open(const WindowOptions& options, Uint32 flags) {
  SDL_Window* window = SDL_CreateWindow("Underpar", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                        options.width, options.height, flags | SDL_WINDOW_RESIZABLE);
  if (window != nullptr) {
    SDL_SetWindowMinimumSize(window, kLeastWidth, kLeastHeight);
  }
  return window;
}

/// The golf ball of the top bar.
void set_icon(SDL_Window* window) {
  constexpr int kSize = 64;
  std::array<Uint32, static_cast<std::size_t>(kSize) * kSize> pixels{};
  constexpr float kMiddle = kSize / 2.0F;
  for (int y = 0; y < kSize; ++y) {
    for (int x = 0; x < kSize; ++x) {
      const float right = static_cast<float>(x) + 0.5F - kMiddle;
      const float down = static_cast<float>(y) + 0.5F - kMiddle;
      const float reach = std::hypot(right, down);
      bool dimple = std::hypot(right, down) < 4;
      for (int i = 0; i < 6; ++i) {
        const float angle = static_cast<float>(i) * std::numbers::pi_v<float> / 3;
        dimple = dimple || std::hypot(right - 16 * std::cos(angle), down - 16 * std::sin(angle)) < 4;
      }
      const float cover = std::clamp(30 - reach, 0.0F, 1.0F);
      const Uint32 color = dimple ? 0xB9C4BC : 0xF1F4F0;
      pixels[static_cast<std::size_t>(y * kSize + x)] = (static_cast<Uint32>(cover * 255) << 24) | color;
    }
  }
  SDL_Surface* icon = SDL_CreateRGBSurfaceWithFormatFrom(pixels.data(), kSize, kSize, 32, kSize * 4,
                                                         SDL_PIXELFORMAT_ARGB8888);
  if (icon != nullptr) {
    SDL_SetWindowIcon(window, icon);
    SDL_FreeSurface(icon);
  }
}

}  // namespace

Result<std::unique_ptr<Window>> Window::create(const WindowOptions& options) {
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");  // desktop effects stay as they are
  if (options.headless) {
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
  }
  // Video alone: with joysticks SDL would poll, and an idle game would not be idle.
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    return fail(fmt::format("No window can be opened: {}.", SDL_GetError()),
                "Start it in a graphical session, or play in the terminal with `underpar`.");
  }
  std::unique_ptr<Window> window{new Window};
  window->context_ = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;
  io.KeyRepeatDelay = std::numeric_limits<float>::max();  // repeats come as events, see InputQueue
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
  window->window_ = open(options, SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
  if (window->window_ == nullptr) {
    window->window_ = open(options, SDL_WINDOW_ALLOW_HIGHDPI);
  }
  if (window->window_ != nullptr) {
    window->canvas_ = options.make_canvas(window->window_);
    if (window->canvas_ == nullptr) {
      window->canvas_ = create_software_canvas(window->window_);
    }
  }
  if (window->canvas_ != nullptr) {
    set_icon(window->window_);
  } else {
    return fail(fmt::format("Nothing can be drawn on this display: {}.", SDL_GetError()),
                "Play in the terminal with `underpar`.");
  }
  return window;
}

Window::~Window() {
  if (canvas_ != nullptr) {
    canvas_.reset();
    stop_platform();
  }
  if (context_ != nullptr) {
    ImGui::DestroyContext(context_);
  }
  if (window_ != nullptr) {
    SDL_DestroyWindow(window_);
  }
  SDL_Quit();
}

bool Window::fall_back() {
  canvas_.reset();  // before the next one tells ImGui who draws
  stop_platform();
  canvas_ = create_software_canvas(window_);
  return canvas_ != nullptr;
}

void Window::resize(int width, int height) {
  SDL_SetWindowSize(window_, width, height);
}

ImVec2 Window::size() const {
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(window_, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

unsigned Window::id() const {
  return SDL_GetWindowID(window_);
}

}  // namespace underpar::client
