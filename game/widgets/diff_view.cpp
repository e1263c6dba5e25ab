#include "game/widgets/diff_view.hpp"

#include <algorithm>
#include <cmath>

#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

/// One half of a row.
struct Half {
  const char* sign;
  Tone tone;
  int line = 0;
};

void draw_half(const Frame& frame, const DiffLine& line, const Half& half, ImVec2 at, ImVec2 size) {
  auto& draw_list = *ImGui::GetWindowDrawList();
  const float middle = at.y + size.y / 2;
  const bool changed = line.change != Change::kSame;
  if (changed) {
    draw_list.AddRectFilled(at, {at.x + size.x, at.y + size.y},
                            color_of(frame.theme(), half.tone).with_alpha(kGroundAlpha));
    text_at(frame, draw_list, {at.x + frame.em(44), middle}, half.sign, {Face::kCodeSmall, Tone::kText},
            {0.5F, 0.5F});
  }
  text_at(frame, draw_list, {at.x + frame.em(34), middle}, std::to_string(half.line),
          {Face::kCodeSmall, Tone::kDim}, {1, 0.5F});
  const float left = frame.em(54);
  text_cut_at(frame, draw_list, {at.x + left, middle}, line.text, size.x - left,
              {Face::kCodeSmall, Tone::kText}, {0, 0.5F});
}

}  // namespace

std::vector<DiffRow> side_by_side(std::span<const DiffLine> diff) {
  std::vector<DiffRow> rows;
  std::size_t unpaired = 0;  // the first row that has lost a line and found none yet
  for (const DiffLine& line : diff) {
    if (line.change == Change::kSame) {
      rows.push_back({&line, &line});
      unpaired = rows.size();
    } else if (line.change == Change::kOnlyFirst) {
      rows.push_back({&line, nullptr});
    } else if (unpaired < rows.size()) {
      rows[unpaired++].second = &line;
    } else {
      rows.push_back({nullptr, &line});
      unpaired = rows.size();
    }
  }
  return rows;
}

void diff_view(const Frame& frame, std::span<const DiffLine> diff) {
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
  const std::vector<DiffRow> rows = side_by_side(diff);
  const float height = std::round(frame.look.fonts.code_small->FontSize * 1.5F);
  const float between = frame.em(12);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows.size()), height);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const DiffRow& row = rows[static_cast<std::size_t>(i)];
      const ImVec2 at = ImGui::GetCursorScreenPos();
      const float wide = ImGui::GetContentRegionAvail().x;
      const ImVec2 half{(wide - between) / 2, height};
      ImGui::Dummy({wide, height});
      if (row.first != nullptr) {
        draw_half(frame, *row.first, {"−", Tone::kOver, row.first->first_line}, at, half);
      }
      if (row.second != nullptr) {
        draw_half(frame, *row.second, {"+", Tone::kAccent, row.second->second_line},
                  {at.x + half.x + between, at.y}, half);
      }
    }
  }
  ImGui::PopStyleVar();
}

}  // namespace underpar::ui
