#include "game/screens/key_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "game/screens/beside.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/keys.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/status.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr float kRow = 40;

const char* title_of(Action action) {
  return bindings()[static_cast<std::size_t>(action)].title;
}

/// Takes the chord that was pressed for the action that waits. True when it was bound.
bool take_chord(ChosenKeys& chosen, KeyChoice& choice) {
  if (ui::pressed(ui::Chord{ui::Key::kEscape, {}})) {
    choice = {};
    return false;
  }
  const auto chord = ui::bindable_chord();
  if (!chord) {
    return false;
  }
  const std::string text = ui::to_text(*chord);
  if (const auto other = action_with(chosen, text, *choice.action)) {
    choice.refused = fmt::format("{} is taken by \"{}\". Press another one.", text, title_of(*other));
    return false;
  }
  choose_key(chosen, *choice.action, text);
  choice = {};
  return true;
}

/// The same everywhere, and not to be chosen.
void draw_fixed(const ui::Frame& frame) {
  constexpr std::array<std::pair<const char*, const char*>, 4> kFixed{
      {{"Esc", "Cancel; leave the editor"},
       {"Tab", "Next button or field"},
       {"Ctrl+H", "Find and replace"},
       {"Ctrl+/", "Comment lines in or out"}}};
  for (const auto& [chord, what] : kFixed) {
    ui::key_caps(frame, chord);
    text_beside(frame, what, {ui::Face::kBody, ui::Tone::kDim});
  }
}

}  // namespace

bool draw_key_settings(const ui::Frame& frame, ChosenKeys& chosen, KeyChoice& choice) {
  bool changed = choice.action && take_chord(chosen, choice);
  if (choice.action) {
    ui::text_wrapped(
        frame,
        choice.refused.empty()
            ? fmt::format("Press the keys for \"{}\": a function key, or Ctrl or Alt with another. "
                          "Esc leaves it as it is.",
                          title_of(*choice.action))
            : choice.refused,
        {ui::Face::kBody, ui::Tone::kPar});
  }
  const float column = frame.em(360);
  const auto columns = std::max(1, static_cast<int>(ImGui::GetContentRegionAvail().x / column));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  int place = 0;
  for (const Binding& binding : bindings()) {
    ImGui::SetCursorScreenPos({at.x + column * static_cast<float>(place % columns),
                               at.y + frame.em(kRow) * static_cast<float>(place / columns)});
    ++place;
    const bool waits = choice.action == binding.action;
    const std::string label =
        fmt::format("{}##{}", waits ? "…" : frame.look.keys.text(binding.action), binding.name);
    if (ui::button(frame, label.c_str(),
                   {.tip = fmt::format("Choose other keys for \"{}\"", binding.title),
                    .size = {frame.em(110), 0}})) {
      choice = {.action = binding.action, .refused = {}};
    }
    text_beside(frame, binding.title, {ui::Face::kBody, ui::Tone::kDim});
  }
  const int rows = (place + columns - 1) / columns;
  ImGui::SetCursorScreenPos({at.x, at.y + frame.em(kRow) * static_cast<float>(rows)});
  ImGui::Dummy({1, 1});
  if (!chosen.empty() && ui::button(frame, "Usual keys again")) {
    chosen.clear();
    changed = true;
  }
  draw_fixed(frame);
  return changed;
}

}  // namespace underpar::client
