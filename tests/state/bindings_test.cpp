#include "game/state/bindings.hpp"

#include <gmock/gmock.h>

#include <set>

namespace underpar::client {
namespace {

TEST(Bindings, StandInTheOrderOfTheirActionsAndDoNotCollide) {
  std::set<std::string> names;
  std::set<std::string> chords;
  for (std::size_t i = 0; i < bindings().size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(bindings()[i].action), i);
    names.insert(bindings()[i].name);
    chords.insert(bindings()[i].chord);
  }
  EXPECT_EQ(names.size(), bindings().size());
  EXPECT_EQ(chords.size(), bindings().size());
}

TEST(Bindings, ChosenKeysTakeThePlaceOfTheUsualOnes) {
  ChosenKeys chosen;
  EXPECT_EQ(chord_of(chosen, Action::kHint), "F5");
  choose_key(chosen, Action::kHint, "F9");
  EXPECT_EQ(chord_of(chosen, Action::kHint), "F9");
  EXPECT_EQ(action_with(chosen, "F9", Action::kSwing), Action::kHint);
  EXPECT_EQ(action_with(chosen, "F9", Action::kHint), std::nullopt);
  EXPECT_EQ(action_with(chosen, "F5", Action::kSwing), std::nullopt) << "it is free now";
}

TEST(Bindings, TheUsualKeyIsNoChoice) {
  ChosenKeys chosen;
  choose_key(chosen, Action::kHint, "F9");
  choose_key(chosen, Action::kHint, "F5");
  EXPECT_TRUE(chosen.empty());
}

}  // namespace
}  // namespace underpar::client
