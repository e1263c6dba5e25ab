#include "game/app/external_editor.hpp"

#include <gmock/gmock.h>

#include <optional>

namespace underpar::client {
namespace {

using testing::ElementsAre;

constexpr const char* kFile = "/data/my solutions/solution.cpp";

Environment visual(std::optional<std::string> value) {
  return [value = std::move(value)](const char* name) {
    return std::string_view{name} == "VISUAL" ? value : std::nullopt;
  };
}

TEST(ExternalEditor, FillsInFileAndLineWithoutAShell) {
  EXPECT_THAT(editor_command("code -g %f:%l", kFile, 12, visual({})),
              ElementsAre("code", "-g", "/data/my solutions/solution.cpp:12"));
}

TEST(ExternalEditor, KeepsQuotedBlanksTogether) {
  EXPECT_THAT(editor_command("'/opt/my editor/run' \"--title=100%% mine\"", kFile, 1, visual({})),
              ElementsAre("/opt/my editor/run", "--title=100% mine", kFile));
}

TEST(ExternalEditor, PutsTheFileLastWhereTheCommandNamesNone) {
  EXPECT_THAT(editor_command("gedit +%l", kFile, 3, visual({})), ElementsAre("gedit", "+3", kFile));
}

TEST(ExternalEditor, TakesVisualWhereNothingIsSet) {
  EXPECT_THAT(editor_command("", kFile, 1, visual("kate -b")), ElementsAre("kate", "-b", kFile));
}

TEST(ExternalEditor, OpensATerminalForAnEditorThatNeedsOne) {
  EXPECT_THAT(editor_command(" ", kFile, 1, visual("/usr/bin/vim")),
              ElementsAre("x-terminal-emulator", "-e", "/usr/bin/vim", kFile));
}

TEST(ExternalEditor, LeavesItToTheDesktopInTheEnd) {
  EXPECT_THAT(editor_command("", kFile, 1, visual({})), ElementsAre("xdg-open", kFile));
}

TEST(ExternalEditor, NamesTheProgramThatCannotBeStarted) {
  const auto started = start_editor({"/no/such/editor", kFile});
  ASSERT_FALSE(started);
  EXPECT_THAT(started.error().what, testing::HasSubstr("/no/such/editor"));
}

}  // namespace
}  // namespace underpar::client
