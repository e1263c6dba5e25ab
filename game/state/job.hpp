#pragma once
#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/level.hpp"
#include "engine/model/prediction.hpp"
#include "game/state/level_state.hpp"
#include "game/state/settings.hpp"

namespace underpar::client {

/// @name Work for the thread that plays: it owns the course, the record book and the compiler.
/// @{
struct LoadCourse {};
struct PrepareLevel {
  Level level;
};
struct PlayRound {
  Level level;
  std::chrono::milliseconds budget{0};
};
/// Asks the compiler about a text; where it has nothing against it, builds it ahead of the swing.
struct CheckSyntax {
  Level level;
  std::string text;
};
/// Answers a question about a text, see Inquiry.
struct Inspect {
  Level level;
  Question question = Question::kProfile;
  std::string text;
};
struct AskHint {
  std::string level_id;
  int taken = 0;
};
struct KeepRead {
  Level level;
  Prediction read;
};
struct CancelRound {};
/// The text went on: what CheckSyntax does is of no use any more.
struct CancelCheck {};
struct CancelInspections {};
/// @}

/// @name Work for the thread that keeps files: short, and never behind a round.
/// @{
struct LoadLevel {
  Level level;
};
struct SaveSolution {
  std::string level_id;
  std::string text;
};
/// Writes a copy beside the solution: "solution.mine.cpp".
struct SaveAside {
  std::string level_id;
  std::string name;
  std::string text;
};
struct SaveNotes {
  std::string level_id;
  Notes notes;
};
struct SaveSettings {
  Settings settings;
};
struct StartEditor {
  std::string level_id;
  std::string command;
  int line = 1;
};
/// @}

using PlayJob = std::variant<LoadCourse, PrepareLevel, PlayRound, CheckSyntax, Inspect, AskHint, KeepRead,
                             CancelRound, CancelCheck, CancelInspections>;
using FileJob = std::variant<LoadLevel, SaveSolution, SaveAside, SaveNotes, SaveSettings, StartEditor>;

/// What has to be done outside after a change of state.
struct Jobs {
  std::vector<PlayJob> play;
  std::vector<FileJob> files;
};

}  // namespace underpar::client
