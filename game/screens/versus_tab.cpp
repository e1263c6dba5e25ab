#include "game/screens/versus_tab.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/model/names.hpp"
#include "game/screens/inquiry_view.hpp"
#include "game/screens/plot_box.hpp"
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

constexpr std::size_t kRoundsOffered = 6;

/// A round's number among the hole's, as in the notebook.
std::string round_name(const Hole& hole, const PlayedRound& round) {
  const auto from_end = hole.rounds.data() + hole.rounds.size() - &round;
  return fmt::format("Round {}", hole.standing.attempts - from_end + 1);
}

/// What stands beside the player's text.
std::string other_name(const Hole& hole, std::int64_t against) {
  const auto found = std::ranges::find(hole.rounds, against, &PlayedRound::id);
  return against == 0 || found == hole.rounds.end() ? "Par" : round_name(hole, *found);
}

/// Par, and the newest rounds that have a score: what can be compared with.
void draw_choice(const ui::Frame& frame, const LevelState& level, const Hole& hole, Commands& commands) {
  const auto asked = level.inquiries.find(Question::kVersus);
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  const auto offer = [&](const std::string& name, std::int64_t against, const std::string& tip) {
    const float gap = frame.em(2);
    const float wide = ui::text_size(frame, name).x + 2 * ImGui::GetStyle().FramePadding.x;
    if (ImGui::GetItemRectMax().x + gap + wide <= right) {
      ImGui::SameLine(0, gap);
    }
    const bool chosen = asked != level.inquiries.end() && asked->second.against == against;
    if (ui::tab(frame, (name + "##beside").c_str(), chosen)) {
      commands.emplace_back(Ask{Question::kVersus, against});
    }
    ui::tooltip(frame, tip);
  };
  ImGui::AlignTextToFramePadding();
  ui::text(frame, "Beside", {ui::Face::kBody, ui::Tone::kDim});
  if (hole.par_reached()) {
    offer("Par", 0, "The author's program");
  }
  std::size_t offered = 0;
  for (auto round = hole.rounds.rbegin(); round != hole.rounds.rend() && offered < kRoundsOffered; ++round) {
    const bool scored = round->outcome == Outcome::kScored || round->outcome == Outcome::kTooClose;
    if (scored && round->id != 0) {
      offer(round_name(hole, *round), round->id,
            fmt::format("{}, {:.2f} × par", golf_term(round->strokes), round->ratio));
      ++offered;
    }
  }
}

ui::Table metrics_table(const Versus& versus, const std::string& other) {
  ui::Table table{.header = {"", "You", other}, .rows = {}};
  table.rows.push_back({"Time (ratio)", fmt::format("{:.2f}", versus.ratio), "1"});
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
  draw_choice(frame, state.level, hole, commands);
  const auto asked = state.level.inquiries.find(Question::kVersus);
  if (!hole.par_reached() && asked == state.level.inquiries.end()) {
    draw_locked(frame, hole);
    return;
  }
  const Answer* answer = draw_inquiry(frame, state, Question::kVersus, commands);
  if (answer == nullptr) {
    return;
  }
  const Versus& versus = std::get<Versus>(*answer);
  const std::int64_t against = asked->second.against;
  const ui::Table metrics = metrics_table(versus, other_name(hole, against));
  draw_copy_heading(frame, "BOTH PROGRAMS", [&metrics] { return metrics; });
  ui::draw_table(frame, "versus", metrics);
  ui::text_wrapped(
      frame,
      fmt::format("The true ratio lies between {:.2f} and {:.2f}.", versus.ratio_low, versus.ratio_high),
      {ui::Face::kSmall, ui::Tone::kDim});
  ui::gap(frame, 6);
  if (ui::button(frame, "Show both sources", {.size = {-1, 0}})) {
    view.tab = CodeTab::kBesidePar;
    view.pane = LevelPane::kCode;
  }
  if (against == 0 && !versus.notes.empty()) {
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
