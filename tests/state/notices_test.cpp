#include <gmock/gmock.h>

#include "tests/state/scene.hpp"

namespace underpar::client {
namespace {

TEST(Notices, KeepOnePerSubject) {
  Scene scene;
  scene.tell(Trouble{"editor", {"first", ""}});
  scene.tell(Trouble{"editor", {"second", ""}});
  scene.tell(Trouble{"notes", {"third", ""}});
  ASSERT_EQ(scene.state.notices.size(), 2U);
  EXPECT_EQ(scene.state.notices[0].text.what, "second");
  scene.wish(DismissNotice{"editor"});
  EXPECT_EQ(scene.state.notices.size(), 1U);
}

TEST(Notices, SayWhySettingsStartAfresh) {
  Scene scene;
  SettingsLoaded loaded;
  loaded.failure = Failure{"not readable", ""};
  scene.tell(loaded);
  ASSERT_EQ(scene.state.notices.size(), 1U);
}

TEST(Notices, SayThatNothingIsRunWithoutSeccomp) {
  Scene scene;
  scene.tell(LayersKnown{{.in_force = {"seccomp"}, .missing = {"landlock"}}});
  EXPECT_TRUE(scene.state.notices.empty());
  scene.tell(LayersKnown{{.in_force = {"landlock"}, .missing = {"seccomp"}}});
  ASSERT_EQ(scene.state.notices.size(), 1U);
  EXPECT_THAT(scene.state.notices[0].text.what, testing::HasSubstr("not run here"));
}

TEST(Notices, FreeTheHintButtonWhenTheCaddieFailed) {
  Scene scene;
  scene.open();
  scene.wish(TakeHint{});
  scene.tell(Trouble{"hint", {"no hint", ""}});
  EXPECT_FALSE(scene.state.level.hint_asked);
}

TEST(Notices, KeepTheCourseOnScreenWhenALaterLookFails) {
  Scene scene;
  scene.tell(CourseFailed{{"locked", ""}});
  EXPECT_TRUE(scene.state.course_loaded);
  ASSERT_EQ(scene.state.notices.size(), 1U);
}

}  // namespace
}  // namespace underpar::client
