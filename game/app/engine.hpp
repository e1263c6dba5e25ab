#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/diagnostic.hpp"
#include "engine/model/layers.hpp"
#include "engine/model/level.hpp"
#include "engine/model/notebook.hpp"
#include "engine/model/prediction.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/record.hpp"
#include "engine/model/signed_card.hpp"
#include "engine/round/round.hpp"
#include "game/state/course_view.hpp"
#include "game/state/job.hpp"

namespace underpar::client {

/// What the client asks of the engine, each a function, so that the whole client can be rehearsed without a
/// compiler or a clock. All of them are called on one thread, may take long, and are never called at once.
struct Engine {
  /// Reads course and levels from disk again, with what the player has reached.
  std::function<Result<CourseView>()> load_course;
  /// The course as loaded, with what the player has reached by now.
  std::function<Result<CourseView>()> look_again;
  /// The walls that this machine can put around programs under test.
  std::function<Layers()> layers;
  /// Makes the level's own programs ready to run.
  std::function<Result<void>(const Level&, std::stop_token)> prepare;
  std::function<Result<Record>(const RoundRequest&, const OnProgress&, std::stop_token)> play;
  /// What the level says to a round; empty when nothing.
  std::function<std::string(const Record&)> comment;
  /// What the compiler says to a text, without running anything.
  std::function<Result<std::vector<Diagnostic>>(const Level&, const std::string& text, std::stop_token)>
      syntax;
  /// Builds a text into the cache, so that a swing finds it there. What goes wrong is nobody's affair.
  std::function<void(const Level&, const std::string& text, std::stop_token)> build_ahead;
  /// Answers a question about a text; its alternative of Answer.
  std::function<Result<Answer>(const Inspect&, const OnProgress&, const std::stop_token&)> inspect;
  /// Keeps what the player expects of a level; fails after the first edit.
  std::function<Result<void>(const Level&, const Prediction&)> place_read;
  /// Opens one more hint: how many may be read now. `taken` is how many were open before.
  std::function<Result<int>(const std::string& level_id, int taken)> hint;
  /// A level's page of the notebook.
  std::function<Result<NotebookPage>(const Level&)> page;
  /// Writes a document; where to.
  std::function<Result<std::filesystem::path>(Document, DocumentForm)> write_document;
  /// Writes a round as a card for another player; where to.
  std::function<Result<std::filesystem::path>(const WriteCard&)> write_card;
  /// Names of the cards in the player's folder of exports.
  std::function<std::vector<std::string>()> cards_at_hand;
  /// Reads a card, see ReadCard.
  std::function<Result<SignedCard>(const std::string& file)> open_card;
  /// Plays the program of a card and keeps nothing.
  std::function<Result<Record>(const PlayCard&, const OnProgress&, const std::stop_token&)> play_card;
  /// Writes a card with a signature; where to. Fails when it is the player's own.
  std::function<Result<std::filesystem::path>(const SignedCard&, const Signature&)> sign_card;
  /// Takes the marks under a card of the player's.
  std::function<Result<TakenMarks>(const SignedCard&)> take_marks;
  /// Where a level's solution lies.
  std::function<std::filesystem::path(const std::string& level_id)> solution_file;
};

/// Makes the engine on the thread that will use it.
using MakeEngine = std::function<Result<Engine>()>;

}  // namespace underpar::client
