#include "game/screens/clubhouse_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "engine/model/names.hpp"
#include "engine/model/wording.hpp"
#include "game/screens/check_list.hpp"
#include "game/screens/export_buttons.hpp"
#include "game/screens/scrolling.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr std::size_t kMostShown = 5;

/// Open holes by what is left to gain on them: never played first, then the most strokes.
std::vector<const Hole*> with_most_to_gain(const CourseView& course) {
  std::vector<const Hole*> holes;
  for (const Hole& hole : course.holes) {
    if (hole.open && !hole.level.broken && hole.standing.best_strokes.value_or(kPickedUp + 1) > kPar) {
      holes.push_back(&hole);
    }
  }
  std::ranges::stable_sort(holes, std::greater{}, [](const Hole* hole) {
    return hole->standing.best_strokes.value_or(kPickedUp + 1);
  });
  holes.resize(std::min(holes.size(), kMostShown));
  return holes;
}

const Hole* best_of(const CourseView& course) {
  const Hole* best = nullptr;
  for (const Hole& hole : course.holes) {
    if (hole.standing.best_strokes &&
        (best == nullptr || *hole.standing.best_strokes < *best->standing.best_strokes)) {
      best = &hole;
    }
  }
  return best;
}

}  // namespace

void draw_clubhouse(const ui::Frame& frame, const State& state, Commands& commands) {
  const float edge = frame.em(16);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 all = ImGui::GetContentRegionAvail();
  ImGui::SetCursorScreenPos({at.x + edge, at.y + edge});
  const ui::Panel panel{frame, "clubhouse", {all.x - 2 * edge, all.y - 2 * edge}};
  const Totals totals = totals_of(state.course);
  ui::text(frame, "The clubhouse", {ui::Face::kTitle, ui::Tone::kText});
  ui::text_wrapped(frame, fmt::format("{} is behind you.", state.course.title),
                   {ui::Face::kBody, ui::Tone::kDim});
  ui::gap(frame, 6);
  ui::text(frame, ui::strokes_text(totals.strokes_over_par),
           {ui::Face::kVerdict, ui::mark_tone(totals.strokes_over_par)});
  ui::text_wrapped(frame, fmt::format("{} strokes on {} of {} holes, {}.", totals.strokes, totals.holes,
                                      state.course.holes.size(), against_par(totals.strokes_over_par)));
  if (const Hole* best = best_of(state.course)) {
    ui::text_wrapped(frame, fmt::format("Your best hole: {}, {} at {:.2f} × par.", best->level.title,
                                        golf_term(*best->standing.best_strokes), best->standing.best_ratio));
  }
  ui::gap(frame, 10);
  ui::section(frame, "STROKES LEFT TO GAIN");
  const std::vector<const Hole*> holes = with_most_to_gain(state.course);
  if (holes.empty()) {
    ui::text_wrapped(frame, "None over par. There are birdies and eagles left.");
  }
  for (const Hole* hole : holes) {
    const auto best = hole->standing.best_strokes;
    const std::string label = fmt::format("{} · {}: {}", hole->number, hole->level.title,
                                          best ? golf_term(*best) : std::string_view{"not played"});
    if (ui::text_button(frame, label.c_str())) {
      commands.emplace_back(OpenLevel{hole->level.id});
    }
  }
  ui::gap(frame, 10);
  ui::section(frame, "WHAT YOU CAN DO NOW");
  draw_check_list(frame, state.course);
  ui::gap(frame, 10);
  draw_export_buttons(frame, Document::kCard, commands);
  scroll_by_keys();
}

}  // namespace underpar::client
