#include "game/widgets/find_bar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <utility>

#include "game/widgets/button.hpp"
#include "game/widgets/fields.hpp"
#include "game/widgets/keys.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

/// "3 of 12", or how many there are while none is selected.
std::string count_text(const std::vector<Range>& places, Range selection) {
  if (places.empty()) {
    return "none";
  }
  const auto here = std::ranges::find(places, selection);
  return here == places.end() ? fmt::format("{} found", places.size())
                              : fmt::format("{} of {}", here - places.begin() + 1, places.size());
}

}  // namespace

std::vector<Range> find_all(const Lines& lines, std::string_view needle) {
  std::vector<Range> places;
  if (needle.empty()) {
    return places;
  }
  for (int line = 0; line < static_cast<int>(lines.size()); ++line) {
    const std::string& text = lines[static_cast<std::size_t>(line)];
    for (auto at = text.find(needle); at != std::string::npos; at = text.find(needle, at + needle.size())) {
      const auto begin = static_cast<int>(at);
      places.push_back({{line, begin}, {line, begin + static_cast<int>(needle.size())}});
    }
  }
  return places;
}

void FindBar::open(const Editor& editor) {
  const TextBuffer& buffer = editor.buffer();
  const Range selection = buffer.selection();
  if (buffer.has_selection() && selection.begin.line == selection.end.line) {
    needle_ = buffer.text(selection);
  }
  open_ = true;
  focus_wanted_ = true;
}

bool FindBar::draw(const Frame& frame, Editor& editor, bool read_only) {
  if (!open_) {
    return false;
  }
  const auto version = editor.version();
  const std::vector<Range> places = find_all(editor.buffer().lines(), needle_);
  const float field = frame.em(170);
  (void)text_field(frame, "Find", needle_, {.hint = "Find", .width = field, .captioned = false});
  const bool entered = ImGui::IsItemDeactivated() && pressed(Key::kEnter, false);
  bool close = ImGui::IsItemDeactivated() && pressed(Key::kEscape, false);
  if (std::exchange(focus_wanted_, false)) {
    ImGui::SetKeyboardFocusHere(-1);
  }
  ImGui::SameLine();
  text(frame, count_text(places, editor.buffer().selection()), {Face::kSmall, Tone::kDim});
  ImGui::SameLine();
  const std::string_view nothing = places.empty() ? "There is no such text." : "";
  const bool back = button(frame, "Previous", {.disabled_because = nothing, .tip = "Shift+Enter"});
  ImGui::SameLine();
  const bool next = button(frame, "Next", {.disabled_because = nothing, .tip = "Enter"});
  ImGui::SameLine();
  close = button(frame, "Close##find", {.tip = "Esc"}) || close;
  if (next || back || entered) {
    go(editor, places, next || (entered && !modifiers().shift));
    focus_wanted_ = entered;
  }
  if (!read_only) {
    (void)text_field(frame, "Replace", replacement_,
                     {.hint = "Replace with", .width = field, .captioned = false});
    ImGui::SameLine();
    if (button(frame, "Replace", {.disabled_because = nothing})) {
      replace_one(editor, places);
    }
    ImGui::SameLine();
    if (button(frame, "Replace all", {.disabled_because = nothing})) {
      replace_all(editor, places);
    }
  }
  if (close) {
    open_ = false;
    editor.take_focus();
  }
  return editor.version() != version;
}

void FindBar::go(Editor& editor, const std::vector<Range>& places, bool forward) {
  if (places.empty()) {
    return;
  }
  const Range here = editor.buffer().selection();
  if (forward) {
    const auto after = std::ranges::lower_bound(places, here.end, {}, &Range::begin);
    editor.show(after == places.end() ? places.front() : *after);
  } else {
    const auto at = std::ranges::lower_bound(places, here.begin, {}, &Range::begin);
    editor.show(at == places.begin() ? places.back() : *std::prev(at));
  }
}

void FindBar::replace_one(Editor& editor, const std::vector<Range>& places) {
  const Range here = editor.buffer().selection();
  if (std::ranges::find(places, here) != places.end()) {
    editor.buffer().replace(here, replacement_);
  }
  go(editor, find_all(editor.buffer().lines(), needle_), true);
}

void FindBar::replace_all(Editor& editor, const std::vector<Range>& places) {
  const TextBuffer::Group one_step{editor.buffer()};
  for (const Range& place : places | std::views::reverse) {
    editor.buffer().replace(place, replacement_);
  }
}

}  // namespace underpar::ui
