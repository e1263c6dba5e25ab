#include <SDL.h>

#include <cmath>
#include <cstddef>
#include <string_view>

#include "game/app/canvas.hpp"
#include "game/app/platform.hpp"

namespace underpar::client {
namespace {

class SoftwareCanvas final : public Canvas {
 public:
  explicit SoftwareCanvas(SDL_Renderer* renderer) : renderer_{renderer} {
    ImGui::GetIO().BackendRendererName = "underpar_software";
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    // SDL's rasteriser samples a texture coarsely: lines are smoother as plain triangles.
    ImGui::GetIO().Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
  }
  SoftwareCanvas(const SoftwareCanvas&) = delete;
  SoftwareCanvas& operator=(const SoftwareCanvas&) = delete;
  ~SoftwareCanvas() override {
    if (atlas_ != nullptr) {
      SDL_DestroyTexture(atlas_);
    }
    SDL_DestroyRenderer(renderer_);
  }

  void upload_fonts() override {
    if (atlas_ != nullptr) {
      SDL_DestroyTexture(atlas_);
    }
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
    fonts.GetTexDataAsRGBA32(&pixels, &width, &height);
    atlas_ = SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ABGR8888, SDL_TEXTUREACCESS_STATIC, width, height);
    SDL_UpdateTexture(atlas_, nullptr, pixels, width * 4);
    SDL_SetTextureBlendMode(atlas_, SDL_BLENDMODE_BLEND);
    SDL_SetTextureScaleMode(atlas_, SDL_ScaleModeLinear);
    fonts.SetTexID(atlas_);
  }

  void begin_frame() override {
    if (atlas_ == nullptr) {
      upload_fonts();
    }
  }

  void draw(ImDrawData& data, const ImVec4& background) override {
    const auto channel = [](float value) { return static_cast<Uint8>(std::lround(value * 255)); };
    SDL_SetRenderDrawColor(renderer_, channel(background.x), channel(background.y), channel(background.z),
                           255);
    SDL_RenderClear(renderer_);
    SDL_RenderSetScale(renderer_, data.FramebufferScale.x, data.FramebufferScale.y);
    for (int i = 0; i < data.CmdListsCount; ++i) {
      draw_list(*data.CmdLists[i]);
    }
    SDL_RenderSetClipRect(renderer_, nullptr);
    SDL_RenderFlush(renderer_);
  }

  Picture read_pixels() override {
    Picture picture;
    SDL_GetRendererOutputSize(renderer_, &picture.width, &picture.height);
    picture.rgba.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) *
                        4);
    SDL_RenderReadPixels(renderer_, nullptr, SDL_PIXELFORMAT_ABGR8888, picture.rgba.data(),
                         picture.width * 4);
    for (std::size_t i = 3; i < picture.rgba.size(); i += 4) {
      picture.rgba[i] = 255;
    }
    return picture;
  }

  bool present() override {
    SDL_RenderPresent(renderer_);
    return true;
  }

 private:
  void draw_list(const ImDrawList& list) {
    constexpr int kStride = sizeof(ImDrawVert);
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback != nullptr) {
        continue;  // our screens use none
      }
      const SDL_Rect clip{static_cast<int>(command.ClipRect.x), static_cast<int>(command.ClipRect.y),
                          static_cast<int>(command.ClipRect.z - command.ClipRect.x),
                          static_cast<int>(command.ClipRect.w - command.ClipRect.y)};
      if (clip.w <= 0 || clip.h <= 0) {
        continue;
      }
      SDL_RenderSetClipRect(renderer_, &clip);
      const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
      SDL_RenderGeometryRaw(
          renderer_, static_cast<SDL_Texture*>(command.GetTexID()), &vertices->pos.x, kStride,
          reinterpret_cast<const SDL_Color*>(&vertices->col), kStride, &vertices->uv.x, kStride,
          list.VtxBuffer.Size - static_cast<int>(command.VtxOffset), list.IdxBuffer.Data + command.IdxOffset,
          static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
    }
  }

  SDL_Renderer* renderer_;
  SDL_Texture* atlas_ = nullptr;
};

}  // namespace

std::unique_ptr<Canvas> create_software_canvas(SDL_Window* window) {
  // SDL would hand each frame to OpenGL again, in a window it opens anew for that. Only to Wayland it has no
  // other way.
  if (std::string_view{SDL_GetCurrentVideoDriver()} != "wayland") {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  }
  SDL_Renderer* renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
  if (renderer == nullptr) {
    return nullptr;
  }
  if (!start_platform(window, nullptr)) {
    SDL_DestroyRenderer(renderer);
    return nullptr;
  }
  return std::make_unique<SoftwareCanvas>(renderer);
}

}  // namespace underpar::client
