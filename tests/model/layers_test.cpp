#include "engine/model/layers.hpp"

#include <gtest/gtest.h>

namespace underpar {
namespace {

TEST(Layers, SayNothingWhenAllStand) {
  EXPECT_EQ(played_without({.in_force = {"seccomp"}, .missing = {}}), "");
}

TEST(Layers, NameWhatARoundWasPlayedWithout) {
  EXPECT_EQ(played_without({.in_force = {}, .missing = {"landlock"}}),
            "Played without landlock: this machine does not offer it.");
  EXPECT_EQ(played_without({.in_force = {}, .missing = {"landlock", "namespaces"}}),
            "Played without landlock, namespaces: this machine does not offer them.");
}

TEST(Layers, SayWhatTheirAbsenceMeansAndWhatToDo) {
  for (const char* name : {"seccomp", "landlock", "namespaces", "process_limit", "rlimits"}) {
    const Failure absence = absence_of_layer(name);
    EXPECT_NE(absence.what.find(name), std::string::npos) << name;
    EXPECT_FALSE(absence.hint.empty()) << name;
  }
}

}  // namespace
}  // namespace underpar
