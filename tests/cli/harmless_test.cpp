#include "game/cli/harmless.hpp"

#include <gtest/gtest.h>

namespace underpar::cli {
namespace {

TEST(Harmless, LeavesTextColoursAndLinesWrittenAnew) {
  for (const std::string text :
       {"", "über\tpar\n", "\033[1mbold\033[0m \033[38;5;208mgold\033[0m", "\r\033[K3 of 12", "line\r\n"}) {
    EXPECT_EQ(harmless(text), text);
  }
}

TEST(Harmless, ShowsWhatATerminalWouldObey) {
  EXPECT_EQ(harmless("\033]0;owned\a"), "^[]0;owned^G");
  EXPECT_EQ(harmless("\033[2J\033[1;1H"), "^[[2J^[[1;1H");
  EXPECT_EQ(harmless("lost\rover\b\x7f"), "lost^Mover^H^?");
  EXPECT_EQ(harmless("\u009D0;owned\u009C"), "\uFFFD0;owned\uFFFD");
  EXPECT_EQ(harmless(std::string_view{"\0", 1}), "^@");
}

TEST(Harmless, IsNotDeceivedByASequenceThatBreaksOff) {
  EXPECT_EQ(harmless("\033"), "^[");
  EXPECT_EQ(harmless("\033["), "^[[");
  EXPECT_EQ(harmless("\033[31"), "^[[31");
  EXPECT_EQ(harmless("\xC2"), "\xC2");
}

}  // namespace
}  // namespace underpar::cli
