#include "game/widgets/key_map.hpp"

#include <algorithm>

namespace underpar::ui {
namespace {

bool may_be_bound(Key key, const Modifiers& with) {
  if (key >= Key::kF1 && key <= Key::kF12) {
    return true;
  }
  constexpr std::array kOfTheEditor{Key::kA, Key::kC, Key::kD, Key::kH, Key::kV, Key::kX, Key::kY, Key::kZ};
  const bool letter_or_digit = key >= Key::kA && key <= Key::k9;
  const bool other = key == Key::kEnter || key == Key::kSpace || key == Key::kEquals || key == Key::kMinus ||
                     key == Key::kComma;
  return (with.ctrl || with.alt) && (letter_or_digit || other) &&
         std::ranges::find(kOfTheEditor, key) == kOfTheEditor.end();
}

}  // namespace

KeyMap::KeyMap(const client::ChosenKeys& chosen) {
  for (const client::Binding& binding : client::bindings()) {
    const auto wished = parse_chord(client::chord_of(chosen, binding.action));
    chords_.at(static_cast<std::size_t>(binding.action)) =
        wished ? *wished : parse_chord(binding.chord).value_or(Chord{});
  }
}

bool KeyMap::pressed(client::Action action) const {
  return ui::pressed(chords_.at(static_cast<std::size_t>(action)));
}

std::string KeyMap::text(client::Action action) const {
  return to_text(chords_.at(static_cast<std::size_t>(action)));
}

std::optional<Chord> bindable_chord() {
  const Modifiers with = modifiers();
  for (int i = 0; i < static_cast<int>(Key::kCount); ++i) {
    const auto key = static_cast<Key>(i);
    if (may_be_bound(key, with) && pressed(key, false)) {
      return Chord{key, with};
    }
  }
  return std::nullopt;
}

}  // namespace underpar::ui
