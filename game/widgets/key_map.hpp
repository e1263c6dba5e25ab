#pragma once
#include <array>
#include <optional>
#include <string>

#include "game/state/bindings.hpp"
#include "game/widgets/keys.hpp"

namespace underpar::ui {

/// Which keys do what, as the player chose them.
class KeyMap {
 public:
  /// A chord that no key is known for leaves the usual one.
  explicit KeyMap(const client::ChosenKeys& chosen = {});

  /// Pressed in this frame.
  [[nodiscard]] bool pressed(client::Action action) const;
  /// "Ctrl+Enter".
  [[nodiscard]] std::string text(client::Action action) const;

 private:
  std::array<Chord, static_cast<std::size_t>(client::Action::kQuit) + 1> chords_;
};

/// The chord that was pressed in this frame and may be bound: a function key, or with Ctrl or Alt what the
/// editor does not need itself.
[[nodiscard]] std::optional<Chord> bindable_chord();

}  // namespace underpar::ui
