#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/level.hpp"
#include "engine/model/record.hpp"

namespace underpar::client {

/// One played round as the course shows it.
struct PlayedRound {
  Outcome outcome = Outcome::kScored;
  int strokes = 0;
  double ratio = 0;
  std::int64_t id = 0;  ///< in the record
};

/// One level as a player meets it on the course.
struct Hole {
  int number = 1;  ///< from 1, in order of play
  Level level;
  std::size_t chapter = 0;  ///< index into CourseView::chapters
  bool open = false;
  std::string why_closed;  ///< a sentence; empty when open
  LevelStanding standing;
  std::vector<PlayedRound> rounds;  ///< oldest first

  [[nodiscard]] bool par_reached() const { return standing.best_strokes && *standing.best_strokes <= kPar; }
};

/// Holes [first, last) of a course.
struct HoleRange {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] std::size_t count() const { return last - first; }
};

/// The whole course with what the player has reached: a copy that the screen may keep.
struct CourseView {
  std::string title;
  std::vector<Chapter> chapters;
  std::vector<Hole> holes;
  std::optional<std::size_t> next;  ///< index of the hole to play next

  [[nodiscard]] const Hole* find(std::string_view level_id) const;
  [[nodiscard]] std::optional<std::size_t> index_of(std::string_view level_id) const;
  /// The holes of a chapter, which stand together.
  [[nodiscard]] HoleRange holes_of(std::size_t chapter) const;
  /// What opens a chapter none of whose holes is open; empty where one is.
  [[nodiscard]] std::string why_closed(std::size_t chapter) const;
};

/// Sums over the holes with a score.
struct Totals {
  int holes = 0;
  int par = 0;               ///< of all holes looked at
  int par_of_played = 0;     ///< of those with a score
  int strokes = 0;           ///< on the card: par plus what was scored
  int strokes_over_par = 0;  ///< of the played ones; below 0 is under par
};

[[nodiscard]] Totals totals_of(const CourseView& course, const HoleRange& holes);
[[nodiscard]] Totals totals_of(const CourseView& course);

/// What the player has shown in a chapter.
[[nodiscard]] Evidence evidence_in(const CourseView& course, std::size_t chapter);

/// How far a chapter's skill is developed, 0 to 1: a hole counts full from birdie on, less above it.
[[nodiscard]] double skill_of(const CourseView& course, const Chapter& chapter);

}  // namespace underpar::client
