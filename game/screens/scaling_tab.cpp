#include "game/screens/scaling_tab.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "game/screens/inquiry_view.hpp"
#include "game/screens/plot_box.hpp"
#include "game/widgets/curve_plot.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

struct Side {
  const char* program;
  const char* name;
  ui::Tone tone;
};
constexpr std::array<Side, 3> kSides{{{"player", "You", ui::Tone::kPlayer},
                                      {"par", "Par", ui::Tone::kPar},
                                      {"reference", "Reference", ui::Tone::kReference}}};

const Side& side_of(const ScalingCurve& curve) {
  return *std::ranges::find(kSides, curve.program,
                            [](const Side& side) { return std::string{side.program}; });
}

ui::CurvePlot plot_of(const Scaling& scaling) {
  ui::CurvePlot plot{
      .x = {.name = "n", .logarithmic = true, .text = [](double n) { return fmt::format("{:.0f}", n); }},
      .y = {.name = "time", .logarithmic = true, .text = [](double ns) { return ui::time_text(ns); }},
      .curves = {}};
  for (const ScalingCurve& curve : scaling.curves) {
    const Side& side = side_of(curve);
    ui::Curve drawn{.name = side.name, .tone = side.tone, .points = {}, .note = curve.growth};
    for (const ScalingPoint& point : curve.points) {
      drawn.points.push_back({static_cast<double>(point.n), point.ns});
    }
    plot.curves.push_back(std::move(drawn));
  }
  return plot;
}

ui::Table point_table(const Scaling& scaling) {
  ui::Table table{.header = {"program", "n", "ns"}, .rows = {}};
  for (const ScalingCurve& curve : scaling.curves) {
    for (const ScalingPoint& point : curve.points) {
      table.rows.push_back({curve.program, std::to_string(point.n), fmt::format("{:.0f}", point.ns)});
    }
  }
  return table;
}

/// What fits a curve, and how well.
void draw_fit(const ui::Frame& frame, const ScalingCurve& curve) {
  const std::string name = side_of(curve).name;
  ui::text_wrapped(frame,
                   curve.growth.empty() ? fmt::format("{}: too few sizes to say how it grows.", name)
                                        : fmt::format("{}: grows like {}, off by {:.0f} % on average.", name,
                                                      curve.growth, 100 * curve.rms),
                   {ui::Face::kSmall, side_of(curve).tone});
  if (!curve.stopped.empty()) {
    ui::text_wrapped(frame, curve.stopped, {ui::Face::kSmall, ui::Tone::kDim});
  }
}

}  // namespace

void draw_scaling(const ui::Frame& frame, const State& state, Commands& commands) {
  const Answer* answer = draw_inquiry(frame, state, Question::kScaling, commands);
  if (answer == nullptr) {
    return;
  }
  const Scaling& scaling = std::get<Scaling>(*answer);
  const ui::CurvePlot plot = plot_of(scaling);
  draw_plot(frame,
            {.title = "TIME OVER N",
             .name = state.level.id + "-scaling",
             .height = 240,
             .draw = [&](ImVec2 size) { ui::curve_plot(frame, "scaling", plot, size); },
             .table = [&plot] { return ui::curve_table(plot); },
             .values = [&scaling] { return point_table(scaling); }},
            commands);
  ui::gap(frame, 4);
  for (const ScalingCurve& curve : scaling.curves) {
    draw_fit(frame, curve);
  }
}

}  // namespace underpar::client
