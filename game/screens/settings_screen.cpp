#include "game/screens/settings_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "game/screens/missing_layers.hpp"
#include "game/screens/scrolling.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/fields.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

/// A name at the left, what sets it at the right.
class Row {
 public:
  Row(const ui::Frame& frame, const char* name, std::string_view about) : frame_{frame} {
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool side_by_side = width > frame.em(640);
    left_ = side_by_side ? width * 0.46F : width;
    ImGui::BeginGroup();
    ui::text(frame, name, {ui::Face::kSemi, ui::Tone::kText});
    ui::text_wrapped(frame, about, {ui::Face::kSmall, ui::Tone::kDim}, left_ - frame.em(24));
    ImGui::EndGroup();
    bottom_ = ImGui::GetItemRectMax().y;
    if (side_by_side) {
      ImGui::SetCursorScreenPos({at.x + left_, at.y});
    }
    ImGui::BeginGroup();
    ImGui::PushID(name);
    start_ = at;
  }
  ~Row() {
    ImGui::PopID();
    ImGui::EndGroup();
    ImGui::SetCursorScreenPos({start_.x, std::max(bottom_, ImGui::GetItemRectMax().y) + frame_.em(18)});
  }
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;

 private:
  const ui::Frame& frame_;
  ImVec2 start_;
  float left_ = 0;
  float bottom_ = 0;
};

/// Minus, value, plus: reachable by keys and exact.
struct Range {
  double low = 0;
  double high = 1;
  double step = 0.1;
};
bool stepper(const ui::Frame& frame, const char* name, double& value, const Range& range,
             const std::string& shown) {
  const ImVec2 size{frame.em(38), 0};
  bool changed = false;
  const std::string less = fmt::format("–##less {}", name);
  const std::string more = fmt::format("+##more {}", name);
  if (ui::button(frame, less.c_str(),
                 {.disabled_because = value <= range.low + 1e-6 ? "This is the least." : "",
                  .tip = fmt::format("{} less", name),
                  .size = size})) {
    value = std::max(value - range.step, range.low);
    changed = true;
  }
  ImGui::SameLine();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 box{frame.em(84), ImGui::GetFrameHeight()};
  ui::text_at(frame, *ImGui::GetWindowDrawList(), {at.x + box.x / 2, at.y + box.y / 2}, shown,
              {ui::Face::kSemi, ui::Tone::kText}, {0.5F, 0.5F});
  ImGui::Dummy(box);
  ImGui::SameLine();
  if (ui::button(frame, more.c_str(),
                 {.disabled_because = value >= range.high - 1e-6 ? "This is the most." : "",
                  .tip = fmt::format("{} more", name),
                  .size = size})) {
    value = std::min(value + range.step, range.high);
    changed = true;
  }
  return changed;
}

bool draw_look(const ui::Frame& frame, Settings& settings) {
  bool changed = false;
  {
    const Row row{frame, "Theme", "Colours of everything, the code's too."};
    const std::array<std::pair<const char*, const char*>, 3> themes{
        {{"Dark", "dark"}, {"Light", "light"}, {"High contrast", "high_contrast"}}};
    bool first = true;
    for (const auto& [name, value] : themes) {
      if (!first) {
        ImGui::SameLine(0, frame.em(4));
      }
      first = false;
      if (ui::tab(frame, name, settings.theme == value)) {
        settings.theme = value;
        changed = true;
      }
    }
  }
  {
    const Row row{frame, "Colour-blind palette",
                  "Scores and marks in blue and yellow; forms tell them apart as well."};
    changed = ui::checkbox(frame, "Blue and yellow", settings.color_blind) || changed;
  }
  {
    const Row row{frame, "Size of everything",
                  "From 0.8 to 2.5; also by keys, see below. A small window holds it back."};
    constexpr double kStep = 0.1;
    changed = stepper(frame, "Size", settings.ui_scale, {kSmallestScale, kLargestScale, kStep},
                      fmt::format("{:.1f} ×", settings.ui_scale)) ||
              changed;
  }
  {
    const Row row{frame, "Size of code", "Of the editor's letters, on top of the size of everything."};
    changed = stepper(frame, "Code", settings.editor_font_px, {kSmallestEditorFont, kLargestEditorFont, 1},
                      fmt::format("{:.0f} px", settings.editor_font_px)) ||
              changed;
  }
  {
    const Row row{frame, "Reduced motion", "Nothing moves by itself."};
    changed = ui::checkbox(frame, "Hold still", settings.reduced_motion) || changed;
  }
  return changed;
}

bool draw_play(const ui::Frame& frame, Settings& settings) {
  bool changed = false;
  {
    const Row row{frame, "Measuring time",
                  "The longest a duel may take. Most are clear much sooner; more helps on a noisy machine."};
    double seconds = std::chrono::duration<double>(settings.measuring_budget).count();
    constexpr double kStep = 0.5;
    constexpr double kLeast = 0.5;
    constexpr double kMost = 20;
    if (stepper(frame, "Measuring time", seconds, {kLeast, kMost, kStep}, fmt::format("{:.1f} s", seconds))) {
      settings.measuring_budget = std::chrono::milliseconds{static_cast<long>(seconds * 1e3 + 0.5)};
      changed = true;
    }
  }
  {
    const Row row{frame, "Sound", "A stroke when you swing, a ball in the cup when it was par or better."};
    changed = ui::checkbox(frame, "Soft sounds", settings.sound) || changed;
  }
  {
    const Row row{
        frame, "Gamepad",
        "Shoulders walk, A presses, B goes back, X swings, Y asks the caddie. Typing takes a keyboard."};
    changed = ui::checkbox(frame, "Play with a gamepad", settings.gamepad) || changed;
  }
  return changed;
}

bool draw_editor(const ui::Frame& frame, Settings& settings, SettingsView& view) {
  bool changed = false;
  {
    const Row row{
        frame, "My editor",
        "The command behind \"Open in my editor\": %f is the file, %l the line. Empty: $VISUAL, or what "
        "the desktop opens."};
    if (ui::text_field(
            frame, "Command", view.external_editor,
            {.hint = "code -g %f:%l", .width = std::min(ImGui::GetContentRegionAvail().x, frame.em(380))})) {
      settings.external_editor = view.external_editor;
      changed = true;
    }
  }
  {
    const Row row{frame, "When another editor saves", "The game notices every save of solution.cpp."};
    changed = ui::checkbox(frame, "Swing at once", settings.swing_on_save) || changed;
  }
  return changed;
}

/// Which walls stand around the programs that are played here.
void draw_confinement(const ui::Frame& frame, const Layers& layers) {
  const Row row{
      frame, "Around your programs",
      "What keeps the programs that are played here away from your files, your network and each other."};
  if (layers.in_force.empty()) {
    ui::text(frame, "Looking at this machine…", {ui::Face::kBody, ui::Tone::kDim});
    return;
  }
  ui::text_wrapped(frame, fmt::format("In force: {}.", fmt::join(layers.in_force, ", ")));
  draw_missing_layers(frame, layers);
}

}  // namespace

void draw_settings(const ui::Frame& frame, const State& state, Commands& commands, SettingsView& view) {
  const float edge = frame.em(16);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 all = ImGui::GetContentRegionAvail();
  ImGui::SetCursorScreenPos({at.x + edge, at.y + edge});
  const ui::Panel panel{frame, "settings", {all.x - 2 * edge, all.y - 2 * edge}};
  if (!view.loaded) {
    view.loaded = true;
    view.external_editor = state.settings.external_editor;
  }
  Settings settings = state.settings;
  ui::text(frame, "Settings", {ui::Face::kTitle, ui::Tone::kText});
  ui::gap(frame, 10);
  ui::section(frame, "LOOK");
  bool changed = draw_look(frame, settings);
  ui::section(frame, "PLAY");
  changed = draw_play(frame, settings) || changed;
  ui::section(frame, "EDITOR");
  changed = draw_editor(frame, settings, view) || changed;
  ui::section(frame, "CONFINEMENT");
  draw_confinement(frame, state.layers);
  ui::section(frame, "KEYS");
  changed = draw_key_settings(frame, settings.keys, view.binding) || changed;
  ui::gap(frame, 8);
  if (ui::button(frame, "About Underpar", {.tip = "Licence and credits"})) {
    commands.emplace_back(GoTo{Screen::kAbout});
  }
  if (changed) {
    commands.emplace_back(SetSettings{settings});
  }
  scroll_by_keys();
}

}  // namespace underpar::client
