#include "game/screens/versus_tab.hpp"

#include <fmt/format.h>

#include "engine/model/names.hpp"
#include "game/screens/inquiry_view.hpp"
#include "game/screens/scrolling.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/diff_view.hpp"
#include "game/widgets/markdown_view.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr std::array<ResourceMetric, 4> kMetrics{ResourceMetric::kPeakHeap, ResourceMetric::kAllocations,
                                                 ResourceMetric::kLeakedBytes, ResourceMetric::kSourceTokens};
constexpr std::array<const char*, kMetrics.size()> kMetricNames{"Peak heap", "Allocations", "Leaked bytes",
                                                                "Tokens of source"};

std::string amount(const Resources& resources, ResourceMetric metric) {
  const double value = amount_of(resources, metric);
  return metric == ResourceMetric::kPeakHeap ? bytes_text(value) : fmt::format("{:.0f}", value);
}

ui::Table metrics_table(const Versus& versus) {
  ui::Table table{.header = {"", "You", "Par"}, .rows = {}};
  table.rows.push_back({"Time / par", fmt::format("{:.2f}", versus.ratio), "1"});
  for (std::size_t i = 0; i < kMetrics.size(); ++i) {
    table.rows.push_back(
        {kMetricNames[i], amount(versus.first, kMetrics[i]), amount(versus.second, kMetrics[i])});
  }
  return table;
}

void draw_locked(const ui::Frame& frame, const Hole& hole) {
  const auto best = hole.standing.best_strokes;
  ui::text_wrapped(frame, "Par's program is shown to those who have reached par.");
  ui::text_wrapped(frame,
                   best ? fmt::format("Your best here is {}: find the rest first.", golf_term(*best))
                        : "You have no score here yet: swing first.",
                   {ui::Face::kBody, ui::Tone::kDim});
}

}  // namespace

void draw_versus(const ui::Frame& frame, const State& state, const Hole& hole, Commands& commands,
                 LevelView& view) {
  if (!hole.par_reached()) {
    draw_locked(frame, hole);
    return;
  }
  const Answer* answer = draw_inquiry(frame, state, Question::kVersus, commands);
  if (answer == nullptr) {
    return;
  }
  const Versus& versus = std::get<Versus>(*answer);
  draw_copy_heading(frame, "BOTH PROGRAMS", [&versus] { return metrics_table(versus); });
  ui::draw_table(frame, "versus", metrics_table(versus));
  ui::text_wrapped(
      frame,
      fmt::format("The true ratio lies between {:.2f} and {:.2f}.", versus.ratio_low, versus.ratio_high),
      {ui::Face::kSmall, ui::Tone::kDim});
  ui::gap(frame, 6);
  if (ui::button(frame, "Show both sources", {.size = {-1, 0}})) {
    view.tab = CodeTab::kBesidePar;
    view.pane = LevelPane::kCode;
  }
  if (!versus.notes.empty()) {
    ui::gap(frame, 6);
    ui::section(frame, "THE AUTHOR'S NOTES");
    if (view.notes_text != versus.notes) {
      view.notes_text = versus.notes;
      view.notes = ui::parse_markdown(versus.notes);
    }
    ImGui::PushID("notes");
    ui::draw_markdown(frame, view.notes);
    ImGui::PopID();
  }
}

void draw_beside_par(const ui::Frame& frame, const Versus& versus, ImVec2 size) {
  const ui::Panel panel{frame, "beside_par", size};
  scroll_by_keys();
  ui::diff_view(frame, versus.diff);
}

const Versus* versus_of(const LevelState& level) {
  const auto found = level.inquiries.find(Question::kVersus);
  return found == level.inquiries.end() || !found->second.answer ? nullptr
                                                                 : &std::get<Versus>(*found->second.answer);
}

}  // namespace underpar::client
