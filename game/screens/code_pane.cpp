#include <fmt/format.h>

#include <algorithm>

#include "game/screens/assembly_tab.hpp"
#include "game/screens/beside.hpp"
#include "game/screens/code_help.hpp"
#include "game/screens/level_screen.hpp"
#include "game/screens/memory_tab.hpp"
#include "game/screens/notices.hpp"
#include "game/screens/profile_tab.hpp"
#include "game/screens/versus_tab.hpp"
#include "game/state/wording.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/keys.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/status.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr std::size_t kMostDiagnostics = 40;
constexpr const char* kEject = "Save as a project";

void draw_tabs(const ui::Frame& frame, const LevelState& level, LevelView& view) {
  const auto tab = [&](const char* label, CodeTab which) {
    if (ui::tab(frame, label, view.tab == which)) {
      view.tab = which;
    }
  };
  tab(level.buffer.dirty() ? "solution.cpp •##code" : "solution.cpp##code", CodeTab::kSolution);
  ImGui::SameLine(0, frame.em(2));
  tab("reference.cpp##code", CodeTab::kReference);
  ImGui::SameLine(0, frame.em(2));
  tab("puzzle.hpp##code", CodeTab::kPuzzle);
  if (versus_of(level) != nullptr) {
    ImGui::SameLine(0, frame.em(2));
    tab("both sources##code", CodeTab::kBesidePar);
  }
}

/// Swing or, while a round is in play, Cancel; at the right end of the tabs' row or on a row of its own.
void draw_swing(const ui::Frame& frame, const LevelState& level, Commands& commands, LevelView& view) {
  const float width = frame.em(112);
  const float left = ImGui::GetWindowContentRegionMax().x - width;
  ImGui::SameLine();
  if (ImGui::GetCursorPosX() > left) {
    ImGui::NewLine();
  } else {
    ImGui::SetCursorPosX(left);
  }
  if (level.round.in_play()) {
    if (ui::button(
            frame, "Cancel##round",
            {.disabled_because = level.round.cancelling ? "It is stopping." : "", .size = {width, 0}})) {
      commands.emplace_back(Cancel{});
    }
    return;
  }
  if (ui::button(frame, "Swing##round",
                 {.primary = true,
                  .disabled_because = !level.loaded              ? "The level is still loading."
                                      : level.buffer.in_conflict ? "First choose which text to keep."
                                                                 : "",
                  .size = {width, 0}})) {
    commands.emplace_back(Swing{});
    view.solution.take_focus();  // whoever swings types on
  }
}

ui::StepState step_state(StepMark mark) {
  switch (mark) {
    case StepMark::kRunning:
      return ui::StepState::kRunning;
    case StepMark::kDone:
      return ui::StepState::kDone;
    case StepMark::kWarning:
      return ui::StepState::kWarning;
    case StepMark::kFailed:
      return ui::StepState::kFailed;
    case StepMark::kWaiting:
      break;
  }
  return ui::StepState::kWaiting;
}

void draw_questions(const ui::Frame& frame, const State& state, Commands& commands) {
  if (state.level.buffer.in_conflict) {
    const int chosen =
        draw_banner(frame, "conflict",
                    {"Another program changed solution.cpp while you typed here.",
                     "Both texts are kept: yours as solution.mine.cpp too. Which one shall stand?",
                     "Keep mine", "Take the file's"});
    if (chosen != 0) {
      commands.emplace_back(SettleConflict{chosen == 1});
    }
  }
  if (state.confirming_reset) {
    const int chosen =
        draw_banner(frame, "reset",
                    {"Start over from the reference?",
                     "Your text is kept as solution.before_reset.cpp, and undo brings it back.", "Start over",
                     "Keep my text"});
    if (chosen == 1) {
      commands.emplace_back(ResetSolution{.sure = true});
    } else if (chosen == 2) {
      commands.emplace_back(KeepSolution{});
    }
  }
}

/// What the tab beside the editor says of its lines.
std::vector<ui::LineTint> tints_of(const ui::Theme& theme, const LevelState& level, const LevelView& view) {
  switch (view.verdict) {
    case VerdictTab::kProfile:
      return heat_of(theme, level, view.counted);
    case VerdictTab::kMemory:
      return heap_tints(theme, level);
    case VerdictTab::kAssembly:
      return assembly_tints(theme, level);
    default:
      return {};
  }
}

void draw_solution(const ui::Frame& frame, const LevelState& level, Commands& commands, LevelView& view,
                   ImVec2 size) {
  view.solution.set_tints(tints_of(frame.theme(), level, view));
  const bool keys_taken = take_help_keys(commands, view);
  const bool edited =
      view.solution.draw(frame, "solution", size, {.keys_taken = keys_taken, .label = "solution.cpp"});
  if (edited) {
    commands.emplace_back(EditSolution{view.solution.text()});
  }
  draw_help(frame, level, commands, view, edited);
}

void draw_editor(const ui::Frame& frame, const LevelState& level, Commands& commands, LevelView& view,
                 float height) {
  const ImVec2 size{0, height};
  if (!level.loaded) {
    ImGui::BeginChild("loading", size, false);
    ui::text(frame, "Opening the hole…", {ui::Face::kBody, ui::Tone::kDim});
    ImGui::EndChild();
    return;
  }
  switch (view.tab) {
    case CodeTab::kSolution:
      draw_solution(frame, level, commands, view, size);
      break;
    case CodeTab::kReference:
      view.reference.draw(frame, "reference", size, {.read_only = true, .label = "reference.cpp"});
      break;
    case CodeTab::kPuzzle:
      view.puzzle.draw(frame, "puzzle", size, {.read_only = true, .label = "puzzle.hpp"});
      break;
    case CodeTab::kBesidePar:
      if (const Versus* versus = versus_of(level)) {
        draw_beside_par(frame, *versus, size);
      }
      break;
  }
}

/// What the compiler said; a click leads to the line.
void draw_diagnostics(const ui::Frame& frame, const LevelState& level, LevelView& view) {
  std::size_t shown = 0;
  for (const Diagnostic& diagnostic : level.diagnostics) {
    if (++shown > kMostDiagnostics) {
      break;
    }
    const std::string place =
        diagnostic.line > 0 ? fmt::format("{}:{}", diagnostic.file, diagnostic.line) : diagnostic.file;
    const std::string line = place.empty() ? diagnostic.message : place + ": " + diagnostic.message;
    const std::string label =
        ui::cut_to_width(frame, line, ImGui::GetContentRegionAvail().x - frame.em(30), ui::Face::kBody);
    ImGui::PushID(static_cast<int>(shown));
    const ui::Tone tone = diagnostic.severity == Severity::kError     ? ui::Tone::kOver
                          : diagnostic.severity == Severity::kWarning ? ui::Tone::kPar
                                                                      : ui::Tone::kDim;
    ui::text(frame,
             diagnostic.severity == Severity::kError     ? "✗"
             : diagnostic.severity == Severity::kWarning ? "!"
                                                         : "·",
             {ui::Face::kSemi, tone});
    ImGui::SameLine(frame.em(20));
    if (diagnostic.file == "solution.cpp" && diagnostic.line > 0) {
      if (ui::text_button(frame, label.c_str(), line)) {
        view.tab = CodeTab::kSolution;
        view.pane = LevelPane::kCode;
        view.solution.jump_to(diagnostic.line, std::max(diagnostic.column, 1));
      }
    } else {
      ui::text(frame, label, {ui::Face::kBody, ui::Tone::kDim});
    }
    ui::tooltip(frame, label == line ? std::string_view{} : line);
    ImGui::PopID();
  }
}

/// The quiet actions under the steps.
void draw_actions(const ui::Frame& frame, const LevelState& level, Commands& commands, LevelView& view) {
  const char* busy = level.round.in_play() ? "After the round." : !level.loaded ? "Still loading." : "";
  if (ui::button(frame, "Open in my editor",
                 {.disabled_because = level.loaded ? "" : "Still loading.",
                  .tip = frame.look.keys.text(Action::kOpenEditor)})) {
    commands.emplace_back(OpenInEditor{view.solution.buffer().caret().line + 1});
  }
  ImGui::SameLine();
  if (ui::button(
          frame, "Reset",
          {.disabled_because =
               level.loaded && level.buffer.text == level.reference ? "This is the reference's text." : busy,
           .tip = "Start over from the reference"})) {
    commands.emplace_back(ResetSolution{});
  }
  beside_if_it_fits(frame, kEject);
  if (ui::button(frame, kEject,
                 {.disabled_because = level.loaded ? "" : "Still loading.",
                  .tip = "A CMake project of this text and its inputs, for gdb, perf and other tools"})) {
    commands.emplace_back(Eject{});
  }
}

}  // namespace

void draw_code(const ui::Frame& frame, const State& state, Commands& commands, LevelView& view) {
  const LevelState& level = state.level;
  draw_tabs(frame, level, view);
  draw_swing(frame, level, commands, view);
  ui::gap(frame, 2);
  draw_questions(frame, state, commands);
  const bool editing = view.tab != CodeTab::kBesidePar;
  if (editing &&
      (frame.look.keys.pressed(Action::kFind) || ui::pressed(ui::Chord{ui::Key::kH, {.ctrl = true}}))) {
    view.find.open(view.shown());
  }
  if (editing && view.find.draw(frame, view.shown(), view.tab != CodeTab::kSolution)) {
    commands.emplace_back(EditSolution{view.solution.text()});
  }
  const float rows = ImGui::GetTextLineHeightWithSpacing();
  const std::size_t messages = std::min<std::size_t>(level.diagnostics.size(), 4);
  const float below = view.below_editor > 0 ? view.below_editor : frame.em(150);
  const float height = std::max(ImGui::GetContentRegionAvail().y - below, frame.em(120));
  draw_editor(frame, level, commands, view, height);
  const float editor_bottom = ImGui::GetItemRectMax().y;
  for (const StepLine& line : step_lines(level)) {
    ui::step_row(frame, step_state(line.mark), line.title, line.detail);
  }
  if (messages > 0) {
    const ui::Panel list{
        frame, "diagnostics", {0, static_cast<float>(messages) * rows + frame.em(6)}, {.flat = true}};
    draw_diagnostics(frame, level, view);
  }
  ui::gap(frame, 2);
  draw_actions(frame, level, commands, view);
  view.below_editor = ImGui::GetItemRectMax().y - editor_bottom;
}

}  // namespace underpar::client
