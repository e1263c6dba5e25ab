#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "game/widgets/completion_list.hpp"
#include "game/widgets/editor.hpp"
#include "game/widgets/find_bar.hpp"
#include "game/widgets/flame_graph.hpp"
#include "game/widgets/markdown.hpp"

namespace underpar::client {

enum class CodeTab { kSolution, kReference, kPuzzle, kBesidePar };

/// Which part is in front where the window is too narrow for all three.
enum class LevelPane { kLesson, kCode, kVerdict };

/// What the verdict's column shows under the score.
enum class VerdictTab { kRuns, kScaling, kMemory, kProfile, kAssembly, kVersus };

/// What the editor shows of the language server's answers.
struct HelpView {
  ui::CompletionList names;
  ui::Position word;                      ///< where the word begins that they complete
  bool wished = false;                    ///< the player asked for them, by a key
  std::uint64_t taken = 0;                ///< Assistance::answered that they are of
  std::optional<ui::Position> pointed;    ///< the word under the mouse that was asked about
  std::optional<ui::Position> explained;  ///< the word at the caret that was asked about, by a key
  ui::Position explained_caret;           ///< where the caret stood then
};

/// What the level screen keeps between frames: the editors with their carets and undo, the parsed lesson,
/// fields in typing.
struct LevelView {
  std::string level_id;         ///< whose texts these are
  std::uint64_t replaced = 0;   ///< Buffer::replaced that the editor has taken over
  std::uint64_t diagnosed = 0;  ///< LevelState::diagnosed that the marks show
  bool remarked = false;        ///< the marks show the compiler's remarks too
  bool loaded = false;
  ui::Editor solution;
  ui::Editor reference;
  ui::Editor puzzle;
  ui::FindBar find;
  HelpView help;
  ui::MarkdownDocument lesson;
  std::vector<ui::MarkdownDocument> hints;
  int hints_open = 0;        ///< LevelState::hints_open as drawn last
  bool hint_is_new = false;  ///< and its last one is to come into sight
  ui::MarkdownDocument comment;
  std::string comment_text;    ///< what `comment` was parsed from
  ui::MarkdownDocument notes;  ///< the author's, on par
  std::string notes_text;      ///< what `notes` was parsed from
  int listed_line = 0;         ///< whose instructions were scrolled into sight
  std::vector<std::string> predictions;
  std::array<std::string, 3> read;  ///< line, share and factor in typing
  std::string reflection;
  CodeTab tab = CodeTab::kSolution;
  VerdictTab verdict = VerdictTab::kRuns;
  bool counted = false;  ///< the profile is of counted instructions, not of samples
  ui::FlameView flame;
  std::vector<ui::FlameBox> boxes;  ///< of the flame graph
  std::uint64_t flame_answer = 0;   ///< Inquiry::answers that the boxes are of
  bool flame_counted = false;       ///< and whether that was the counted one
  LevelPane pane = LevelPane::kCode;
  bool was_in_play = false;
  float below_editor = 0;  ///< height of what stands under the editor, as drawn last

  /// The editor in front.
  [[nodiscard]] ui::Editor& shown() {
    return tab == CodeTab::kSolution ? solution : tab == CodeTab::kReference ? reference : puzzle;
  }
  /// The keyboard types into an editor, Tab included.
  [[nodiscard]] bool typing() const { return solution.focused() || reference.focused() || puzzle.focused(); }
};

}  // namespace underpar::client
