#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace underpar::client {

/// What a key can be bound to. Esc, Tab, Enter and the arrows are the same everywhere and belong to nobody.
enum class Action {
  kSwing,
  kHint,
  kOpenEditor,
  kFind,
  kComplete,
  kExplain,
  kCourse,
  kLevel,
  kScoreCard,
  kNotebook,
  kLeaderboard,
  kSettings,
  kPicture,
  kBigger,
  kSmaller,
  kUsualSize,
  kQuit,
};

struct Binding {
  Action action;
  const char* name;   ///< in settings.json
  const char* title;  ///< on screen
  const char* chord;  ///< until the player chooses another
};

/// All of them, in the order of Action.
[[nodiscard]] std::span<const Binding> bindings();

/// The chords that differ from the usual ones, by the action's name.
using ChosenKeys = std::map<std::string, std::string, std::less<>>;

/// The chord of an action: "Ctrl+Enter".
[[nodiscard]] std::string chord_of(const ChosenKeys& chosen, Action action);

/// The action that already has this chord, other than `except`.
[[nodiscard]] std::optional<Action> action_with(const ChosenKeys& chosen, std::string_view chord,
                                                Action except);

/// Gives an action a chord; its usual one takes the choice back.
void choose_key(ChosenKeys& chosen, Action action, const std::string& chord);

}  // namespace underpar::client
