#include "game/widgets/key_map.hpp"

#include <gtest/gtest.h>

#include "tests/widgets/screen.hpp"

namespace underpar::ui {
namespace {

using client::Action;

TEST(KeyMap, NamesTheKeysThePlayerChose) {
  EXPECT_EQ(KeyMap{}.text(Action::kSwing), "Ctrl+Enter");
  EXPECT_EQ((KeyMap{{{"swing", "F9"}}}.text(Action::kSwing)), "F9");
}

TEST(KeyMap, KeepsTheUsualKeyWhereTheChosenOneIsNoKey) {
  EXPECT_EQ((KeyMap{{{"swing", "Ctrl+Nonsense"}}}.text(Action::kSwing)), "Ctrl+Enter");
}

TEST(KeyMap, SpellsEveryUsualKeyAsItIsWritten) {
  for (const client::Binding& binding : client::bindings()) {
    EXPECT_EQ(KeyMap{}.text(binding.action), binding.chord);
  }
}

TEST(KeyMap, HearsTheChosenKeyAndNoOther) {
  Screen screen;
  const KeyMap keys{{{"hint", "F9"}}};
  int heard = 0;
  const auto listen = [&](const Frame&) { heard += keys.pressed(Action::kHint) ? 1 : 0; };
  screen.press(listen, "F5");
  EXPECT_EQ(heard, 0);
  screen.press(listen, "F9");
  EXPECT_EQ(heard, 1);
}

TEST(BindableChord, LeavesTheEditorItsOwnKeys) {
  Screen screen;
  std::string taken;
  const auto listen = [&](const Frame&) {
    if (const auto chord = bindable_chord()) {
      taken += to_text(*chord) + ' ';
    }
  };
  for (const char* chord : {"Ctrl+C", "Ctrl+Z", "A", "Esc", "Tab", "Ctrl+J", "Alt+1", "Shift+F3"}) {
    screen.press(listen, chord);
  }
  EXPECT_EQ(taken, "Ctrl+J Alt+1 Shift+F3 ");
}

}  // namespace
}  // namespace underpar::ui
