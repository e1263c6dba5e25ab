#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <cstddef>

#include "game/app/canvas.hpp"
#include "game/app/platform.hpp"

namespace underpar::client {
namespace {

// The few calls that ImGui's back end leaves to us, looked up so that nothing links libGL.
constexpr unsigned kColorBufferBit = 0x4000;
constexpr unsigned kRgba = 0x1908;
constexpr unsigned kUnsignedByte = 0x1401;
constexpr unsigned kContextLost = 0x0507;

struct GlCalls {
  void (*viewport)(int, int, int, int) = nullptr;
  void (*clear_color)(float, float, float, float) = nullptr;
  void (*clear)(unsigned) = nullptr;
  void (*read_pixels)(int, int, int, int, unsigned, unsigned, void*) = nullptr;
  unsigned (*get_error)() = nullptr;

  template <class Call>
  static bool look_up(Call& call, const char* name) {
    call = reinterpret_cast<Call>(SDL_GL_GetProcAddress(name));
    return call != nullptr;
  }
  [[nodiscard]] bool look_up_all() {
    return look_up(viewport, "glViewport") && look_up(clear_color, "glClearColor") &&
           look_up(clear, "glClear") && look_up(read_pixels, "glReadPixels") &&
           look_up(get_error, "glGetError");
  }
};

class GlCanvas final : public Canvas {
 public:
  GlCanvas(SDL_Window* window, SDL_GLContext context, const GlCalls& gl)
      : window_{window}, context_{context}, gl_{gl} {}
  GlCanvas(const GlCanvas&) = delete;
  GlCanvas& operator=(const GlCanvas&) = delete;
  ~GlCanvas() override {
    ImGui_ImplOpenGL3_Shutdown();
    SDL_GL_DeleteContext(context_);
  }

  void upload_fonts() override {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  }
  void begin_frame() override { ImGui_ImplOpenGL3_NewFrame(); }
  void draw(ImDrawData& data, const ImVec4& background) override {
    int width = 0;
    int height = 0;
    SDL_GL_GetDrawableSize(window_, &width, &height);
    gl_.viewport(0, 0, width, height);
    gl_.clear_color(background.x, background.y, background.z, 1);
    gl_.clear(kColorBufferBit);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
  }
  Picture read_pixels() override {
    Picture picture;
    SDL_GL_GetDrawableSize(window_, &picture.width, &picture.height);
    const auto row = static_cast<std::size_t>(picture.width) * 4;
    picture.rgba.resize(row * static_cast<std::size_t>(picture.height));
    gl_.read_pixels(0, 0, picture.width, picture.height, kRgba, kUnsignedByte, picture.rgba.data());
    for (int y = 0; y < picture.height / 2; ++y) {  // GL counts rows from the bottom
      const auto upper = picture.rgba.begin() + static_cast<std::ptrdiff_t>(row) * y;
      const auto lower = picture.rgba.begin() + static_cast<std::ptrdiff_t>(row) * (picture.height - 1 - y);
      std::swap_ranges(upper, upper + static_cast<std::ptrdiff_t>(row), lower);
    }
    for (std::size_t i = 3; i < picture.rgba.size(); i += 4) {
      picture.rgba[i] = 255;
    }
    return picture;
  }
  bool present() override {
    SDL_ClearError();
    SDL_GL_SwapWindow(window_);  // tells of a failure by SDL's error alone
    return *SDL_GetError() == '\0' && gl_.get_error() != kContextLost;
  }

 private:
  SDL_Window* window_;
  SDL_GLContext context_;
  GlCalls gl_;
};

/// A context that tells when it is lost, where the driver offers that.
SDL_GLContext create_context(SDL_Window* window) {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_RESET_NOTIFICATION, SDL_GL_CONTEXT_RESET_LOSE_CONTEXT);
  if (const SDL_GLContext context = SDL_GL_CreateContext(window)) {
    return context;
  }
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_RESET_NOTIFICATION, SDL_GL_CONTEXT_RESET_NO_NOTIFICATION);
  return SDL_GL_CreateContext(window);
}

}  // namespace

std::unique_ptr<Canvas> create_gl_canvas(SDL_Window* window) {
  const SDL_GLContext context = create_context(window);
  if (context == nullptr) {
    return nullptr;
  }
  SDL_GL_SetSwapInterval(1);
  GlCalls gl;
  if (!gl.look_up_all() || !start_platform(window, context)) {
    SDL_GL_DeleteContext(context);
    return nullptr;
  }
  if (!ImGui_ImplOpenGL3_Init("#version 150")) {
    stop_platform();
    SDL_GL_DeleteContext(context);
    return nullptr;
  }
  return std::make_unique<GlCanvas>(window, context, gl);
}

}  // namespace underpar::client
