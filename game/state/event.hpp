#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/diagnostic.hpp"
#include "engine/model/layers.hpp"
#include "engine/model/leaderboard.hpp"
#include "engine/model/notebook.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/record.hpp"
#include "engine/model/signed_card.hpp"
#include "game/state/course_view.hpp"
#include "game/state/level_state.hpp"
#include "game/state/settings.hpp"

namespace underpar::client {

/// @name What happened outside. Worker threads post these; the UI thread applies them.
/// @{
struct CourseChanged {
  CourseView course;
};
struct CourseFailed {
  Failure failure;
};
/// Which walls this machine can put around programs under test.
struct LayersKnown {
  Layers layers;
};
struct LevelPrepared {
  std::string level_id;
  std::optional<Failure> failure;
};
struct RoundProgress {
  std::string level_id;
  Progress progress;
};
struct RoundEnded {
  Record record;
  std::string comment;
};
struct RoundFailed {
  std::string level_id;
  Failure failure;
};
struct SyntaxChecked {
  std::string level_id;
  std::string text;
  std::vector<Diagnostic> diagnostics;
};
/// What an Inspect does now.
struct InspectProgress {
  std::string level_id;
  Question question = Question::kProfile;
  Progress progress;
};
/// What an Inspect has found out. Says nothing when it was cancelled.
struct Inspected {
  std::string level_id;
  Question question = Question::kProfile;
  std::string text;
  Result<Answer> answer;
};
/// What the language server said to a question.
struct Helped {
  std::string level_id;
  std::uint64_t asked = 0;  ///< the question, as Assistance counts them
  std::vector<Suggestion> names;
  std::string signature;
};
/// Hints 1 to `open` may be read now.
struct HintOpened {
  std::string level_id;
  int open = 0;
};
struct PageRead {
  NotebookPage page;
};
struct PageUnreadable {
  std::string level_id;
  Failure failure;
};
/// A document, a picture or a project was written.
struct Exported {
  std::filesystem::path file;
  bool on_clipboard = false;  ///< the picture is there too
};
/// Names of the cards in the player's folder of exports.
struct CardsListed {
  std::vector<std::string> names;
};
struct CardOpened {
  Result<SignedCard> card;
};
struct CardProgress {
  Progress progress;
};
struct CardPlayed {
  Result<Verdict> verdict;
};
struct CardSigned {
  Result<std::filesystem::path> file;
};
struct MarksTaken {
  std::string level_id;
  Signature signature;
  Result<TakenMarks> taken;
};
struct LevelLoaded {
  std::string level_id;
  std::string solution;
  std::string reference;
  std::string puzzle_header;
  Notes notes;
};
struct LevelUnreadable {
  std::string level_id;
  Failure failure;
};
struct SolutionSaved {
  std::string level_id;
  std::string text;
};
struct SaveFailed {
  std::string level_id;
  Failure failure;
};
/// Another program changed the player's file.
struct SolutionChangedOutside {
  std::string level_id;
  std::string text;
};
/// Which class the player is in, none or one; and how many submissions wait here to be sent.
struct MembershipKnown {
  std::optional<Membership> membership;
  std::size_t kept = 0;
};
/// What a class said when it was asked for the board of `level_id`, and to what was sent before that.
struct ClassRead {
  std::string level_id;
  Result<ClassNews> news;
  std::vector<Failure> refused;  ///< submissions that it does not take
  std::size_t kept = 0;          ///< still wait to be sent
};
/// Joining, leaving or keeping a submission came to nothing.
struct ClassFailed {
  Failure failure;
};
struct SettingsLoaded {
  Settings settings;
  std::optional<Failure> failure;  ///< why these are not the player's own
};
/// Something else went wrong; a person should know.
struct Trouble {
  std::string about;
  Failure failure;
};
/// @}

using Event =
    std::variant<CourseChanged, CourseFailed, LayersKnown, LevelPrepared, RoundProgress, RoundEnded,
                 RoundFailed, SyntaxChecked, InspectProgress, Inspected, Helped, HintOpened, PageRead,
                 PageUnreadable, Exported, CardsListed, CardOpened, CardProgress, CardPlayed, CardSigned,
                 MarksTaken, LevelLoaded, LevelUnreadable, SolutionSaved, SaveFailed, SolutionChangedOutside,
                 MembershipKnown, ClassRead, ClassFailed, SettingsLoaded, Trouble>;

}  // namespace underpar::client
