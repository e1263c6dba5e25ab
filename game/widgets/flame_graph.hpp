#pragma once
#include <imgui.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/model/profile.hpp"
#include "game/widgets/look.hpp"
#include "game/widgets/table.hpp"

namespace underpar::ui {

/// One box of a flame graph: calls of a function from the same callers, merged (Gregg 2016, "The Flame
/// Graph"). Sisters stand in the order of their names.
struct FlameBox {
  std::string name;
  int depth = 0;            ///< 0: the root, which holds all
  int parent = -1;          ///< index; -1 for the root
  double begin = 0;         ///< of all, in [0, 1]
  double share = 0;         ///< of all
  double self = 0;          ///< of all, spent in the function itself
  std::int64_t weight = 0;  ///< samples, or instructions
};

/// Parents stand before their children. Empty for no stacks.
[[nodiscard]] std::vector<FlameBox> flame_boxes(std::span<const WeighedStack> stacks);

/// The share of all in boxes whose name contains `needle`; boxes inside such a box are not counted twice.
[[nodiscard]] double share_matching(std::span<const FlameBox> boxes, std::string_view needle);

/// Where a person looks at a flame graph.
struct FlameView {
  std::size_t zoomed = 0;  ///< the box that fills the width
  std::string needle;      ///< boxes with this in their names stand out
};

/// The callers at the bottom. A click on a box zooms to it, on one below it back; hovering tells its shares.
/// As high as it needs to be, up to 24 rows or `most_height`; the rest shows when zoomed.
void flame_graph(const Frame& frame, const char* id, std::span<const FlameBox> boxes, FlameView& view,
                 float most_height = 0);

/// The widest boxes as text: function, its callers' depth, self and total.
[[nodiscard]] Table flame_table(std::span<const FlameBox> boxes);

}  // namespace underpar::ui
