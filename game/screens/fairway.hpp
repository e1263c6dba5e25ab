#pragma once
#include <cstddef>
#include <vector>

namespace underpar::client {

/// A point of the course, in the units of the box it was planned for.
struct Spot {
  float x = 0;
  float y = 0;
};

/// The box a fairway has to fit into. `least_row` and `least_column` keep names apart; the plan may become
/// higher than `height` to hold them.
struct FairwayBox {
  float width = 0;
  float height = 0;
  float top = 0;  ///< kept free above the first row
  float least_row = 0;
  float least_column = 0;
};

/// One winding path through any number of holes: row by row, back and forth.
struct FairwayPlan {
  std::vector<Spot> holes;      ///< in order of play
  std::vector<Spot> path;       ///< close-set points of the line through all of them
  std::vector<std::size_t> at;  ///< path[at[i]] is holes[i]
  float height = 0;             ///< what the plan needs
};

/// Pure geometry. For no holes all is empty.
[[nodiscard]] FairwayPlan plan_fairway(std::size_t holes, const FairwayBox& box);

/// A tree, a bunker or a pond beside the path.
struct Scenery {
  enum class Kind { kTree, kBunker, kPond };
  Kind kind = Kind::kTree;
  Spot at;
  float size = 0;
};

/// Scatters scenery where neither path nor names are; always the same for the same plan.
[[nodiscard]] std::vector<Scenery> plan_scenery(const FairwayPlan& plan, const FairwayBox& box, float unit);

}  // namespace underpar::client
