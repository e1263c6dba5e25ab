#pragma once
#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include "engine/classroom/nouns.hpp"

namespace underpar::classroom {

// What counts, and for how much: pure functions over what the store holds.

/// How late a submission is. Within the grace it is not late at all; after it every begun day costs.
struct Lateness {
  std::chrono::minutes late{0};  ///< after the deadline with extra time, rounded up; 0 within the grace
  double penalty = 0;            ///< share of the points taken off, in [0, 1]
  bool counts = true;            ///< false: so late that it is worth nothing
};
[[nodiscard]] Lateness lateness(const Assignment& assignment, Moment received_at,
                                std::chrono::minutes extra = {});

/// The share of an assignment's points that a run earns, in [0, 1]. It follows from par alone and never from
/// a rank: par or better 1, bogey 0.8, double bogey 0.6, triple bogey 0.4, right but slower 0.2, else 0.
[[nodiscard]] double share_of_points(const RunResult& run);

/// What a member gets on an assignment.
struct Grade {
  const JudgedSubmission* best =
      nullptr;  ///< that gives the most points; of several the fastest, then the first
  Lateness lateness;
  double points = 0;
};

/// The best of all judged submissions of one member, late ones with their penalty: a worse one never lowers
/// anything. No `best` when none has a score. Points into `judged`.
[[nodiscard]] Grade grade_of(std::span<const JudgedSubmission> judged, Id member_id,
                             const Assignment& assignment, std::chrono::minutes extra = {});

/// One line of a board.
struct BoardRow {
  int rank = 0;  ///< from 1; equal ranks are ties, and the ranks after them are left out
  JudgedSubmission best;
};

enum class View {
  kPublic,      ///< as members and projectors see it: hidden and opted-out members and frozen rows left out
  kInstructor,  ///< everything
};

/// Whether the public board leaves out rows that arrived after its freeze.
struct Board {
  std::vector<BoardRow> rows;
  bool frozen = false;
  double noise = 0.01;  ///< width of a tie: ratios whose logarithms fall into one bin so wide rank equally
  std::int64_t version = -1;  ///< of the assignment it is made of; -1: of none
};

/// The fastest scored submission of each member, by ratio. Bins are as wide as the median noise of these
/// runs, at least 1 %; within a bin who came first stands first, at the same rank.
[[nodiscard]] Board board_of(std::span<const JudgedSubmission> judged, const Assignment& assignment,
                             View view);

/// One line of the board of all levels together.
struct Standing {
  int rank = 0;  ///< from 1; equal ranks are ties
  Member member;
  int strokes = 0;  ///< over all levels; one without a scored run counts as picked up
  std::vector<std::optional<int>> on_level;  ///< strokes, in the order of the boards
};

/// Members who stand on any of the boards, by the sum of their strokes.
[[nodiscard]] std::vector<Standing> standings_of(std::span<const Board> boards);

/// Players between two ratios; bins are equally wide on a logarithmic scale.
struct HistogramBin {
  double from = 0;
  double to = 0;
  int players = 0;
};

/// How the ratios of a board spread. Empty for fewer than five players: each could be told apart.
[[nodiscard]] std::vector<HistogramBin> histogram_of(const Board& board, int bins = 12);

}  // namespace underpar::classroom
