#pragma once
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace underpar::ui {

/// The keys the game binds. The only place that knows how this ImGui names keys: 1.86 by the platform's scan
/// codes, 1.87 and later by ImGuiKey events.
// clang-format off
enum class Key {
  kA, kB, kC, kD, kE, kF, kG, kH, kI, kJ, kK, kL, kM, kN, kO, kP, kQ, kR, kS, kT, kU, kV, kW, kX, kY,
  kZ, k0, k1, k2, k3, k4, k5, k6, k7, k8, k9, kEnter, kKeypadEnter, kEscape, kBackspace, kTab, kSpace,
  kSlash, kEquals, kMinus, kComma, kLeft, kRight, kUp, kDown, kHome, kEnd, kPageUp, kPageDown, kInsert,
  kDelete, kF1, kF2, kF3, kF4, kF5, kF6, kF7, kF8, kF9, kF10, kF11, kF12, kCount
};
// clang-format on

struct Modifiers {
  bool ctrl = false;
  bool shift = false;
  bool alt = false;
  bool operator==(const Modifiers&) const = default;
};

/// A key with the modifiers held exactly so.
struct Chord {
  Key key = Key::kEnter;
  Modifiers with;
  bool operator==(const Chord&) const = default;
};

[[nodiscard]] Modifiers modifiers();

/// Pressed in this frame, whatever the modifiers; `repeat` also counts repeats of a held key.
[[nodiscard]] bool pressed(Key key, bool repeat = true);

/// Pressed in this frame with exactly these modifiers. kEnter also hears the keypad's.
[[nodiscard]] bool pressed(const Chord& chord, bool repeat = false);

/// What was typed in this frame, UTF-8, without control characters.
[[nodiscard]] std::string typed_text();

/// Tells ImGui that a key went down or up, for scripts and tests; before ImGui::NewFrame.
void feed_key(Key key, bool down, const Modifiers& with = {});

/// In 1.86 a back end fills this in; tests without one call it once after creating the context.
void use_key_codes_without_back_end();

/// "Ctrl+Enter", "Alt+Up", "F5"; case and blanks do not matter. Fails naming the part it does not know.
[[nodiscard]] Result<Chord> parse_chord(std::string_view text);
[[nodiscard]] std::string to_text(const Chord& chord);

}  // namespace underpar::ui
