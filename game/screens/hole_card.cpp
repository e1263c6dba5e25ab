#include "game/screens/hole_card.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "engine/model/names.hpp"
#include "game/screens/beside.hpp"
#include "game/screens/plot_box.hpp"
#include "game/state/wording.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/markdown.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/sparkline.hpp"
#include "game/widgets/status.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

std::string in_capitals(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) {
    return c < 0x80 ? static_cast<char>(std::toupper(c)) : static_cast<char>(c);
  });
  return text;
}

/// The lesson's first paragraph: what the hole is about.
std::string brief_of(const Level& level) {
  for (const ui::MarkdownBlock& block : ui::parse_markdown(level.lesson).blocks) {
    if (block.kind == ui::MarkdownBlock::Kind::kParagraph) {
      return ui::plain_text(block);
    }
  }
  return {};
}

/// Large where it fits on one line.
void draw_title(const ui::Frame& frame, const std::string& title) {
  if (ui::text_size(frame, title, ui::Face::kTitle).x <= ImGui::GetContentRegionAvail().x) {
    ui::text(frame, title, {ui::Face::kTitle, ui::Tone::kText});
  } else {
    ui::text_wrapped(frame, title, {ui::Face::kHeading, ui::Tone::kText});
  }
}

void bullet(const ui::Frame& frame, std::string_view words) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float line = ImGui::GetTextLineHeight();
  ImGui::GetWindowDrawList()->AddCircleFilled({at.x + frame.em(5), at.y + line * 0.72F}, frame.em(2.6F),
                                              frame.theme().accent);
  ImGui::SetCursorScreenPos({at.x + frame.em(16), at.y});
  ImGui::BeginGroup();
  ui::text_wrapped(frame, words);
  ImGui::EndGroup();
}

void draw_pills(const ui::Frame& frame, const Hole& hole) {
  ui::pill(frame, fmt::format("Par {}", hole.level.par), ui::Tone::kPar);
  ImGui::SameLine();
  ui::pill(frame, rounds_text(hole.standing.attempts));
  ImGui::SameLine();
  ui::pill(frame, fmt::format("~ {} min", hole.level.minutes));
}

void draw_best(const ui::Frame& frame, const LevelStanding& standing) {
  if (!standing.best_strokes) {
    return;
  }
  ui::section(frame, "YOUR BEST");
  ui::score_mark(frame, *standing.best_strokes, ui::strokes_text(*standing.best_strokes));
  text_beside(frame, fmt::format("{}, {:.2f} × par", capitalised(golf_term(*standing.best_strokes)),
                                 standing.best_ratio));
  if (standing.ribbon) {
    ImGui::SameLine();
    ui::pill(frame, "ribbon", ui::Tone::kPar);
  }
  if (standing.readability_ribbon) {
    ui::pill(frame, "readability ribbon", ui::Tone::kAccent);
  }
  ui::gap(frame, 10);
}

void draw_history(const ui::Frame& frame, const Hole& hole, Commands& commands) {
  std::vector<double> ratios;
  for (const PlayedRound& round : hole.rounds) {
    if ((round.outcome == Outcome::kScored || round.outcome == Outcome::kTooClose) && round.ratio > 0) {
      ratios.push_back(round.ratio);
    }
  }
  constexpr const char* kTitle = "YOUR LAST ROUNDS (TIME / PAR)";
  if (ratios.empty()) {
    ui::section(frame, kTitle);
    ui::text_wrapped(frame, "No scored round yet. The first one starts the line here.",
                     {ui::Face::kSmall, ui::Tone::kDim});
    return;
  }
  draw_plot(frame,
            {.title = kTitle,
             .name = hole.level.id + "-history",
             .height = 52,
             .draw =
                 [&](ImVec2 size) {
                   ui::sparkline(frame, "history", ratios, {.size = size, .line = 1.0, .logarithmic = true});
                 },
             .table = [&] { return ui::sparkline_table(ratios, "Time / par"); }},
            commands);
  ui::text(frame, "gold line = par", {ui::Face::kSmall, ui::Tone::kFaint});
}

}  // namespace

void draw_hole_card(const ui::Frame& frame, const CourseView& course, const Hole& hole, Commands& commands) {
  const Chapter& chapter = course.chapters[hole.chapter];
  const float foot = frame.em(ui::kTallButton) + ImGui::GetStyle().ItemSpacing.y;
  {
    const ui::Panel body{frame, "card_body", {0, ImGui::GetContentRegionAvail().y - foot}, {.flat = true}};
    ui::text_cut(frame, in_capitals(fmt::format("Hole {} · {}", hole.number, chapter.title)),
                 ImGui::GetContentRegionAvail().x, {ui::Face::kSmall, ui::Tone::kAccent});
    draw_title(frame, hole.level.title.empty() ? hole.level.id : hole.level.title);
    if (!chapter.opening.empty() && hole.level.id == chapter.levels.front() &&
        ui::text_button(frame, "Read the chapter's opening page")) {
      commands.emplace_back(ShowOpening{hole.chapter});
    }
    ui::gap(frame, 4);
    if (hole.level.broken) {
      ui::pill(frame, "cannot be played", ui::Tone::kOver);
      ui::gap(frame, 8);
      ui::text_wrapped(frame, hole.level.broken->what);
      ui::text_wrapped(frame, hole.level.broken->hint, {ui::Face::kBody, ui::Tone::kDim});
      ui::gap(frame, 8);
      ui::text_wrapped(frame, "The rest of the course goes on.", {ui::Face::kBody, ui::Tone::kDim});
    } else {
      draw_pills(frame, hole);
      ui::gap(frame, 8);
      ui::text_wrapped(frame, brief_of(hole.level), {ui::Face::kBody, ui::Tone::kDim});
      ui::gap(frame, 12);
      if (!hole.open) {
        ui::section(frame, "STILL CLOSED");
        ui::text_wrapped(frame, hole.why_closed);
        ui::gap(frame, 10);
      }
      ui::section(frame, "YOU WILL PRACTISE");
      for (const std::string& skill : hole.level.teaches) {
        bullet(frame, skill);
      }
      ui::gap(frame, 10);
      draw_best(frame, hole.standing);
      draw_history(frame, hole, commands);
    }
  }
  const std::string why = hole.level.broken ? "This level cannot be played." : hole.why_closed;
  if (ui::button(frame, "Tee off",
                 {.primary = true,
                  .disabled_because = hole.open && !hole.level.broken ? std::string_view{} : why,
                  .tip = "Enter",
                  .size = {-1, frame.em(ui::kTallButton)}})) {
    commands.emplace_back(OpenLevel{hole.level.id});
  }
}

void draw_welcome(const ui::Frame& frame, const State& state, Commands& commands) {
  const float foot =
      frame.em(ui::kTallButton) + 2 * ImGui::GetFrameHeight() + 3 * ImGui::GetStyle().ItemSpacing.y;
  {
    const ui::Panel body{frame, "welcome_body", {0, ImGui::GetContentRegionAvail().y - foot}, {.flat = true}};
    ui::text(frame, "WELCOME", {ui::Face::kSmall, ui::Tone::kAccent});
    draw_title(frame, "Golf for programs");
    ui::gap(frame, 8);
    ui::text_wrapped(
        frame,
        "Each hole is a C++ program that works and is slow. You make it fast. The fewer strokes, "
        "the better.",
        {ui::Face::kBody, ui::Tone::kDim});
    ui::gap(frame, 12);
    ui::section(frame, "HOW A HOLE IS PLAYED");
    bullet(frame, "Read the lesson and the slow reference.");
    bullet(frame, "Change solution.cpp, here or in your own editor.");
    bullet(frame, "Swing: it is compiled, proved right, and timed against par on this machine.");
    bullet(frame, "As fast as par scores par. A good deal faster is a birdie.");
    ui::gap(frame, 12);
    ui::text_wrapped(frame, "Stuck? The caddie has hints. And your text is saved while you type.",
                     {ui::Face::kBody, ui::Tone::kDim});
  }
  const ImVec2 wide{-1, frame.em(ui::kTallButton)};
  if (ui::button(frame, "Play a hole with me",
                 {.primary = true, .tip = "A tour of a minute, on the first hole", .size = wide})) {
    commands.emplace_back(StartTour{});
  }
  if (state.course.next &&
      ui::button(frame, "Tee off at the first hole", {.tip = "Enter", .size = {-1, 0}})) {
    commands.emplace_back(OpenLevel{state.course.holes[*state.course.next].level.id});
  }
  if (ui::button(frame, "Look around first", {.tip = "Esc", .size = {-1, 0}})) {
    commands.emplace_back(DismissWelcome{});
  }
}

}  // namespace underpar::client
