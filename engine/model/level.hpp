#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/evidence.hpp"
#include "engine/model/resources.hpp"
#include "engine/model/score_lines.hpp"

namespace underpar {

/// What a program under test may use.
struct PlayLimits {
  int threads = 1;
  int memory_mib = 256;
  double call_time_s = 2.0;
};

/// A lesson: one idea, its puzzle, its rules. What a level file says, checked; its Lua functions stay with
/// the course.
struct Level {
  std::string id;
  std::string chapter;
  std::string title;
  std::string puzzle;  ///< folder under puzzles/
  std::filesystem::path puzzle_folder;
  int par = 3;         ///< strokes on the score card
  int difficulty = 1;  ///< 1 to 5
  int minutes = 20;
  std::vector<std::string> teaches;
  std::vector<std::string> needs;  ///< ids of levels to be played before
  PlayLimits limits;
  ChargedClock clock = ChargedClock::kCpu;
  ScoreLines lines;
  std::optional<SecondGoal> second_goal;
  std::vector<std::string> predict;  ///< questions asked before the first swing
  std::vector<std::string> hints;    ///< from gentle to explicit
  std::string reflection;
  std::string pitfall;
  std::string lesson;             ///< Markdown
  std::filesystem::path file;     ///< the .lua
  std::optional<Failure> broken;  ///< why it cannot be played; the other fields may be empty then
};

/// What must be reached in the chapter before to open a chapter. A chapter with fewer levels than asked for
/// asks for all of them; its broken levels count as reached.
struct ChapterGate {
  std::optional<int> all_but;  ///< bogey or better on all levels but so many; none: no such demand
  int pars = 0;                ///< par or better on so many
  int reads = 0;               ///< reads placed on so many
};

struct Chapter {
  std::string id;
  std::string title;
  std::vector<std::string> levels;  ///< ids in order of play
  std::optional<ChapterGate> gate;  ///< none: open from the start
  std::string after;                ///< id of the chapter the gate looks at
  std::string opening;              ///< Markdown; empty: it has no opening page
  std::optional<Claim> claim;       ///< its line of the check list; none: it has none
};

}  // namespace underpar
