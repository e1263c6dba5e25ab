#include "game/screens/assembly_tab.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "game/screens/inquiry_view.hpp"
#include "game/screens/plot_box.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

/// A row of the listing: a function's name, or one of its instructions.
struct Row {
  const AssemblyFunction* function = nullptr;  ///< not null: its name
  const AssemblyLine* instruction = nullptr;
};

std::vector<Row> rows_of(const Assembly& assembly) {
  std::vector<Row> rows;
  for (const AssemblyFunction& function : assembly.functions) {
    rows.push_back({.function = &function});
    for (const AssemblyLine& line : function.lines) {
      rows.push_back({.instruction = &line});
    }
  }
  return rows;
}

/// The lines that have code, each with a colour that its neighbours have not.
std::map<int, ui::Color> colors_of(const ui::Theme& theme, const Assembly& assembly) {
  const std::array palette{theme.player, theme.par,      theme.accent, theme.code_preprocessor,
                           theme.over,   theme.code_type};
  std::map<int, ui::Color> colors;
  for (const AssemblyFunction& function : assembly.functions) {
    for (const AssemblyLine& line : function.lines) {
      if (line.line > 0) {
        colors[line.line] = {};
      }
    }
  }
  std::size_t next = 0;
  for (auto& [line, color] : colors) {
    color = palette[next++ % palette.size()];
  }
  return colors;
}

ui::Table listing_table(const Assembly& assembly) {
  ui::Table table{.header = {"line", "label", "instruction"}, .rows = {}};
  for (const Row& row : rows_of(assembly)) {
    if (row.function != nullptr) {
      table.rows.push_back({"", row.function->name, ""});
    } else {
      table.rows.push_back({row.instruction->line > 0 ? std::to_string(row.instruction->line) : "",
                            row.instruction->label, row.instruction->text});
    }
  }
  return table;
}

/// The listing in this frame.
struct Listing {
  const ui::Frame& frame;
  std::map<int, ui::Color> colors;
  int caret_line = 0;
  float row_height = 0;

  void draw_instruction(const AssemblyLine& line) const {
    auto& draw_list = *ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float wide = ImGui::GetContentRegionAvail().x;
    const float middle = at.y + row_height / 2;
    if (const auto color = colors.find(line.line); color != colors.end()) {
      const float stripe = frame.em(line.line == caret_line ? 12 : 4);
      draw_list.AddRectFilled(at, {at.x + wide, at.y + row_height},
                              color->second.with_alpha(ui::kGroundAlpha));
      draw_list.AddRectFilled(at, {at.x + stripe, at.y + row_height}, color->second);
      ui::text_at(frame, draw_list, {at.x + frame.em(36), middle}, std::to_string(line.line),
                  {ui::Face::kCodeSmall, ui::Tone::kText}, {1, 0.5F});
    }
    if (!line.label.empty()) {
      ui::text_at(frame, draw_list, {at.x + frame.em(44), middle}, line.label,
                  {ui::Face::kCodeSmall, ui::Tone::kText}, {0, 0.5F});
    }
    const float left = frame.em(92);
    ui::text_cut_at(frame, draw_list, {at.x + left, middle}, line.text, wide - left,
                    {ui::Face::kCodeSmall, ui::Tone::kText}, {0, 0.5F});
    ImGui::Dummy({wide, row_height});
  }

  void draw_name(const std::string& name) const {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float wide = ImGui::GetContentRegionAvail().x;
    ui::text_cut_at(frame, *ImGui::GetWindowDrawList(), {at.x, at.y + row_height / 2}, name, wide,
                    {ui::Face::kSemi, ui::Tone::kText}, {0, 0.5F});
    ImGui::Dummy({wide, row_height});
  }
};

void draw_listing(const ui::Frame& frame, const Assembly& assembly, LevelView& view) {
  const ui::Panel panel{frame,
                        "listing",
                        {0, std::max(ImGui::GetContentRegionAvail().y - frame.em(96), frame.em(220))},
                        {.flat = true}};
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
  const std::vector<Row> rows = rows_of(assembly);
  Listing listing{.frame = frame,
                  .colors = colors_of(frame.theme(), assembly),
                  .caret_line = view.solution.buffer().caret().line + 1,
                  .row_height = std::round(frame.look.fonts.code_small->FontSize * 1.5F)};
  if (view.listed_line != listing.caret_line) {  // the code of the caret's line comes into sight
    view.listed_line = listing.caret_line;
    const auto first = std::ranges::find_if(rows, [&](const Row& row) {
      return row.instruction != nullptr && row.instruction->line == listing.caret_line;
    });
    if (first != rows.end()) {
      ImGui::SetScrollY(std::max(0.0F, static_cast<float>(first - rows.begin() - 2) * listing.row_height));
    }
  }
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows.size()), listing.row_height);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const Row& row = rows[static_cast<std::size_t>(i)];
      if (row.function != nullptr) {
        listing.draw_name(row.function->name);
      } else {
        listing.draw_instruction(*row.instruction);
      }
    }
  }
  ImGui::PopStyleVar();
}

const char* sign_of(RemarkKind kind) {
  return kind == RemarkKind::kVectorized || kind == RemarkKind::kInlined ? "✓" : "✗";
}

void draw_remarks(const ui::Frame& frame, const Assembly& assembly, LevelView& view) {
  ui::gap(frame, 6);
  ui::section(frame, "WHAT THE COMPILER SAYS");
  if (assembly.remarks.empty()) {
    ui::text(frame, "Nothing about these lines.", {ui::Face::kBody, ui::Tone::kDim});
  }
  for (const Remark& remark : assembly.remarks) {
    draw_line_link(frame, {remark.line, sign_of(remark.kind), remark.text}, view);
  }
}

const Assembly* fresh_assembly(const LevelState& level) {
  const Answer* answer = fresh_answer(level, Question::kAssembly);
  return answer == nullptr ? nullptr : &std::get<Assembly>(*answer);
}

}  // namespace

void draw_assembly(const ui::Frame& frame, const State& state, Commands& commands, LevelView& view) {
  const Answer* answer = draw_inquiry(frame, state, Question::kAssembly, commands);
  if (answer == nullptr) {
    return;
  }
  const auto& assembly = std::get<Assembly>(*answer);
  draw_copy_heading(frame, "INSTRUCTIONS", [&assembly] { return listing_table(assembly); });
  draw_listing(frame, assembly, view);
  draw_remarks(frame, assembly, view);
}

std::vector<ui::LineTint> assembly_tints(const ui::Theme& theme, const LevelState& level) {
  std::vector<ui::LineTint> tints;
  if (const Assembly* assembly = fresh_assembly(level)) {
    for (const auto& [line, color] : colors_of(theme, *assembly)) {
      tints.push_back({.line = line - 1, .color = color, .margin = {}});
    }
  }
  return tints;
}

std::vector<ui::LineMark> remark_marks(const LevelState& level) {
  std::vector<ui::LineMark> marks;
  if (const Assembly* assembly = fresh_assembly(level)) {
    for (const Remark& remark : assembly->remarks) {
      marks.push_back({remark.line - 1, Severity::kNote, remark.text});
    }
  }
  return marks;
}

}  // namespace underpar::client
