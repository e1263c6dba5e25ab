#include "game/state/course_view.hpp"

#include <algorithm>

namespace underpar::client {

const Hole* CourseView::find(std::string_view level_id) const {
  const auto index = index_of(level_id);
  return index ? &holes[*index] : nullptr;
}

std::optional<std::size_t> CourseView::index_of(std::string_view level_id) const {
  const auto found =
      std::ranges::find_if(holes, [level_id](const Hole& hole) { return hole.level.id == level_id; });
  if (found == holes.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - holes.begin());
}

HoleRange CourseView::holes_of(std::size_t chapter) const {
  const auto found = std::ranges::equal_range(holes, chapter, {}, &Hole::chapter);
  return {.first = static_cast<std::size_t>(found.begin() - holes.begin()),
          .last = static_cast<std::size_t>(found.end() - holes.begin())};
}

std::string CourseView::why_closed(std::size_t chapter) const {
  const HoleRange range = holes_of(chapter);
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (holes[i].open) {
      return {};
    }
  }
  return range.count() > 0 ? holes[range.first].why_closed : std::string{};
}

Totals totals_of(const CourseView& course, const HoleRange& holes) {
  Totals totals;
  for (std::size_t i = holes.first; i < std::min(holes.last, course.holes.size()); ++i) {
    const Hole& hole = course.holes[i];
    totals.par += hole.level.par;
    if (hole.standing.best_strokes) {
      totals.holes += 1;
      totals.par_of_played += hole.level.par;
      totals.strokes += hole.level.par + *hole.standing.best_strokes;
      totals.strokes_over_par += *hole.standing.best_strokes;
    }
  }
  return totals;
}

Totals totals_of(const CourseView& course) {
  return totals_of(course, {.first = 0, .last = course.holes.size()});
}

Evidence evidence_in(const CourseView& course, std::size_t chapter) {
  std::vector<LevelStanding> levels;
  const HoleRange range = course.holes_of(chapter);
  for (std::size_t i = range.first; i < range.last; ++i) {
    levels.push_back(course.holes[i].standing);
  }
  return evidence_in(levels);
}

double skill_of(const CourseView& course, const Chapter& chapter) {
  // picked up 0, bogey about half, par four fifths, birdie and better full
  constexpr double kWorst = kPickedUp;
  double sum = 0;
  for (const std::string& id : chapter.levels) {
    const Hole* hole = course.find(id);
    if (hole != nullptr && hole->standing.best_strokes) {
      sum += std::clamp((kWorst - *hole->standing.best_strokes) / (kWorst - kBirdie), 0.0, 1.0);
    }
  }
  return chapter.levels.empty() ? 0 : sum / static_cast<double>(chapter.levels.size());
}

}  // namespace underpar::client
