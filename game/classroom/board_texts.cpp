#include "game/classroom/board_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/classroom/csv.hpp"
#include "engine/classroom/messages.hpp"

namespace underpar::classroom {
namespace {

Json json_of(const BoardRow& row) {
  const auto& run = row.best.run;
  return {{"rank", row.rank},
          {"nick", row.best.member.nick},
          {"strokes", run.strokes},
          {"ratio", run.ratio},
          {"ratio_low", run.ratio_low},
          {"ratio_high", run.ratio_high},
          {"peak_kib", run.peak_kib ? Json(*run.peak_kib) : Json(nullptr)},
          {"source_bytes", row.best.source_bytes}};
}

Json json_of(const Standing& standing) {
  Json on_level = Json::array();
  for (const auto& strokes : standing.on_level) {
    on_level.push_back(strokes ? Json(*strokes) : Json(nullptr));
  }
  return {{"rank", standing.rank},
          {"nick", standing.member.nick},
          {"strokes", standing.strokes},
          {"on_level", std::move(on_level)}};
}

}  // namespace

std::string board_json(const Board& board, const Assignment& assignment) {
  Json rows = Json::array();
  for (const auto& row : board.rows) {
    rows.push_back(json_of(row));
  }
  return text_of({{"level", assignment.level_id},
                  {"frozen", board.frozen},
                  {"noise", board.noise},
                  {"rows", std::move(rows)}});
}

std::string board_csv(const Board& board) {
  Csv rows{{"rank", "nick", "strokes", "ratio", "ratio_low", "ratio_high", "peak_kib", "source_bytes"}};
  for (const auto& row : board.rows) {
    const auto& run = row.best.run;
    rows.push_back({fmt::to_string(row.rank), inert(row.best.member.nick), fmt::to_string(run.strokes),
                    fmt::format("{:.4f}", run.ratio), fmt::format("{:.4f}", run.ratio_low),
                    fmt::format("{:.4f}", run.ratio_high), run.peak_kib ? fmt::to_string(*run.peak_kib) : "",
                    fmt::to_string(row.best.source_bytes)});
  }
  return csv_text(rows);
}

std::string histogram_json(const Board& board) {
  Json bins = Json::array();
  for (const auto& bin : histogram_of(board)) {
    bins.push_back({{"from", bin.from}, {"to", bin.to}, {"players", bin.players}});
  }
  return text_of({{"bins", std::move(bins)}});
}

std::string standings_json(const std::vector<Assignment>& assignments, const std::vector<Board>& boards) {
  Json levels = Json::array();
  for (std::size_t i = 0; i < assignments.size(); ++i) {
    const auto& rows = boards[i].rows;
    levels.push_back({{"level", assignments[i].level_id},
                      {"players", rows.size()},
                      {"at_par", std::ranges::count_if(rows, [](const BoardRow& row) {
                         return row.best.run.strokes <= kPar;
                       })}});
  }
  Json rows = Json::array();
  for (const auto& standing : standings_of(boards)) {
    rows.push_back(json_of(standing));
  }
  return text_of({{"levels", std::move(levels)}, {"rows", std::move(rows)}});
}

std::string instructor_board_json(const std::vector<JudgedSubmission>& judged, const Assignment& assignment) {
  std::set<Id> seen;
  for (const auto& row : board_of(judged, assignment, View::kPublic).rows) {
    seen.insert(row.best.submission_id);
  }
  Json rows = Json::array();
  for (const auto& row : board_of(judged, assignment, View::kInstructor).rows) {
    rows.push_back(json_of(row));
    rows.back()["public"] = seen.contains(row.best.submission_id);
  }
  return text_of({{"level", assignment.level_id}, {"rows", std::move(rows)}});
}

}  // namespace underpar::classroom
