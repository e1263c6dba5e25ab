#include "game/screens/profile_tab.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/machine_counts.hpp"
#include "game/screens/inquiry_view.hpp"
#include "game/screens/plot_box.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/fields.hpp"
#include "game/widgets/flame_graph.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr std::size_t kHotLines = 6;
constexpr std::size_t kFunctions = 12;
constexpr double kLeastShare = 0.005;  ///< below it a line is not worth a colour

Question question_of(bool counted) {
  return counted ? Question::kCount : Question::kProfile;
}

const Profile& profile_in(const Answer& answer) {
  const auto* count = std::get_if<InstructionCount>(&answer);
  return count != nullptr ? count->profile : std::get<Profile>(answer);
}

void draw_modes(const ui::Frame& frame, LevelView& view) {
  if (ui::tab(frame, "Sampled", !view.counted)) {
    view.counted = false;
  }
  ui::tooltip(frame, "Where the program is, looked up two thousand times a second");
  ImGui::SameLine(0, frame.em(4));
  if (ui::tab(frame, "Exact", view.counted)) {
    view.counted = true;
  }
  ui::tooltip(frame, "Every instruction of one call, counted: the same numbers each time");
}

void draw_costs(const ui::Frame& frame, const InstructionCount& count) {
  const Costs& costs = count.total;
  const ui::TextStyle style{ui::Face::kSmall, ui::Tone::kDim};
  ui::text_wrapped(
      frame, fmt::format("{} instructions for one call with n = {}.", costs.instructions, count.n), style);
  ui::text_wrapped(frame, counts_text(costs), style);
}

void draw_origin(const ui::Frame& frame, const Answer& answer) {
  const Profile& profile = profile_in(answer);
  if (!profile.note.empty()) {
    ui::text_wrapped(frame, profile.note, {ui::Face::kSmall, ui::Tone::kPar});
  }
  if (const auto* count = std::get_if<InstructionCount>(&answer)) {
    draw_costs(frame, *count);
    return;
  }
  const double share = profile.samples > 0
                           ? static_cast<double>(profile.attributed) / static_cast<double>(profile.samples)
                           : 0;
  ui::text_wrapped(
      frame,
      fmt::format("{} {}, {:.0f} % of them in lines of yours.", profile.samples,
                  profile.mode == ProfileMode::kCounted ? "instructions" : "samples", 100 * share),
      {ui::Face::kSmall, ui::Tone::kDim});
}

void draw_hot_lines(const ui::Frame& frame, const Profile& profile, LevelView& view) {
  ui::gap(frame, 6);
  ui::section(frame, "HOT LINES");
  for (std::size_t i = 0; i < std::min(profile.lines.size(), kHotLines); ++i) {
    const ProfileLine& line = profile.lines[i];
    draw_line_link(frame, {line.line, fmt::format("{:.0f} %", 100 * line.share), line.text}, view);
  }
}

/// What the reference's profile says about the read that was placed on it; of another text nothing.
void draw_read_score(const ui::Frame& frame, const State& state, const Profile& profile) {
  const Hole* hole = state.open_hole();
  const bool of_reference = state.level.inquiries.at(Question::kProfile).source == state.level.reference;
  if (hole != nullptr && hole->standing.prediction && of_reference) {
    ui::gap(frame, 6);
    ui::text_wrapped(frame, read_score_text(score_read(*hole->standing.prediction, profile)));
  }
}

ui::Table line_table(const Profile& profile) {
  ui::Table table{.header = {"line", "share", "text"}, .rows = {}};
  for (const ProfileLine& line : profile.lines) {
    table.rows.push_back({std::to_string(line.line), fmt::format("{:.4f}", line.share), line.text});
  }
  return table;
}

void draw_flame(const ui::Frame& frame, const State& state, const Profile& profile, Commands& commands,
                LevelView& view) {
  const Inquiry& inquiry = state.level.inquiries.at(question_of(view.counted));
  if (view.flame_answer != inquiry.answers || view.flame_counted != view.counted) {
    view.flame_answer = inquiry.answers;
    view.flame_counted = view.counted;
    view.boxes = ui::flame_boxes(profile.stacks);
    view.flame.zoomed = 0;
  }
  draw_plot(frame,
            {.title = "FLAME GRAPH",
             .name = state.level.id + "-flame",
             .draw = [&](ImVec2 size) { ui::flame_graph(frame, "flame", view.boxes, view.flame, size.y); },
             .table = [&view] { return ui::flame_table(view.boxes); },
             .values = [&profile] { return line_table(profile); }},
            commands);
  (void)ui::text_field(frame, "Search functions", view.flame.needle,
                       {.hint = "Search functions", .captioned = false});
  if (!view.flame.needle.empty()) {
    ui::text(frame,
             fmt::format("{:.1f} % in functions with this name.",
                         100 * ui::share_matching(view.boxes, view.flame.needle)),
             {ui::Face::kSmall, ui::Tone::kDim});
  }
  if (view.flame.zoomed != 0 && ui::button(frame, "Show all", {.size = {-1, 0}})) {
    view.flame.zoomed = 0;
  }
}

void draw_functions(const ui::Frame& frame, const Profile& profile) {
  ui::gap(frame, 6);
  ui::Table table{.header = {"Function", "Self", "Total"}, .rows = {}};
  for (std::size_t i = 0; i < std::min(profile.functions.size(), kFunctions); ++i) {
    const ProfileFunction& function = profile.functions[i];
    table.rows.push_back({function.name, fmt::format("{:.1f} %", 100 * function.self),
                          fmt::format("{:.1f} %", 100 * function.total)});
  }
  ui::draw_table(frame, "functions", table);
}

}  // namespace

void draw_profile(const ui::Frame& frame, const State& state, Commands& commands, LevelView& view) {
  draw_modes(frame, view);
  ui::gap(frame, 2);
  const Question question = question_of(view.counted);
  const Answer* answer = draw_inquiry(frame, state, question, commands);
  if (answer == nullptr) {
    return;
  }
  const Profile& profile = profile_in(*answer);
  draw_origin(frame, *answer);
  draw_hot_lines(frame, profile, view);
  if (question == Question::kProfile) {
    draw_read_score(frame, state, profile);
  }
  draw_flame(frame, state, profile, commands, view);
  draw_functions(frame, profile);
}

std::vector<ui::LineTint> heat_of(const ui::Theme& theme, const LevelState& level, bool counted) {
  const Answer* answer = fresh_answer(level, question_of(counted));
  std::vector<ui::LineTint> tints;
  if (answer == nullptr) {
    return tints;
  }
  const std::vector<ProfileLine>& lines = profile_in(*answer).lines;
  for (const ProfileLine& line : lines) {
    if (line.share >= kLeastShare) {
      tints.push_back({.line = line.line - 1,
                       .color = theme.over,
                       .strength = static_cast<float>(line.share / lines.front().share),
                       .margin = fmt::format("{:.0f} %", 100 * line.share)});
    }
  }
  return tints;
}

}  // namespace underpar::client
