#include "game/widgets/markdown_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "engine/source/lexer.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/prose.hpp"
#include "game/widgets/syntax_colors.hpp"
#include "game/widgets/text.hpp"
#include "game/widgets/text_position.hpp"

namespace underpar::ui {
namespace {

using Kind = MarkdownBlock::Kind;

constexpr float kCodeLineHeight = 1.42F;

Color between(Color first, Color second) {
  const auto mean = [](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>((a * 3 + b) / 4); };
  return {mean(first.r, second.r), mean(first.g, second.g), mean(first.b, second.b)};
}

bool has_colors(const std::string& language) {
  return language == "cpp" || language == "c++" || language == "c" || language == "hpp";
}

/// Draws blocks from the top down; y_ is where the next one begins.
class View {
 public:
  View(const Frame& frame, const MarkdownOptions& options, ImVec2 at)
      : frame_{frame}, draw_list_{*ImGui::GetWindowDrawList()}, y_{at.y} {
    const auto& theme = frame.theme();
    // Prose is a little quieter than headings and bold words, which then stand out.
    prose_.color =
        options.tone == Tone::kText ? between(theme.text, theme.dim) : color_of(theme, options.tone);
    prose_.strong = options.tone == Tone::kText ? theme.text : prose_.color;
  }

  void draw_blocks(const std::vector<MarkdownBlock>& blocks, float left, float width, float space) {
    bool first = true;
    for (const auto& block : blocks) {
      y_ += first ? 0 : frame_.em(block.kind == Kind::kHeading ? space * 1.6F : space);
      first = false;
      draw_block(block, left, width);
    }
  }

  [[nodiscard]] float y() const { return y_; }

 private:
  void draw_block(const MarkdownBlock& block, float left, float width) {
    switch (block.kind) {
      case Kind::kParagraph:
        draw_runs(block, left, width, prose_);
        break;
      case Kind::kHeading:
        draw_heading(block, left, width);
        break;
      case Kind::kCode:
        draw_code(block, left, width);
        break;
      case Kind::kQuote:
        draw_quote(block, left, width);
        break;
      case Kind::kList:
        draw_list(block, left, width);
        break;
      case Kind::kItem:
        draw_blocks(block.children, left, width, 6);
        break;
      case Kind::kTable:
        draw_table(block, left, width);
        break;
      case Kind::kRule:
        draw_rule(left, width, y_ + frame_.em(4));
        y_ += frame_.em(8);
        break;
    }
  }

  void draw_runs(const MarkdownBlock& block, float left, float width, const ProseStyle& style) {
    const auto layout = lay_out_prose(frame_, block.runs, width, style);
    draw_prose(frame_, draw_list_, {left, y_}, layout);
    note_rect(frame_, "text", plain_text(block.runs), {left, y_}, {left + layout.width, y_ + layout.height},
              {.clickable = false});
    y_ += layout.height;
  }

  void draw_rule(float left, float width, float y) {
    draw_list_.AddRectFilled({left, y}, {left + width, y + frame_.em(1)}, frame_.theme().border);
  }

  void draw_heading(const MarkdownBlock& block, float left, float width) {
    const Color bright = frame_.theme().text;
    draw_runs(block, left, width,
              {.face = block.level <= 2 ? Face::kHeading : Face::kSemi, .color = bright, .strong = bright});
  }

  void draw_quote(const MarkdownBlock& block, float left, float width) {
    const float top = y_;
    const auto outside = prose_;
    prose_.color = prose_.strong = frame_.theme().par;
    draw_blocks(block.children, left + frame_.em(16), width - frame_.em(16), 8);
    prose_ = outside;
    draw_list_.AddRectFilled({left, top}, {left + frame_.em(3), y_}, frame_.theme().par);
  }

  void draw_list(const MarkdownBlock& block, float left, float width) {
    int number = block.start;
    const float line = std::round(frame_.look.fonts.body->FontSize * 1.42F);
    const auto last = fmt::format("{}.", block.start + static_cast<int>(block.children.size()) - 1);
    const float indent = block.ordered ? text_size(frame_, last).x + frame_.em(10) : frame_.em(20);
    bool first = true;
    for (const auto& item : block.children) {
      y_ += first ? 0 : frame_.em(6);
      first = false;
      const float middle = y_ + line / 2;
      if (block.ordered) {
        text_at(frame_, draw_list_, {left + indent - frame_.em(10), middle}, fmt::format("{}.", number++),
                {.tone = Tone::kAccent}, {1, 0.5F});
      } else {
        draw_list_.AddCircleFilled({left + frame_.em(8), middle}, frame_.em(3), frame_.theme().accent);
      }
      y_ += item.children.empty() ? line : 0;
      draw_block(item, left + indent, width - indent);
    }
  }

  /// A box of its own, which scrolls sideways when a line is wider than the text.
  void draw_code(const MarkdownBlock& block, float left, float width) {
    const Lines lines = lines_of(block.code);
    const auto* font = frame_.look.fonts.code_small;
    const float column = font->GetCharAdvance('M');
    const float line_height = std::round(font->FontSize * kCodeLineHeight);
    const float margin = frame_.em(10);
    int columns = 0;
    for (const auto& line : lines) {
      columns = std::max(columns, column_of(line, static_cast<int>(line.size())));
    }
    const ImVec2 inner{static_cast<float>(columns) * column + 2 * margin,
                       static_cast<float>(lines.size()) * line_height + 1.6F * margin};
    const bool wide = inner.x > width;
    const float height = inner.y + (wide ? ImGui::GetStyle().ScrollbarSize : 0);
    ImGui::SetCursorScreenPos({left, y_});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, frame_.theme().editor.vec4());
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, frame_.em(6));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushID(static_cast<int>(codes_++));
    // The wheel over code scrolls the lesson, as a box without height to scroll would swallow it.
    ImGui::BeginChild("code", {width, height}, false,
                      ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoSavedSettings |
                          (wide ? ImGuiWindowFlags_HorizontalScrollbar : ImGuiWindowFlags_NoScrollbar));
    const auto at = ImGui::GetCursorScreenPos();
    ImGui::Dummy(inner);
    draw_code_lines(lines, has_colors(block.language), line_height, {at.x + margin, at.y + 0.8F * margin});
    note_rect(frame_, "code", block.code, at, {at.x + inner.x, at.y + inner.y}, {.clickable = false});
    ImGui::EndChild();
    ImGui::PopID();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
    y_ += height;
  }

  void draw_code_lines(const Lines& lines, bool colors, float line_height, ImVec2 at) const {
    auto& inside = *ImGui::GetWindowDrawList();
    auto* font = frame_.look.fonts.code_small;
    const float column = font->GetCharAdvance('M');
    LexState state;
    for (const auto& line : lines) {
      const float drop = std::floor(at.y + (line_height - font->FontSize) / 2);
      auto lexed = lex_line(line, state);
      state = lexed.after;
      if (!colors) {
        lexed.tokens = {{.begin = 0, .end = static_cast<int>(line.size())}};
      }
      for (const auto& token : lexed.tokens) {
        const auto start = static_cast<float>(column_of(line, token.begin));
        inside.AddText(font, font->FontSize, {at.x + start * column, drop},
                       color_of(frame_.theme(), token.kind), line.data() + token.begin,
                       line.data() + token.end);
      }
      at.y += line_height;
    }
  }

  static Lines lines_of(const std::string& code) {
    Lines lines{""};
    for (const char each : code) {
      if (each == '\n') {
        lines.emplace_back();
      } else if (each == '\t') {
        lines.back().append(kTabWidth, ' ');
      } else {
        lines.back() += each;
      }
    }
    return lines;
  }

  void draw_table(const MarkdownBlock& block, float left, float width) {
    const float pad = frame_.em(8);
    const auto widths = column_widths(block, width, pad);
    const auto bold = ProseStyle{.color = frame_.theme().text, .strong = frame_.theme().text};
    const float top = y_;
    bool header = true;
    for (const auto& row : block.rows) {
      std::vector<ProseLayout> cells;
      float height = 0;
      for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
        cells.push_back(lay_out_prose(frame_, row[i], widths[i] - 2 * pad, header ? bold : prose_));
        height = std::max(height, cells.back().height);
      }
      float x = left;
      if (header) {
        draw_list_.AddRectFilled({left, y_}, {left + sum(widths), y_ + height + pad}, frame_.theme().raised,
                                 frame_.em(5), ImDrawFlags_RoundCornersTop);
      }
      for (std::size_t i = 0; i < cells.size(); ++i) {
        draw_prose(frame_, draw_list_, {x + pad, y_ + pad / 2}, cells[i]);
        x += widths[i];
      }
      y_ += height + pad;
      header = false;
      draw_rule(left, sum(widths), y_);
    }
    note_rect(frame_, "text", plain_text(block), {left, top}, {left + sum(widths), y_}, {.clickable = false});
  }

  static float sum(const std::vector<float>& values) {
    float total = 0;
    for (const float value : values) {
      total += value;
    }
    return total;
  }

  /// As wide as each column's longest cell; when that is too much, the widest columns give way first.
  [[nodiscard]] std::vector<float> column_widths(const MarkdownBlock& block, float width, float pad) const {
    std::vector<float> widths;
    for (const auto& row : block.rows) {
      widths.resize(std::max(widths.size(), row.size()));
      for (std::size_t i = 0; i < row.size(); ++i) {
        const auto cell = lay_out_prose(frame_, row[i], FLT_MAX / 4, prose_);
        // Header cells may be drawn a little wider than measured.
        widths[i] = std::max(widths[i], std::ceil(cell.width) + 2 * pad + frame_.em(2));
      }
    }
    const float least = frame_.em(40);
    while (sum(widths) > width) {
      const auto widest = std::ranges::max_element(widths);
      if (*widest <= least) {
        break;
      }
      *widest = std::max(least, *widest - std::max(1.0F, (sum(widths) - width) / 4));
    }
    return widths;
  }

  const Frame& frame_;
  ImDrawList& draw_list_;
  ProseStyle prose_;
  float y_;
  unsigned codes_ = 0;
};

}  // namespace

float draw_markdown(const Frame& frame, const MarkdownDocument& document, const MarkdownOptions& options) {
  const auto at = ImGui::GetCursorScreenPos();
  const float width =
      std::max(options.width > 0 ? options.width : ImGui::GetContentRegionAvail().x, frame.em(60));
  ImGui::PushID("markdown");
  View view{frame, options, at};
  view.draw_blocks(document.blocks, at.x, width, 12);
  ImGui::PopID();
  const float height = view.y() - at.y;
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({width, height});
  return height;
}

}  // namespace underpar::ui
