#include "game/widgets/table.hpp"

#include <algorithm>
#include <cmath>

#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

/// What a reader counts as the width of a text: its characters.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

template <class WidthOf>
auto column_widths(const Table& table, WidthOf width_of) {
  std::vector<decltype(width_of(std::string{}))> widths(table.header.size());
  const auto widen = [&](const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
      widths[i] = std::max(widths[i], width_of(row[i]));
    }
  };
  widen(table.header);
  for (const auto& row : table.rows) {
    widen(row);
  }
  return widths;
}

}  // namespace

std::string to_text(const Table& table) {
  const auto widths = column_widths(table, [](const std::string& cell) { return characters(cell); });
  std::string text;
  const auto add = [&](const std::vector<std::string>& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
      const std::string blanks(widths[i] - characters(row[i]), ' ');
      line += i == 0 ? row[i] + blanks : "  " + blanks + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line;
    text += '\n';
  };
  add(table.header);
  for (const auto& row : table.rows) {
    add(row);
  }
  return text;
}

std::string to_csv(const Table& table) {
  std::string text;
  const auto add = [&](const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += i == 0 ? "" : ",";
      if (row[i].find_first_of(",\"\n") == std::string::npos) {
        text += row[i];
        continue;
      }
      text += '"';
      for (const char letter : row[i]) {
        text += letter == '"' ? "\"\"" : std::string{letter};
      }
      text += '"';
    }
    text += "\r\n";
  };
  add(table.header);
  for (const auto& row : table.rows) {
    add(row);
  }
  return text;
}

void draw_table(const Frame& frame, const char* id, const Table& table) {
  const auto at = ImGui::GetCursorScreenPos();
  const float room = ImGui::GetContentRegionAvail().x;
  auto widths = column_widths(
      table, [&](const std::string& cell) { return std::ceil(text_size(frame, cell, Face::kSmall).x); });
  if (widths.empty()) {
    return;
  }
  const float space = frame.em(16);
  float numbers = 0;
  for (std::size_t i = 1; i < widths.size(); ++i) {
    numbers += widths[i] + space;
  }
  // The names give way when the window is narrow; numbers do not.
  widths[0] = std::max(std::min(widths[0], room - numbers), frame.em(30));
  const float line_height = std::round(frame.look.fonts.small_print->FontSize * 1.6F);
  auto& draw_list = *ImGui::GetWindowDrawList();
  float y = at.y;
  const auto draw_row = [&](const std::vector<std::string>& row, Tone name, Tone value) {
    float right = at.x + widths[0];
    text_cut_at(frame, draw_list, {at.x, y + line_height / 2}, row[0], widths[0],
                {.face = Face::kSmall, .tone = name}, {0, 0.5F});
    for (std::size_t i = 1; i < row.size() && i < widths.size(); ++i) {
      right += space + widths[i];
      text_at(frame, draw_list, {right, y + line_height / 2}, row[i], {.face = Face::kSmall, .tone = value},
              {1, 0.5F});
    }
    y += line_height;
  };
  const float width = widths[0] + numbers;
  draw_row(table.header, Tone::kFaint, Tone::kFaint);
  draw_list.AddRectFilled({at.x, y}, {at.x + width, y + frame.em(1)}, frame.theme().border);
  for (const auto& row : table.rows) {
    draw_row(row, Tone::kDim, Tone::kText);
  }
  ImGui::Dummy({width, y - at.y});
  note_item(frame, "table", id, {.clickable = false});
}

}  // namespace underpar::ui
