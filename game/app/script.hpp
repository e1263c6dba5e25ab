#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace underpar::client {

/// One line of a script: what to do, and with what.
struct ScriptStep {
  std::string verb;
  std::string argument;
  int line = 0;  ///< in its file, from 1
};

/// What a script file says. A line is a verb and the rest of the line; empty lines and those that begin with
/// # are left out.
///
///   click QUERY        the one visible item with this label; "button:Tee off" asks for its kind too
///   hover QUERY
///   type TEXT          \n is Enter
///   key CHORD          ctrl+Enter, Home, F1
///   pad BUTTON         of a gamepad, as SDL names it: a, b, x, y, rightshoulder, dpup
///   copy FILE          puts its text on the clipboard, as another program would
///   paste FILE         replaces the editor's text: copy, a click into the editor, Ctrl+A, Ctrl+V
///   outside FILE       another program writes this file over the open level's solution
///   expect TEXT        some visible item says so; waits for it
///   absent TEXT        none does; waits for it
///   enabled QUERY      the item can be used; waits for it
///   disabled QUERY     it is there and cannot be used; waits for it
///   patience SECONDS   how long the steps that wait may take from here on (at most 60; 5 at start)
///   screen NAME[:ID]   course, level:ID, card, notebook[:ID], leaderboard, settings, about, without clicking
///   size WxH | scale X | theme NAME
///   draw               every frame is drawn from here on, as for a person; else only those of pictures
///   frames N SECONDS   at most N frames are drawn in so many seconds; waits for such a stretch
///   sound              no two clickable items cross, no text is cut off
///   shot FILE          a picture of the window
///   dump               all that is visible, to the terminal
///   saved              all that was written is on disk; waits for it
///   die                ends the program at once, like kill -9
struct Script {
  std::vector<ScriptStep> steps;
  std::filesystem::path folder;  ///< files are named from here
};

/// Fails naming the line with an unknown verb.
[[nodiscard]] Result<Script> parse_script(std::string_view text, const std::filesystem::path& folder);

}  // namespace underpar::client
