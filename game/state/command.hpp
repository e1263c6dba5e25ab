#pragma once
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/leaderboard.hpp"
#include "engine/model/notebook.hpp"
#include "engine/model/prediction.hpp"
#include "engine/model/signed_card.hpp"
#include "game/state/assistance.hpp"
#include "game/state/picture.hpp"
#include "game/state/settings.hpp"
#include "game/state/state.hpp"

namespace underpar::client {

/// @name What a person wishes. Screens write these and do nothing else.
/// @{
struct GoTo {
  Screen screen = Screen::kCourse;
};
/// Shows a hole's card beside the course.
struct SelectHole {
  std::size_t index = 0;
};
/// Shows a chapter's opening page in place of the map, or the map again.
struct ShowOpening {
  std::size_t chapter = 0;
};
struct HideOpening {};
struct OpenLevel {
  std::string level_id;
};
/// Shows a hole's page of the notebook.
struct OpenPage {
  std::string level_id;
};
/// Writes a document into the player's folder of exports.
struct Export {
  Document document = Document::kCard;
  DocumentForm form = DocumentForm::kHtml;
};
/// Writes a round as a card for another player into the player's folder of exports.
struct ShareRound {
  std::string level_id;
  std::int64_t round = 0;
};
/// Shows a card in place of the notebook's page, or the page again.
struct OpenReview {};
struct CloseReview {};
/// Reads a card: a file, by its name alone where it lies in the folder of exports.
struct ReadCard {
  std::string file;
};
/// Plays the program of the card that was read, as a trial.
struct TryCard {};
/// Signs the card that was read and played.
struct GiveMarks {
  std::string marker;
  std::array<Mark, 3> marks;
};
/// Takes the marks under the card that was read into the player's own record.
struct TakeBack {};
/// The editor's text after an edit.
struct EditSolution {
  std::string text;
};
/// Plays a round. Where the level asks for a prediction first, that comes before.
struct Swing {
  bool longer = false;     ///< with twice the measuring budget
  bool when_calm = false;  ///< once other programs leave room for a duel
};
struct Cancel {};
/// Asks the engine about the text in the editor; answered after the round in play, if there is one.
struct Ask {
  Question question = Question::kProfile;
  std::int64_t against = 0;  ///< for kVersus: a round of one's own; 0: par
};
struct StopAsking {};
struct TakeHint {};
/// Asks the language server about a place in the editor's text.
struct AskHelp {
  Help help = Help::kNames;
  TextPlace at;
  std::chrono::milliseconds patience{0};  ///< how long the question may still be taken back by another one
};
/// Back to the reference's text; `sure` after the player said yes.
struct ResetSolution {
  bool sure = false;
};
struct KeepSolution {};  ///< no reset after all
struct OpenInEditor {
  int line = 1;
};
/// Ends a conflict with another editor.
struct SettleConflict {
  bool keep_mine = true;
};
/// Places the read of the open hole; `placed_at` is of no matter.
struct PlaceRead {
  Prediction read;
};
struct AnswerPrediction {
  std::size_t question = 0;
  std::string answer;
};
struct SetReflection {
  std::string answer;
};
struct SetSettings {
  Settings settings;
};
struct DismissNotice {
  std::string about;
};
struct DismissWelcome {};
struct StartTour {};
struct GoOnWithTour {};
struct EndTour {};
struct EndCelebration {};
/// Becomes a member of a class.
struct JoinClass {
  JoinForm form;
};
/// Leaves it; `sure` after the player said yes.
struct LeaveClass {
  bool sure = false;
};
struct StayInClass {};  ///< no leaving after all
/// Shows the board of a level, or of the course when `level_id` is empty.
struct ShowBoard {
  std::string level_id;
};
/// Hands in a program of a level: this text, or else the player's solution as it is now.
struct HandIn {
  std::string level_id;
  std::optional<std::string> text;
};
/// Keeps this frame, or a part of it, as a picture in the player's folder of exports.
struct TakePicture {
  std::string name;  ///< of the file; empty: the screen's
  PictureArea area;  ///< a part is offered to the clipboard too
};
/// Writes the text in the editor as a project for other tools.
struct Eject {};
struct Reload {};  ///< reads course and levels again
struct Quit {};
/// @}

using Command =
    std::variant<GoTo, SelectHole, ShowOpening, HideOpening, OpenLevel, OpenPage, Export, ShareRound,
                 OpenReview, CloseReview, ReadCard, TryCard, GiveMarks, TakeBack, EditSolution, Swing, Cancel,
                 Ask, StopAsking, Eject, TakeHint, AskHelp, ResetSolution, KeepSolution, OpenInEditor,
                 SettleConflict, PlaceRead, AnswerPrediction, SetReflection, SetSettings, DismissNotice,
                 DismissWelcome, StartTour, GoOnWithTour, EndTour, EndCelebration, JoinClass, LeaveClass,
                 StayInClass, ShowBoard, HandIn, TakePicture, Reload, Quit>;

/// The wishes of one frame, in order.
using Commands = std::vector<Command>;

}  // namespace underpar::client
