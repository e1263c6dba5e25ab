#pragma once
#include <imgui.h>

#include <string>
#include <string_view>

#include "game/widgets/keys.hpp"
#include "game/widgets/look.hpp"

namespace underpar::ui {

/// Dear ImGui without a window or a back end: draws frames, takes keys and clicks, and keeps the registry.
/// One at a time. Draw lists are made and thrown away.
class Screen {
 public:
  explicit Screen(float scale = 1, const FontFiles& files = {}, ImVec2 size = {1280, 800}) {
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {size.x * scale, size.y * scale};
    io.DeltaTime = 1.0F / 60;
    io.UserData = &clipboard_;
    io.SetClipboardTextFn = [](void*, const char* text) {
      *static_cast<std::string*>(ImGui::GetIO().UserData) = text;
    };
    io.GetClipboardTextFn = [](void*) -> const char* {
      return static_cast<std::string*>(ImGui::GetIO().UserData)->c_str();
    };
    use_key_codes_without_back_end();
    look.scale = scale;
    look.fonts = build_fonts(*io.Fonts, files, {.scale = scale});
    apply_style(ImGui::GetStyle(), look);
  }
  ~Screen() { ImGui::DestroyContext(); }
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  /// Draws `content` into a window as large as the screen, often enough for ImGui to settle.
  template <class Content>
  void draw(Content content, int frames = 1) {
    for (int i = 0; i < frames; ++i) {
      registry.begin_frame();
      ImGui::NewFrame();
      ImGui::SetNextWindowPos({0, 0});
      ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
      ImGui::Begin("screen", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
      content(Frame{.look = look, .registry = registry, .still = true});
      ImGui::End();
      ImGui::Render();
    }
  }

  template <class Content>
  void press(Content content, std::string_view chord) {
    const auto parsed = parse_chord(chord).value();
    feed_key(parsed.key, true, parsed.with);
    draw(content);
    feed_key(parsed.key, false);
    draw(content, 2);
  }

  template <class Content>
  void type(Content content, const char* text) {
    ImGui::GetIO().AddInputCharactersUTF8(text);
    draw(content, 2);
  }

  /// `times` clicks in quick succession.
  template <class Content>
  void click(Content content, ImVec2 at, int times = 1) {
    move_mouse(content, at);
    for (int i = 0; i < times; ++i) {
      hold_mouse(content, true);
      hold_mouse(content, false);
    }
  }

  template <class Content>
  void move_mouse(Content content, ImVec2 at) {
    ImGui::GetIO().MousePos = at;
    draw(content, 2);
  }

  template <class Content>
  void hold_mouse(Content content, bool down) {
    ImGui::GetIO().MouseDown[0] = down;
    draw(content);
  }

  [[nodiscard]] std::string& clipboard() { return clipboard_; }

  Look look;
  Registry registry;

 private:
  std::string clipboard_;
};

}  // namespace underpar::ui
