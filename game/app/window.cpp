#include "game/app/window.hpp"

#include <SDL.h>
#include <fmt/format.h>

#include <limits>

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

}  // namespace

Result<std::unique_ptr<Window>> Window::create(const WindowOptions& options) {
  // Desktop effects stay as they are, and Ctrl+C in the terminal still ends the program.
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
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
  if (window->window_ != nullptr) {
    window->canvas_ = create_gl_canvas(window->window_);
  }
  if (window->canvas_ == nullptr) {
    if (window->window_ != nullptr) {
      SDL_DestroyWindow(window->window_);
    }
    window->software_ = true;
    window->window_ = open(options, 0);
    window->canvas_ = window->window_ == nullptr ? nullptr : create_software_canvas(window->window_);
  }
  if (window->canvas_ == nullptr) {
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

void Window::resize(int width, int height) {
  SDL_SetWindowSize(window_, width, height);
}

ImVec2 Window::size() const {
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(window_, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

}  // namespace underpar::client
