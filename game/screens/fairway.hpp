#pragma once
#include <cstddef>
#include <span>
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
  float top = 0;      ///< kept free above the first chapter
  float heading = 0;  ///< kept free above the rows of each chapter
  float least_row = 0;
  float least_column = 0;
};

/// Where a chapter's heading stands: at the side that the path leaves free.
struct FairwayHeading {
  float y = 0;  ///< its middle
  bool at_right = false;
};

/// One winding path through any number of holes: chapter by chapter, row by row, back and forth.
struct FairwayPlan {
  std::vector<FairwayHeading> headings;  ///< one for each chapter
  std::vector<Spot> holes;               ///< in order of play
  std::vector<Spot> path;                ///< close-set points of the line through all of them
  std::vector<std::size_t> at;           ///< path[at[i]] is holes[i]
  std::vector<float> room;               ///< how wide the name under a hole may be
  float height = 0;                      ///< what the plan needs
};

/// Pure geometry. `chapters` says how many holes each chapter has, at least one; for none all is empty.
[[nodiscard]] FairwayPlan plan_fairway(std::span<const std::size_t> chapters, const FairwayBox& box);

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
