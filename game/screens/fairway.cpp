#include "game/screens/fairway.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace underpar::client {
namespace {

constexpr std::size_t kMostInRow = 10;
constexpr int kStepsBetween = 14;  ///< points of the path from one knot to the next

/// In how many rows the holes of a chapter stand: as few as they fit into.
std::size_t rows_of(std::size_t holes, const FairwayBox& box, bool whole_course) {
  const float fit = std::max(box.width * 0.8F / std::max(box.least_column, 1.0F), 1.0F);
  const std::size_t most = std::clamp(static_cast<std::size_t>(fit) + 1, std::size_t{2}, kMostInRow);
  const std::size_t rows = (holes + most - 1) / most;
  return whole_course && holes >= 4 ? std::max(rows, std::size_t{2}) : rows;  // a short course still winds
}

/// Catmull-Rom through p1 and p2.
Spot between(const Spot& p0, const Spot& p1, const Spot& p2, const Spot& p3, float t) {
  const auto blend = [t](float a, float b, float c, float d) {
    return 0.5F *
           (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
  };
  return {blend(p0.x, p1.x, p2.x, p3.x), blend(p0.y, p1.y, p2.y, p3.y)};
}

/// A row of holes: where the path enters it, and which holes stand on it.
struct Row {
  std::size_t first = 0;
  std::size_t count = 0;
  bool from_right = false;
  float middle = 0;  ///< y
};

/// The holes, and knots between them: the path sways on long stretches and swings out where a row turns into
/// the next.
struct Knots {
  std::vector<Spot> spots;
  std::vector<std::size_t> hole_at;
};

void turn(std::vector<Spot>& spots, const Spot& from, const Spot& to, float bulge) {
  for (const auto& [down, out] : {std::pair{0.17F, 0.72F}, std::pair{0.5F, 1.0F}, std::pair{0.83F, 0.72F}}) {
    spots.push_back({from.x + (to.x - from.x) * down + bulge * out, from.y + (to.y - from.y) * down});
  }
}

void stretch(std::vector<Spot>& spots, const Spot& from, const Spot& to, float sway, bool up) {
  constexpr float kShortest = 5;  // in sways: nearer holes are joined directly
  if (std::abs(to.x - from.x) < kShortest * sway) {
    return;
  }
  for (const auto& [along, aside] : {std::pair{0.3F, 1.0F}, std::pair{0.7F, -1.0F}}) {
    spots.push_back(
        {from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along + (up ? -sway : sway) * aside});
  }
}

Knots knots_of(const std::vector<Spot>& holes, std::span<const Row> rows, float bulge, float sway) {
  Knots knots;
  for (const Row& row : rows) {
    for (std::size_t i = row.first; i < row.first + row.count; ++i) {
      if (i > 0 && i == row.first) {
        turn(knots.spots, holes[i - 1], holes[i], row.from_right ? bulge : -bulge);
      } else if (i > 0) {
        stretch(knots.spots, holes[i - 1], holes[i], sway, i % 2 == 0);
      }
      knots.hole_at.push_back(knots.spots.size());
      knots.spots.push_back(holes[i]);
    }
  }
  return knots;
}

void trace(const Knots& knots, FairwayPlan& plan) {
  const std::size_t count = knots.spots.size();
  std::size_t hole = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (hole < knots.hole_at.size() && knots.hole_at[hole] == i) {
      plan.at.push_back(plan.path.size());
      ++hole;
    }
    plan.path.push_back(knots.spots[i]);
    if (i + 1 == count) {
      break;
    }
    const Spot& before = knots.spots[i == 0 ? 0 : i - 1];
    const Spot& after = knots.spots[std::min(i + 2, count - 1)];
    for (int step = 1; step < kStepsBetween; ++step) {
      const float t = static_cast<float>(step) / kStepsBetween;
      plan.path.push_back(between(before, knots.spots[i], knots.spots[i + 1], after, t));
    }
  }
}

/// A number in [0, 1) that only depends on `seed` (splitmix64, Steele et al. 2014).
float scatter(std::uint64_t seed) {
  seed += 0x9E3779B97F4A7C15U;
  seed = (seed ^ (seed >> 30U)) * 0xBF58476D1CE4E5B9U;
  seed = (seed ^ (seed >> 27U)) * 0x94D049BB133111EBU;
  seed ^= seed >> 31U;
  return static_cast<float>(seed >> 40U) / static_cast<float>(1U << 24U);
}

float distance(const Spot& a, const Spot& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

float distance_to_path(const FairwayPlan& plan, const Spot& spot) {
  float least = std::numeric_limits<float>::max();
  for (const Spot& point : plan.path) {
    least = std::min(least, distance(point, spot));
  }
  return least;
}

/// Whether a name or a flag stands here: the ones under the holes, the others over them.
bool on_name(const FairwayPlan& plan, const Spot& spot, float reach, float unit) {
  return std::ranges::any_of(plan.holes, [&](const Spot& hole) {
    const float aside = std::abs(spot.x - hole.x);
    const bool under =
        aside < 70 * unit + reach && spot.y > hole.y - reach && spot.y < hole.y + 62 * unit + reach;
    const bool over = aside < 54 * unit + reach && spot.y > hole.y - 66 * unit - reach && spot.y <= hole.y;
    return under || over;
  });
}

/// Whether the course's title or a chapter's heading stands here.
bool on_words(const FairwayPlan& plan, const FairwayBox& box, const Spot& spot, float reach, float unit) {
  const float wide = 420 * unit + reach;
  return (spot.y < box.top + reach && spot.x < wide) ||
         std::ranges::any_of(plan.headings, [&](const FairwayHeading& heading) {
           const float from_side = heading.at_right ? box.width - spot.x : spot.x;
           return std::abs(spot.y - heading.y) < box.heading / 2 + reach && from_side < wide;
         });
}

/// The rows of all chapters from top to bottom, with the chapters' headings between them.
std::vector<Row> plan_rows(std::span<const std::size_t> chapters, const FairwayBox& box, FairwayPlan& plan) {
  std::size_t all_rows = 0;
  for (const std::size_t holes : chapters) {
    all_rows += rows_of(holes, box, chapters.size() == 1);
  }
  const float headings = box.heading * static_cast<float>(chapters.size());
  const float row_height =
      std::max((box.height - box.top - headings) / static_cast<float>(all_rows), box.least_row);
  plan.height = box.top + headings + row_height * static_cast<float>(all_rows);
  constexpr float kHolesAt = 0.42F;  // of a row: their names stand below them
  std::vector<Row> rows;
  std::size_t hole = 0;
  float y = box.top;
  bool from_right = false;
  for (const std::size_t holes : chapters) {
    plan.headings.push_back({.y = y + box.heading / 2, .at_right = !rows.empty() && !from_right});
    y += box.heading;
    const std::size_t count = rows_of(holes, box, chapters.size() == 1);
    for (std::size_t row = 0; row < count; ++row) {
      const std::size_t here = holes / count + (row < holes % count ? 1 : 0);
      rows.push_back(
          {.first = hole, .count = here, .from_right = from_right, .middle = y + row_height * kHolesAt});
      from_right = here > 1 ? !from_right : from_right;
      hole += here;
      y += row_height;
    }
  }
  return rows;
}

}  // namespace

FairwayPlan plan_fairway(std::span<const std::size_t> chapters, const FairwayBox& box) {
  FairwayPlan plan;
  plan.height = box.height;
  if (chapters.empty()) {
    return plan;
  }
  const std::vector<Row> rows = plan_rows(chapters, box, plan);
  const float margin = std::max(box.width * 0.13F, box.least_column * 0.55F);
  const float sway = box.least_row * 0.13F;
  for (const Row& row : rows) {
    const float step = row.count > 1 ? (box.width - 2 * margin) / static_cast<float>(row.count - 1) : 0;
    for (std::size_t place = 0; place < row.count; ++place) {
      const float along = margin + step * static_cast<float>(place);
      constexpr float kBeat = 1.9F;  // no period of the row length: the rows must not look alike
      plan.holes.push_back(
          {row.from_right ? box.width - along : along,
           row.middle + sway * std::sin(kBeat * static_cast<float>(row.first + place) + 0.6F)});
      plan.room.push_back(row.count > 1 ? step : box.width * 0.6F);
    }
  }
  trace(knots_of(plan.holes, rows, margin * 0.6F, box.least_row * 0.3F), plan);
  return plan;
}

std::vector<Scenery> plan_scenery(const FairwayPlan& plan, const FairwayBox& box, float unit) {
  std::vector<Scenery> result;
  std::uint64_t seed = plan.holes.size() * 1'000;
  const auto candidate = [&] {
    seed += 2;
    return Spot{box.width * (0.03F + 0.94F * scatter(seed)),
                box.top * 0.4F + (plan.height - box.top * 0.5F) * scatter(seed + 1)};
  };
  // A pond on the emptiest place, if one is wide enough.
  Spot best;
  float room = 0;
  for (int i = 0; i < 400; ++i) {
    const Spot spot = candidate();
    const float edge = std::min(
        {spot.x, box.width - spot.x, (spot.y - box.top * 0.6F) * 1.6F, (plan.height - spot.y) * 1.6F});
    const float free = std::min(distance_to_path(plan, spot), edge);
    if (free > room && !on_name(plan, spot, 50 * unit, unit) && !on_words(plan, box, spot, 92 * unit, unit)) {
      room = free;
      best = spot;
    }
  }
  if (room > 62 * unit) {
    result.push_back({Scenery::Kind::kPond, best, std::min(room * 0.62F, 92 * unit)});
  }
  const auto clear = [&](const Spot& spot, float reach) {
    return !on_words(plan, box, spot, reach, unit) && distance_to_path(plan, spot) > 36 * unit + reach &&
           !on_name(plan, spot, reach, unit) && std::ranges::none_of(result, [&](const Scenery& other) {
             const float theirs = other.kind == Scenery::Kind::kPond ? other.size * 1.7F : other.size;
             return distance(other.at, spot) < theirs + reach * 1.2F;
           });
  };
  const auto area = box.width * plan.height / (unit * unit);
  const int wished = std::clamp(static_cast<int>(area / 7'500), 12, 400);
  for (int i = 0; i < wished * 3 && std::ssize(result) < wished; ++i) {
    const bool bunker = i % 14 == 5;
    const float size = unit * (bunker ? 13 + 6 * scatter(seed + 7) : 4.5F + 4.5F * scatter(seed + 9));
    const Spot spot = candidate();
    if (clear(spot, size)) {
      result.push_back({bunker ? Scenery::Kind::kBunker : Scenery::Kind::kTree, spot, size});
    }
  }
  return result;
}

}  // namespace underpar::client
