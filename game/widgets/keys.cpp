#include "game/widgets/keys.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace underpar::ui {
namespace {

// ImGui 1.86 counts keys by the platform's codes; SDL's scan codes are the usage numbers of USB keyboards
// (HID Usage Tables 1.4, chapter 10).
#if IMGUI_VERSION_NUM < 18700
#  define UNDERPAR_KEY(usb, imgui_key) usb
#else
#  define UNDERPAR_KEY(usb, imgui_key) imgui_key
#endif

#if IMGUI_VERSION_NUM < 18700
using NativeKey = int;
#else
using NativeKey = ImGuiKey;
#endif

struct NamedKey {
  Key key;
  std::string_view name;
  NativeKey native;
};

// Letters, digits and function keys are runs in both numberings; only the others need rows.
constexpr std::array kOthers{
    NamedKey{Key::kEnter, "Enter", UNDERPAR_KEY(40, ImGuiKey_Enter)},
    NamedKey{Key::kKeypadEnter, "Keypad Enter", UNDERPAR_KEY(88, ImGuiKey_KeypadEnter)},
    NamedKey{Key::kEscape, "Esc", UNDERPAR_KEY(41, ImGuiKey_Escape)},
    NamedKey{Key::kBackspace, "Backspace", UNDERPAR_KEY(42, ImGuiKey_Backspace)},
    NamedKey{Key::kTab, "Tab", UNDERPAR_KEY(43, ImGuiKey_Tab)},
    NamedKey{Key::kSpace, "Space", UNDERPAR_KEY(44, ImGuiKey_Space)},
    NamedKey{Key::kSlash, "/", UNDERPAR_KEY(56, ImGuiKey_Slash)},
    NamedKey{Key::kEquals, "=", UNDERPAR_KEY(46, ImGuiKey_Equal)},
    NamedKey{Key::kMinus, "-", UNDERPAR_KEY(45, ImGuiKey_Minus)},
    NamedKey{Key::kComma, ",", UNDERPAR_KEY(54, ImGuiKey_Comma)},
    NamedKey{Key::kLeft, "Left", UNDERPAR_KEY(80, ImGuiKey_LeftArrow)},
    NamedKey{Key::kRight, "Right", UNDERPAR_KEY(79, ImGuiKey_RightArrow)},
    NamedKey{Key::kUp, "Up", UNDERPAR_KEY(82, ImGuiKey_UpArrow)},
    NamedKey{Key::kDown, "Down", UNDERPAR_KEY(81, ImGuiKey_DownArrow)},
    NamedKey{Key::kHome, "Home", UNDERPAR_KEY(74, ImGuiKey_Home)},
    NamedKey{Key::kEnd, "End", UNDERPAR_KEY(77, ImGuiKey_End)},
    NamedKey{Key::kPageUp, "PageUp", UNDERPAR_KEY(75, ImGuiKey_PageUp)},
    NamedKey{Key::kPageDown, "PageDown", UNDERPAR_KEY(78, ImGuiKey_PageDown)},
    NamedKey{Key::kInsert, "Insert", UNDERPAR_KEY(73, ImGuiKey_Insert)},
    NamedKey{Key::kDelete, "Delete", UNDERPAR_KEY(76, ImGuiKey_Delete)},
};

constexpr bool is_within(Key key, Key first, Key last) {
  return key >= first && key <= last;
}
constexpr int steps(Key key, Key first) {
  return static_cast<int>(key) - static_cast<int>(first);
}

const NamedKey& other(Key key) {
  const auto* found = std::ranges::find(kOthers, key, &NamedKey::key);
  return found == kOthers.end() ? kOthers.front() : *found;
}

NativeKey native(Key key) {
  if (is_within(key, Key::kA, Key::kZ)) {
    return static_cast<NativeKey>(UNDERPAR_KEY(4, ImGuiKey_A) + steps(key, Key::kA));
  }
  if (is_within(key, Key::kF1, Key::kF12)) {
    return static_cast<NativeKey>(UNDERPAR_KEY(58, ImGuiKey_F1) + steps(key, Key::kF1));
  }
  if (is_within(key, Key::k0, Key::k9)) {
#if IMGUI_VERSION_NUM < 18700
    return key == Key::k0 ? 39 : 29 + steps(key, Key::k0);  // USB counts 1 … 9, 0
#else
    return static_cast<NativeKey>(ImGuiKey_0 + steps(key, Key::k0));
#endif
  }
  return other(key).native;
}

std::string name_of(Key key) {
  if (is_within(key, Key::kA, Key::kZ)) {
    return {static_cast<char>('A' + steps(key, Key::kA))};
  }
  if (is_within(key, Key::kF1, Key::kF12)) {
    return fmt::format("F{}", steps(key, Key::kF1) + 1);
  }
  if (is_within(key, Key::k0, Key::k9)) {
    return {static_cast<char>('0' + steps(key, Key::k0))};
  }
  return std::string{other(key).name};
}

std::string lower_without_blanks(std::string_view text) {
  std::string out;
  for (const char each : text) {
    if (std::isspace(static_cast<unsigned char>(each)) == 0) {
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
    }
  }
  return out;
}

void append_utf8(std::string& text, unsigned code) {
  const auto byte = [&text](unsigned bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0U | (code >> 6U));
    byte(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    byte(0xE0U | (code >> 12U));
    byte(0x80U | ((code >> 6U) & 0x3FU));
    byte(0x80U | (code & 0x3FU));
  } else {
    byte(0xF0U | (code >> 18U));
    byte(0x80U | ((code >> 12U) & 0x3FU));
    byte(0x80U | ((code >> 6U) & 0x3FU));
    byte(0x80U | (code & 0x3FU));
  }
}

}  // namespace

Modifiers modifiers() {
  const auto& io = ImGui::GetIO();
  return {.ctrl = io.KeyCtrl, .shift = io.KeyShift, .alt = io.KeyAlt};
}

bool pressed(Key key, bool repeat) {
  return ImGui::IsKeyPressed(native(key), repeat);
}

bool pressed(const Chord& chord, bool repeat) {
  if (modifiers() != chord.with) {
    return false;
  }
  return pressed(chord.key, repeat) || (chord.key == Key::kEnter && pressed(Key::kKeypadEnter, repeat));
}

std::string typed_text() {
  const auto& io = ImGui::GetIO();
  std::string text;
  // Ctrl with Alt is AltGr, which types; Ctrl alone makes commands.
  if (io.KeyCtrl && !io.KeyAlt) {
    return text;
  }
  for (const ImWchar code : io.InputQueueCharacters) {
    if (code >= 0x20 && code != 0x7F) {
      append_utf8(text, code);
    }
  }
  return text;
}

void feed_key(Key key, bool down, const Modifiers& with) {
  auto& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
  io.KeyCtrl = down && with.ctrl;
  io.KeyShift = down && with.shift;
  io.KeyAlt = down && with.alt;
  io.KeysDown[native(key)] = down;
#else
  io.AddKeyEvent(ImGuiMod_Ctrl, down && with.ctrl);
  io.AddKeyEvent(ImGuiMod_Shift, down && with.shift);
  io.AddKeyEvent(ImGuiMod_Alt, down && with.alt);
  io.AddKeyEvent(native(key), down);
#endif
}

void use_key_codes_without_back_end() {
#if IMGUI_VERSION_NUM < 18700
  auto& map = ImGui::GetIO().KeyMap;
  constexpr std::array kMapped{std::pair{ImGuiKey_Tab, Key::kTab},
                               std::pair{ImGuiKey_LeftArrow, Key::kLeft},
                               std::pair{ImGuiKey_RightArrow, Key::kRight},
                               std::pair{ImGuiKey_UpArrow, Key::kUp},
                               std::pair{ImGuiKey_DownArrow, Key::kDown},
                               std::pair{ImGuiKey_PageUp, Key::kPageUp},
                               std::pair{ImGuiKey_PageDown, Key::kPageDown},
                               std::pair{ImGuiKey_Home, Key::kHome},
                               std::pair{ImGuiKey_End, Key::kEnd},
                               std::pair{ImGuiKey_Insert, Key::kInsert},
                               std::pair{ImGuiKey_Delete, Key::kDelete},
                               std::pair{ImGuiKey_Backspace, Key::kBackspace},
                               std::pair{ImGuiKey_Space, Key::kSpace},
                               std::pair{ImGuiKey_Enter, Key::kEnter},
                               std::pair{ImGuiKey_Escape, Key::kEscape},
                               std::pair{ImGuiKey_KeyPadEnter, Key::kKeypadEnter},
                               std::pair{ImGuiKey_A, Key::kA},
                               std::pair{ImGuiKey_C, Key::kC},
                               std::pair{ImGuiKey_V, Key::kV},
                               std::pair{ImGuiKey_X, Key::kX},
                               std::pair{ImGuiKey_Y, Key::kY},
                               std::pair{ImGuiKey_Z, Key::kZ}};
  for (const auto& [imgui_key, key] : kMapped) {
    map[imgui_key] = native(key);
  }
#endif
}

Result<Chord> parse_chord(std::string_view text) {
  Chord chord;
  auto rest = lower_without_blanks(text);
  for (auto plus = rest.find('+'); plus != std::string::npos; plus = rest.find('+')) {
    const auto part = rest.substr(0, plus);
    bool Modifiers::* const held = part == "ctrl"    ? &Modifiers::ctrl
                                   : part == "shift" ? &Modifiers::shift
                                   : part == "alt"   ? &Modifiers::alt
                                                     : nullptr;
    if (held == nullptr) {
      return fail(fmt::format("\"{}\" in \"{}\" is not Ctrl, Shift or Alt.", part, text),
                  "Write a binding as in \"Ctrl+Enter\".");
    }
    chord.with.*held = true;
    rest.erase(0, plus + 1);
  }
  for (int index = 0; index < static_cast<int>(Key::kCount); ++index) {
    chord.key = static_cast<Key>(index);
    if (lower_without_blanks(name_of(chord.key)) == rest) {
      return chord;
    }
  }
  return fail(fmt::format("There is no key \"{}\".", rest), "Write a binding as in \"Ctrl+Enter\".");
}

std::string to_text(const Chord& chord) {
  return fmt::format("{}{}{}{}", chord.with.ctrl ? "Ctrl+" : "", chord.with.shift ? "Shift+" : "",
                     chord.with.alt ? "Alt+" : "", name_of(chord.key));
}

}  // namespace underpar::ui
