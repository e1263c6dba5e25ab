#include "game/state/bindings.hpp"

#include <array>

namespace underpar::client {
namespace {

constexpr std::array<Binding, 17> kBindings{{
    {Action::kSwing, "swing", "Swing", "Ctrl+Enter"},
    {Action::kHint, "hint", "Ask the caddie", "F5"},
    {Action::kOpenEditor, "open_editor", "Open in my editor", "F6"},
    {Action::kFind, "find", "Find and replace", "Ctrl+F"},
    {Action::kComplete, "complete", "Complete the name", "Ctrl+Space"},
    {Action::kExplain, "explain", "Explain the name", "Ctrl+I"},
    {Action::kCourse, "course", "Course", "F1"},
    {Action::kLevel, "level", "The open hole", "F2"},
    {Action::kScoreCard, "score_card", "Score card", "F3"},
    {Action::kNotebook, "notebook", "Notebook", "F7"},
    {Action::kLeaderboard, "leaderboard", "Leaderboard", "F8"},
    {Action::kSettings, "settings", "Settings", "F4"},
    {Action::kPicture, "picture", "Picture of the screen", "F12"},
    {Action::kBigger, "bigger", "Larger", "Ctrl+="},
    {Action::kSmaller, "smaller", "Smaller", "Ctrl+-"},
    {Action::kUsualSize, "usual_size", "Usual size", "Ctrl+0"},
    {Action::kQuit, "quit", "Quit", "Ctrl+Q"},
}};

const Binding& binding_of(Action action) {
  return kBindings.at(static_cast<std::size_t>(action));
}

}  // namespace

std::span<const Binding> bindings() {
  return kBindings;
}

std::string chord_of(const ChosenKeys& chosen, Action action) {
  const auto found = chosen.find(binding_of(action).name);
  return found == chosen.end() ? binding_of(action).chord : found->second;
}

std::optional<Action> action_with(const ChosenKeys& chosen, std::string_view chord, Action except) {
  for (const Binding& binding : kBindings) {
    if (binding.action != except && chord_of(chosen, binding.action) == chord) {
      return binding.action;
    }
  }
  return std::nullopt;
}

void choose_key(ChosenKeys& chosen, Action action, const std::string& chord) {
  const Binding& binding = binding_of(action);
  if (chord == binding.chord) {
    chosen.erase(binding.name);
  } else {
    chosen.insert_or_assign(binding.name, chord);
  }
}

}  // namespace underpar::client
