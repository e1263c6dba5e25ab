#pragma once
#include <imgui.h>

#include <functional>
#include <string>
#include <vector>

#include "game/widgets/axis.hpp"
#include "game/widgets/look.hpp"
#include "game/widgets/table.hpp"

namespace underpar::ui {

struct CurvePoint {
  double x = 0;
  double y = 0;
  bool operator==(const CurvePoint&) const = default;
};

/// One curve, by rising x.
struct Curve {
  std::string name;  ///< "You", "Par"
  Tone tone = Tone::kPlayer;
  std::vector<CurvePoint> points;
  std::string note;    ///< written at its end, after the name: "N log N"
  bool joined = true;  ///< without, its points stand alone
};

struct CurveAxis {
  std::string name;  ///< "n"
  bool logarithmic = false;
  std::function<std::string(double)> text;  ///< a value with its unit
  double unit = 1;                          ///< what is a round number in it: 1024 for KiB; linear axes only
};

struct CurvePlot {
  CurveAxis x;
  CurveAxis y;
  bool steps = false;  ///< a value holds until the next; without, points are marked and joined
  std::vector<Curve> curves;
};

/// Curves over one pair of axes, each with a mark and its name of its own. On a logarithmic axis values of 0
/// and below are left out. Hovering tells the values at the nearest x.
void curve_plot(const Frame& frame, const char* id, const CurvePlot& plot, ImVec2 size);

/// The same as text: a row for each x, a column for each curve.
[[nodiscard]] Table curve_table(const CurvePlot& plot);

/// The lowest y of a label at each wished y so that labels `height` apart do not touch, nearest to the
/// wishes, within [top, bottom] where there is room.
[[nodiscard]] std::vector<float> spread_labels(std::vector<float> wished, float height, float top,
                                               float bottom);

}  // namespace underpar::ui
