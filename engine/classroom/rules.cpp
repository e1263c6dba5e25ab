#include "engine/classroom/rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace underpar::classroom {
namespace {

constexpr double kLeastNoise = 0.01;
constexpr std::size_t kFewestPlayers = 5;

bool shown(const JudgedSubmission& judged, const Assignment& assignment, View view) {
  if (!judged.run.has_score()) {
    return false;
  }
  const bool frozen = assignment.freeze_at && judged.received_at > *assignment.freeze_at;
  return view == View::kInstructor || (judged.member.on_board && !judged.member.hidden && !frozen);
}

double median_noise(const std::vector<BoardRow>& rows) {
  std::vector<double> noises;
  for (const auto& row : rows) {
    noises.push_back(row.best.run.noise);
  }
  if (noises.empty()) {
    return kLeastNoise;
  }
  const auto middle = noises.begin() + static_cast<std::ptrdiff_t>(noises.size() / 2);
  std::ranges::nth_element(noises, middle);
  return std::max(kLeastNoise, *middle);
}

}  // namespace

Lateness lateness(const Assignment& assignment, Moment received_at, std::chrono::minutes extra) {
  using std::chrono::days;
  if (!assignment.due || received_at <= *assignment.due + extra + assignment.grace) {
    return {};
  }
  const auto late = received_at - (*assignment.due + extra);
  const auto begun_days = std::chrono::ceil<days>(late).count();
  return {
      .late = std::chrono::ceil<std::chrono::minutes>(late),
      .penalty = std::clamp(assignment.late_percent_a_day * static_cast<double>(begun_days) / 100, 0.0, 1.0),
      .counts = begun_days <= assignment.late_days};
}

double share_of_points(const RunResult& run) {
  constexpr std::array kShares{1.0, 0.8, 0.6, 0.4, 0.2};  // par, bogey, double, triple, picked up
  if (!run.has_score()) {
    return 0;
  }
  return kShares.at(static_cast<std::size_t>(std::clamp(run.strokes, kPar, kPickedUp)));
}

Grade grade_of(std::span<const JudgedSubmission> judged, Id member_id, const Assignment& assignment,
               std::chrono::minutes extra) {
  Grade best;
  const auto better = [&](const Grade& grade) {
    return best.best == nullptr || grade.points > best.points ||
           (grade.points == best.points && grade.best->run.ratio < best.best->run.ratio);
  };
  for (const auto& candidate : judged) {
    if (candidate.member.id != member_id || !candidate.run.has_score()) {
      continue;
    }
    Grade grade{.best = &candidate, .lateness = lateness(assignment, candidate.received_at, extra)};
    grade.points = grade.lateness.counts
                       ? assignment.points * share_of_points(candidate.run) * (1 - grade.lateness.penalty)
                       : 0;
    if (better(grade)) {
      best = grade;
    }
  }
  return best;
}

Board board_of(std::span<const JudgedSubmission> judged, const Assignment& assignment, View view) {
  std::map<Id, const JudgedSubmission*> best;
  for (const auto& candidate : judged) {
    if (!shown(candidate, assignment, view)) {
      continue;
    }
    auto& of_member = best[candidate.member.id];
    if (of_member == nullptr || candidate.run.ratio < of_member->run.ratio) {
      of_member = &candidate;
    }
  }
  Board board{.frozen = view == View::kPublic && assignment.freeze_at.has_value(),
              .version = assignment.version};
  for (const auto& [member, submission] : best) {
    board.rows.push_back({.best = *submission});
  }
  board.noise = median_noise(board.rows);
  const auto bin = [&](const BoardRow& row) {
    return std::llround(std::log(row.best.run.ratio) / std::log1p(board.noise));
  };
  std::ranges::sort(board.rows, {}, [&](const BoardRow& row) {
    return std::tuple{bin(row), row.best.received_at, row.best.submission_id};
  });
  for (std::size_t i = 0; i < board.rows.size(); ++i) {
    const bool tied = i > 0 && bin(board.rows[i]) == bin(board.rows[i - 1]);
    board.rows[i].rank = tied ? board.rows[i - 1].rank : static_cast<int>(i) + 1;
  }
  return board;
}

std::vector<Standing> standings_of(std::span<const Board> boards) {
  std::map<Id, Standing> by_member;
  for (std::size_t level = 0; level < boards.size(); ++level) {
    for (const auto& row : boards[level].rows) {
      auto& standing = by_member[row.best.member.id];
      standing.member = row.best.member;
      standing.on_level.resize(boards.size());
      standing.on_level[level] = row.best.run.strokes;
    }
  }
  std::vector<Standing> all;
  for (auto& [member, standing] : by_member) {
    for (const auto& strokes : standing.on_level) {
      standing.strokes += strokes.value_or(kPickedUp);
    }
    all.push_back(std::move(standing));
  }
  std::ranges::stable_sort(all, {}, &Standing::strokes);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool tied = i > 0 && all[i].strokes == all[i - 1].strokes;
    all[i].rank = tied ? all[i - 1].rank : static_cast<int>(i) + 1;
  }
  return all;
}

std::vector<HistogramBin> histogram_of(const Board& board, int bins) {
  if (board.rows.size() < kFewestPlayers) {
    return {};
  }
  const auto ratio = [](const BoardRow& row) { return row.best.run.ratio; };
  const auto [lowest, highest] = std::ranges::minmax(board.rows, {}, ratio);
  const double from = std::log(ratio(lowest));
  const double width = std::max(std::log(ratio(highest)) - from, std::log1p(board.noise)) / bins;
  std::vector<HistogramBin> histogram;
  for (int i = 0; i < bins; ++i) {
    histogram.push_back({.from = std::exp(from + i * width), .to = std::exp(from + (i + 1) * width)});
  }
  for (const auto& row : board.rows) {
    const auto index = static_cast<int>((std::log(ratio(row)) - from) / width);
    ++histogram.at(static_cast<std::size_t>(std::clamp(index, 0, bins - 1))).players;
  }
  return histogram;
}

}  // namespace underpar::classroom
