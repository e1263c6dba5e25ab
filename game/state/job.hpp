#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/leaderboard.hpp"
#include "engine/model/level.hpp"
#include "engine/model/notebook.hpp"
#include "engine/model/prediction.hpp"
#include "engine/model/signed_card.hpp"
#include "game/state/level_state.hpp"
#include "game/state/picture.hpp"
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
  bool when_calm = false;
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
  std::int64_t against = 0;  ///< see Ask
};
struct AskHint {
  std::string level_id;
  int taken = 0;
};
struct KeepRead {
  Level level;
  Prediction read;
};
struct ReadPage {
  Level level;
};
struct ExportDocument {
  Document document = Document::kCard;
  DocumentForm form = DocumentForm::kHtml;
};
/// Writes a round as a card into the player's folder of exports.
struct WriteCard {
  std::string level_id;
  std::int64_t round = 0;
  std::string reflection;  ///< as it stands on the page: the file may not hold the last words yet
};
/// Looks which cards lie there.
struct ListCards {};
struct OpenCard {
  std::string file;  ///< see ReadCard
};
/// Plays the program of a card, and keeps nothing of it.
struct PlayCard {
  Level level;
  SignedCard card;
  std::chrono::milliseconds budget{0};
};
struct SignCard {
  SignedCard card;
  Signature signature;
};
struct TakeMarks {
  SignedCard card;
};
struct CancelCard {};
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
/// Writes a PNG into the player's folder of exports.
struct SavePicture {
  std::string name;
  Picture picture;
  bool to_clipboard = false;  ///< as well, where a program for that is installed
};
/// Writes a text with its level's inputs as a project of its own beside the pictures.
struct EjectProject {
  Level level;
  std::string text;
};

/// Writes a text in place of the one before it.
struct SaveText {
  std::filesystem::path file;
  std::string text;
};
enum class Sound { kStrike, kCup, kRough };
struct PlaySound {
  Sound sound = Sound::kStrike;
};
/// Ends what is still to be heard, and gives the audio device back.
struct Hush {};
/// @}

/// @name Work for the thread that talks to a class: may wait for its server.
/// @{
struct LookUpMembership {};
struct SignUp {
  JoinForm form;
};
struct SignOff {};
/// Sends what waits, then asks for news with the board of a level; empty: of the course alone.
struct ReadClass {
  std::string level_id;
};
/// Keeps a text to be sent; without one, that of the solution's file.
struct KeepHandIn {
  std::string level_id;
  std::optional<std::string> text;
};
/// @}

/// @name Work for the thread that talks to the language server.
/// @{
struct AskServer {
  Level level;
  std::string text;
  Help help = Help::kNothing;
  TextPlace at;
  std::uint64_t asked = 0;  ///< comes back with the answer
};
/// While a round is in play the server stands still.
struct HoldServer {
  bool still = true;
};
/// @}

using LanguageJob = std::variant<AskServer, HoldServer>;
using PlayJob = std::variant<LoadCourse, PrepareLevel, PlayRound, CheckSyntax, Inspect, AskHint, KeepRead,
                             ReadPage, ExportDocument, WriteCard, ListCards, OpenCard, PlayCard, SignCard,
                             TakeMarks, CancelCard, CancelRound, CancelCheck, CancelInspections>;
using FileJob = std::variant<LoadLevel, SaveSolution, SaveAside, SaveNotes, SaveSettings, SavePicture,
                             EjectProject, SaveText, PlaySound, Hush, StartEditor>;

using ClassJob = std::variant<LookUpMembership, SignUp, SignOff, ReadClass, KeepHandIn>;

/// What has to be done outside after a change of state.
struct Jobs {
  std::vector<PlayJob> play;
  std::vector<FileJob> files;
  std::vector<ClassJob> classes = {};
  std::vector<LanguageJob> language = {};
};

}  // namespace underpar::client
