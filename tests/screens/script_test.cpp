#include "game/app/script.hpp"

#include <gmock/gmock.h>

#include "game/app/script_keys.hpp"

namespace underpar::client {
namespace {

TEST(Script, LeavesOutCommentsAndKeepsLineNumbers) {
  const auto script = parse_script("# first\n\n  click button:Tee off  \nsound\n", "here");
  ASSERT_TRUE(script);
  ASSERT_EQ(script->steps.size(), 2U);
  EXPECT_EQ(script->steps[0].verb, "click");
  EXPECT_EQ(script->steps[0].argument, "button:Tee off");
  EXPECT_EQ(script->steps[0].line, 3);
  EXPECT_EQ(script->steps[1].verb, "sound");
}

TEST(Script, NamesTheLineWithAnUnknownVerb) {
  const auto script = parse_script("click x\nsmash x\n", {});
  ASSERT_FALSE(script);
  EXPECT_THAT(script.error().what, testing::HasSubstr("Line 2"));
}

TEST(ScriptKeys, PressModifiersFirstAndLetGoOfThemLast) {
  const auto events = chord_events("ctrl+shift+Enter");
  ASSERT_TRUE(events);
  ASSERT_EQ(events->size(), 6U);
  EXPECT_EQ((*events)[2].key.keysym.scancode, SDL_SCANCODE_RETURN);
  EXPECT_TRUE((*events)[2].key.keysym.mod & KMOD_CTRL);
  EXPECT_TRUE((*events)[2].key.keysym.mod & KMOD_SHIFT);
  EXPECT_EQ((*events)[5].type, SDL_KEYUP);
  EXPECT_EQ((*events)[5].key.keysym.scancode, SDL_SCANCODE_LCTRL);
}

TEST(ScriptKeys, RefuseAKeyNobodyKnows) {
  EXPECT_FALSE(chord_events("ctrl+Nowhere"));
  EXPECT_FALSE(chord_events("hyper+A"));
}

TEST(ScriptKeys, TypeWholeCharacters) {
  const auto events = text_events("a\\nµ");
  ASSERT_EQ(events.size(), 4U);
  EXPECT_STREQ(events[0].text.text, "a");
  EXPECT_EQ(events[1].key.keysym.scancode, SDL_SCANCODE_RETURN);
  EXPECT_STREQ(events[3].text.text, "µ");
}

}  // namespace
}  // namespace underpar::client
