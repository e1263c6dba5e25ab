#include "game/screens/board_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr float kHeadHeight = 34;
constexpr float kRowHeight = 38;
constexpr float kRank = 52;
constexpr float kScore = 58;
constexpr float kLeastName = 110;

/// A column at the right of the names. It is left out where the names would be too narrow.
struct Column {
  const char* title;
  float width = 0;  ///< design pixels
};

/// Where the columns of one board stand, in pixels.
struct Grid {
  float left = 0;
  float width = 0;
  float name = 0;  ///< left border of the names
  float name_width = 0;
  std::vector<float> ends;  ///< right border of each column that there is room for
};

Grid grid_of(const ui::Frame& frame, const std::vector<Column>& columns) {
  Grid grid{.left = ImGui::GetCursorScreenPos().x, .width = ImGui::GetContentRegionAvail().x};
  grid.name = grid.left + frame.em(kRank + kScore);
  float room = grid.width - frame.em(kRank + kScore + kLeastName + 12);
  std::size_t shown = 0;
  while (shown < columns.size() && room >= frame.em(columns[shown].width)) {
    room -= frame.em(columns[shown++].width);
  }
  float end = grid.left + grid.width - frame.em(12);
  grid.ends.resize(shown);
  for (std::size_t i = shown; i-- > 0;) {
    grid.ends[i] = end;
    end -= frame.em(columns[i].width);
  }
  grid.name_width = end - grid.name - frame.em(8);
  return grid;
}

void draw_head(const ui::Frame& frame, const Grid& grid, const std::vector<Column>& columns) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float top = ImGui::GetCursorScreenPos().y;
  const float middle = top + frame.em(kHeadHeight) / 2;
  draw.AddRectFilled({grid.left, top}, {grid.left + grid.width, top + frame.em(kHeadHeight)},
                     frame.theme().primary_active, frame.em(8), ImDrawFlags_RoundCornersTop);
  const ui::TextStyle style{ui::Face::kSemi, ui::Tone::kOnPrimary};
  ui::text_at(frame, draw, {grid.left + frame.em(kRank / 2), middle}, "#", style, {0.5F, 0.5F});
  ui::text_at(frame, draw, {grid.left + frame.em(kRank + kScore / 2), middle}, "Score", style, {0.5F, 0.5F});
  ui::text_at(frame, draw, {grid.name, middle}, "Player", style, {0, 0.5F});
  for (std::size_t i = 0; i < grid.ends.size(); ++i) {
    ui::text_at(frame, draw, {grid.ends[i], middle}, columns[i].title, style, {1, 0.5F});
  }
  ImGui::Dummy({grid.width, frame.em(kHeadHeight)});
}

struct BoardRow {
  int rank = 0;
  int strokes = 0;
  std::string nick;
  bool yours = false;
  std::vector<std::string> cells;
  bool framed = true;  ///< the score stands in the shape of its golf term
};

void draw_row(const ui::Frame& frame, const Grid& grid, const BoardRow& row) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 end{at.x + grid.width, at.y + frame.em(kRowHeight)};
  const float middle = (at.y + end.y) / 2;
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.AddRectFilled(at, end, row.yours ? frame.theme().hover : frame.theme().raised);
  draw.AddLine({at.x, end.y}, end, frame.theme().border, frame.em(1));
  if (row.yours) {
    draw.AddRectFilled(at, {at.x + frame.em(3), end.y}, ui::color_of(frame.theme(), ui::Tone::kPlayer));
  }
  ui::text_at(frame, draw, {at.x + frame.em(kRank / 2), middle}, fmt::to_string(row.rank),
              {ui::Face::kSemi, row.yours ? ui::Tone::kPlayer : ui::Tone::kText}, {0.5F, 0.5F});
  const ImVec2 score{at.x + frame.em(kRank + kScore / 2), middle};
  const std::string strokes = ui::strokes_text(row.strokes);
  if (row.framed) {
    ui::score_mark(frame, draw, score, frame.em(11), row.strokes, strokes);
  } else {
    ui::text_at(frame, draw, score, strokes, {ui::Face::kSemi, ui::mark_tone(row.strokes)}, {0.5F, 0.5F});
  }
  const std::string name = row.yours ? row.nick + " · you" : row.nick;
  ui::text_cut_at(frame, draw, {grid.name, middle}, name, grid.name_width,
                  {row.yours ? ui::Face::kSemi : ui::Face::kBody, ui::Tone::kText}, {0, 0.5F});
  for (std::size_t i = 0; i < grid.ends.size(); ++i) {
    ui::text_at(frame, draw, {grid.ends[i], middle}, row.cells[i],
                {ui::Face::kSmall, i == 0 ? ui::Tone::kText : ui::Tone::kDim}, {1, 0.5F});
  }
  ui::note_rect(frame, "row", fmt::format("{} {}", ordinal(row.rank), name), at, end,
                {.text = fmt::format("{}, {}", row.framed ? golf_term(row.strokes) : strokes,
                                     fmt::join(row.cells, ", ")),
                 .clickable = false});
  ImGui::Dummy({grid.width, frame.em(kRowHeight)});
}

void draw_rows(const ui::Frame& frame, const std::vector<Column>& columns,
               const std::vector<BoardRow>& rows) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  const Grid grid = grid_of(frame, columns);
  draw_head(frame, grid, columns);
  for (const BoardRow& row : rows) {
    draw_row(frame, grid, row);
  }
  ImGui::PopStyleVar();
}

}  // namespace

void draw_level_board(const ui::Frame& frame, const LevelBoard& board, const std::string& nick) {
  const std::vector<Column> columns{{"× par", 66}, {"Memory", 92}, {"Interval", 122}, {"Source", 92}};
  std::vector<BoardRow> rows;
  for (const BoardPlace& place : board.places) {
    constexpr double kKibibyte = 1024;
    rows.push_back(
        {.rank = place.rank,
         .strokes = place.strokes,
         .nick = place.nick,
         .yours = place.nick == nick,
         .cells = {fmt::format("{:.2f}", place.ratio),
                   place.peak_kib ? bytes_text(static_cast<double>(*place.peak_kib) * kKibibyte) : "–",
                   fmt::format("{:.2f} – {:.2f}", place.ratio_low, place.ratio_high),
                   bytes_text(static_cast<double>(place.source_bytes))}});
  }
  draw_rows(frame, columns, rows);
}

void draw_course_board(const ui::Frame& frame, const ClassNews& news, const std::string& nick) {
  std::vector<std::string> titles{"Thru"};
  for (std::size_t i = 0; i < news.levels.size(); ++i) {
    titles.push_back(fmt::to_string(i + 1));
  }
  std::vector<Column> columns{{"Thru", 60}};
  for (std::size_t i = 1; i < titles.size(); ++i) {
    columns.push_back({titles[i].c_str(), 38});
  }
  std::vector<BoardRow> rows;
  for (const CoursePlace& place : news.places) {
    const auto played = std::ranges::count_if(place.on_level, &std::optional<int>::has_value);
    BoardRow row{.rank = place.rank,
                 .strokes = place.strokes,
                 .nick = place.nick,
                 .yours = place.nick == nick,
                 .cells = {fmt::to_string(played)},
                 .framed = false};
    for (const auto& strokes : place.on_level) {
      row.cells.push_back(strokes ? ui::strokes_text(*strokes) : "–");
    }
    row.cells.resize(std::max(row.cells.size(), columns.size()), "–");
    rows.push_back(std::move(row));
  }
  draw_rows(frame, columns, rows);
}

}  // namespace underpar::client
