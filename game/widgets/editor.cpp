#include "game/widgets/editor.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "game/widgets/editor_layout.hpp"
#include "game/widgets/keys.hpp"
#include "game/widgets/note.hpp"

namespace underpar::ui {
namespace {

constexpr float kLineHeight = 1.47F;
constexpr int kSpareColumns = 4;  ///< room behind the longest line for the caret
constexpr int kSpareLines = 3;
constexpr int kMarginColumns = 6;  ///< for what a tint says

}  // namespace

void Editor::set_text(std::string_view text) {
  buffer_.reset(text);
  wanted_column_ = -1;
  reveal_caret_ = true;
}

void Editor::set_tints(std::vector<LineTint> tints) {
  tints_ = std::move(tints);
  tinted_version_ = buffer_.version();
}

void Editor::jump_to(int line, int column) {
  buffer_.move_to({.line = line - 1, .byte = column - 1});
  wanted_column_ = -1;
  reveal_caret_ = true;
  focus_wanted_ = true;
}

void Editor::show(Range range) {
  buffer_.select(range.begin, range.end);
  wanted_column_ = -1;
  reveal_caret_ = true;
}

bool Editor::focused() const {
  return focused_ && drawn_in_ + 1 >= ImGui::GetFrameCount();
}

bool Editor::draw(const Frame& frame, const char* id, ImVec2 size, const EditorOptions& options) {
  const auto version = buffer_.version();
  const int frame_now = ImGui::GetFrameCount();
  const bool comes_into_sight = drawn_in_ + 1 < frame_now;
  drawn_in_ = frame_now;
  if (focus_wanted_ || (comes_into_sight && !options.read_only)) {
    ImGui::SetNextWindowFocus();
    focus_wanted_ = false;
  }
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, frame.em(8));
  ImGui::PushStyleColor(ImGuiCol_ChildBg, frame.theme().editor.vec4());
  ImGui::BeginChild(id, size, true, ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoMove);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);

  auto layout = lay_out(frame);
  ImGui::InvisibleButton("text", layout.content);
  if (std::exchange(leave_wanted_, false) && ImGui::IsWindowFocused()) {
    ImGui::SetWindowFocus(nullptr);
  }
  focused_ = ImGui::IsWindowFocused();
  layout.focused = focused_;
  text_origin_ = {layout.left_of(0), layout.top_of(0)};
  cell_ = {layout.column_width, layout.line_height};
  handle_mouse(layout);
  if (focused_ && !options.keys_taken) {
    handle_keys(layout, options);
  }
  keep_caret_in_sight(layout);
  draw_lines(frame, layout, options.label);

  ImGui::EndChild();
  note_item(frame, "editor", options.label);
  return buffer_.version() != version;
}

Rect Editor::box_of(Position at) const {
  const Position inside = clamp(buffer_.lines(), at);
  const auto column = static_cast<float>(column_of(buffer_.line(inside.line), inside.byte));
  const ImVec2 corner{text_origin_.x + column * cell_.x,
                      text_origin_.y + static_cast<float>(inside.line) * cell_.y};
  return {corner.x, corner.y, corner.x + cell_.x, corner.y + cell_.y};
}

Editor::Layout Editor::lay_out(const Frame& frame) {
  Layout layout;
  layout.font = frame.look.fonts.code;
  layout.line_height = std::round(layout.font->FontSize * kLineHeight);
  layout.column_width = layout.font->GetCharAdvance('M');
  layout.text_drop = std::floor((layout.line_height - layout.font->FontSize) / 2);
  const auto digits = static_cast<float>(std::to_string(std::max(buffer_.line_count(), 99)).size());
  const bool said =
      tinted() && std::ranges::any_of(tints_, [](const LineTint& tint) { return !tint.margin.empty(); });
  layout.margin = said ? layout.column_width * kMarginColumns : 0;
  layout.gutter = std::round(layout.margin + layout.column_width * (digits + 3.5F));
  layout.window = ImGui::GetWindowPos();
  layout.window_size = ImGui::GetWindowSize();
  layout.visible = ImGui::GetContentRegionAvail();
  layout.scroll = {ImGui::GetScrollX(), ImGui::GetScrollY()};
  layout.origin = ImGui::GetCursorScreenPos();
  const auto columns = static_cast<float>(longest_line() + kSpareColumns);
  const auto lines = static_cast<float>(buffer_.line_count() + kSpareLines);
  layout.content = {std::max(layout.gutter + layout.column_width * columns, layout.visible.x),
                    std::max(layout.line_height * lines, layout.visible.y)};
  return layout;
}

int Editor::longest_line() {
  if (longest_version_ != buffer_.version()) {
    longest_version_ = buffer_.version();
    longest_ = 0;
    for (const auto& line : buffer_.lines()) {
      longest_ = std::max(longest_, column_of(line, static_cast<int>(line.size())));
    }
  }
  return longest_;
}

void Editor::lex_up_to(int line) {
  lexed_lines_ = std::min(lexed_lines_, buffer_.take_first_changed_line());
  lexed_.resize(buffer_.lines().size());
  for (; lexed_lines_ <= line; ++lexed_lines_) {
    const auto index = static_cast<std::size_t>(lexed_lines_);
    lexed_[index] = lex_line(buffer_.line(lexed_lines_), index == 0 ? LexState{} : lexed_[index - 1].after);
  }
}

void Editor::keep_caret_in_sight(const Layout& layout) {
  const bool resized = layout.visible.x != visible_.x || layout.visible.y != visible_.y;
  visible_ = layout.visible;
  if (reveal_caret_ || (resized && caret_in_sight_)) {
    scroll_to_caret(layout);
    caret_in_sight_ = true;
  } else {
    const auto caret = box_of(buffer_.caret());
    caret_in_sight_ = caret.top >= layout.window.y && caret.bottom <= layout.window.y + layout.visible.y &&
                      caret.left >= layout.window.x + layout.gutter &&
                      caret.left <= layout.window.x + layout.visible.x;
  }
  reveal_caret_ = false;
}

void Editor::scroll_to_caret(const Layout& layout) {
  const auto caret = buffer_.caret();
  const float height = layout.line_height;
  const float top = static_cast<float>(caret.line) * height;
  if (top < layout.scroll.y + height) {
    ImGui::SetScrollY(std::max(0.0F, top - height));
  } else if (top + 2 * height > layout.scroll.y + layout.visible.y) {
    ImGui::SetScrollY(top + 2 * height - layout.visible.y);
  }
  const auto column = static_cast<float>(column_of(buffer_.line(caret.line), caret.byte));
  const float left = column * layout.column_width;
  const float room = layout.visible.x - layout.gutter;
  const float margin = 4 * layout.column_width;
  if (left < layout.scroll.x + layout.column_width) {
    ImGui::SetScrollX(std::max(0.0F, left - margin));
  } else if (left + margin > layout.scroll.x + room) {
    ImGui::SetScrollX(left + margin - room);
  }
}

}  // namespace underpar::ui
