#include "game/widgets/text_buffer.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

namespace underpar::ui {
namespace {

std::string without_returns(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before_newline = i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] != '\r' || !before_newline) {
      clean += text[i];
    }
  }
  return clean;
}

Lines split(std::string_view text) {
  Lines lines;
  for (;;) {
    const auto newline = text.find('\n');
    lines.emplace_back(text.substr(0, newline));
    if (newline == std::string_view::npos) {
      return lines;
    }
    text.remove_prefix(newline + 1);
  }
}

Position behind(Position at, std::string_view text) {
  const auto newlines = static_cast<int>(std::ranges::count(text, '\n'));
  if (newlines == 0) {
    return {.line = at.line, .byte = at.byte + static_cast<int>(text.size())};
  }
  return {.line = at.line + newlines, .byte = static_cast<int>(text.size() - text.rfind('\n') - 1)};
}

bool is_blank(char byte) {
  return std::isspace(static_cast<unsigned char>(byte)) != 0;
}

}  // namespace

TextBuffer::TextBuffer(std::string_view text) : lines_{split(without_returns(text))} {}

void TextBuffer::reset(std::string_view text) {
  lines_ = split(without_returns(text));
  caret_ = anchor_ = {};
  undo_.clear();
  redo_.clear();
  marks_.clear();
  may_join_ = Join::kNone;
  first_changed_line_ = 0;
  ++version_;
}

std::string TextBuffer::text() const {
  return text({.begin = {}, .end = end_of(lines_)});
}

std::string TextBuffer::text(Range range) const {
  const auto begin = clamp(lines_, range.begin);
  const auto end = clamp(lines_, range.end);
  if (begin.line == end.line) {
    return line(begin.line)
        .substr(static_cast<std::size_t>(begin.byte),
                static_cast<std::size_t>(std::max(0, end.byte - begin.byte)));
  }
  auto joined = line(begin.line).substr(static_cast<std::size_t>(begin.byte));
  for (int index = begin.line + 1; index < end.line; ++index) {
    joined += '\n';
    joined += line(index);
  }
  joined += '\n';
  joined += line(end.line).substr(0, static_cast<std::size_t>(end.byte));
  return joined;
}

int TextBuffer::take_first_changed_line() {
  return std::exchange(first_changed_line_, line_count());
}

Range TextBuffer::selection() const {
  return {.begin = std::min(caret_, anchor_), .end = std::max(caret_, anchor_)};
}

void TextBuffer::move_to(Position caret, bool extend) {
  caret_ = clamp(lines_, caret);
  if (!extend) {
    anchor_ = caret_;
  }
  may_join_ = Join::kNone;
}

void TextBuffer::select(Position anchor, Position caret) {
  anchor_ = clamp(lines_, anchor);
  caret_ = clamp(lines_, caret);
  may_join_ = Join::kNone;
}

void TextBuffer::replace(Range range, std::string_view text) {
  change(range, text, /*joins_last_step=*/false);
  may_join_ = Join::kNone;
}

void TextBuffer::type(std::string_view text) {
  // A word and the blanks behind it are one step: the next word's first letter begins another.
  const bool joins = may_join_ == Join::kTyping && !has_selection() && undo_.back().after.caret == caret_ &&
                     !text.empty() && (is_blank(text.front()) || !is_blank(undo_.back().added.back()));
  change(selection(), text, joins);
  may_join_ = text.empty() ? Join::kNone : Join::kTyping;
}

void TextBuffer::erase(Range range) {
  const auto begin = clamp(lines_, range.begin);
  const auto end = clamp(lines_, range.end);
  const bool joins =
      may_join_ == Join::kErasing && !has_selection() && (end == undo_.back().at || begin == undo_.back().at);
  change(range, {}, joins);
  may_join_ = Join::kErasing;
}

bool TextBuffer::undo() {
  if (undo_.empty()) {
    return false;
  }
  const auto step = undo_.back().step;
  while (!undo_.empty() && undo_.back().step == step) {
    auto last = std::move(undo_.back());
    undo_.pop_back();
    splice({.begin = last.at, .end = behind(last.at, last.added)}, last.removed);
    caret_ = last.before.caret;
    anchor_ = last.before.anchor;
    redo_.push_back(std::move(last));
  }
  may_join_ = Join::kNone;
  return true;
}

bool TextBuffer::redo() {
  if (redo_.empty()) {
    return false;
  }
  const auto step = redo_.back().step;
  while (!redo_.empty() && redo_.back().step == step) {
    auto next = std::move(redo_.back());
    redo_.pop_back();
    splice({.begin = next.at, .end = behind(next.at, next.removed)}, next.added);
    caret_ = next.after.caret;
    anchor_ = next.after.anchor;
    undo_.push_back(std::move(next));
  }
  may_join_ = Join::kNone;
  return true;
}

void TextBuffer::set_marks(std::vector<LineMark> marks) {
  for (auto& mark : marks) {
    mark.line = std::clamp(mark.line, 0, line_count() - 1);
  }
  std::ranges::stable_sort(marks, {}, &LineMark::line);
  marks_ = std::move(marks);
}

void TextBuffer::open_group() {
  if (group_depth_++ == 0) {
    ++step_;
  }
}

void TextBuffer::close_group() {
  // What the group selected last is what redo shall select again.
  if (--group_depth_ == 0 && !undo_.empty() && undo_.back().step == step_) {
    undo_.back().after = {.caret = caret_, .anchor = anchor_};
  }
  may_join_ = Join::kNone;
}

void TextBuffer::change(Range range, std::string_view text, bool joins_last_step) {
  auto begin = clamp(lines_, range.begin);
  auto end = clamp(lines_, range.end);
  if (end < begin) {
    std::swap(begin, end);
  }
  Change made{.at = begin,
              .removed = this->text({.begin = begin, .end = end}),
              .added = without_returns(text),
              .before = {.caret = caret_, .anchor = anchor_}};
  if (made.removed.empty() && made.added.empty()) {
    return;
  }
  if (group_depth_ == 0 && !joins_last_step) {
    ++step_;
  }
  made.step = step_;
  caret_ = anchor_ = splice({.begin = begin, .end = end}, made.added);
  made.after = {.caret = caret_, .anchor = anchor_};
  undo_.push_back(std::move(made));
  redo_.clear();
}

Position TextBuffer::splice(Range range, std::string_view text) {
  const auto first = static_cast<std::size_t>(range.begin.line);
  const auto last = static_cast<std::size_t>(range.end.line);
  auto added = split(text);
  const Position end = behind(range.begin, text);
  added.back() += lines_[last].substr(static_cast<std::size_t>(range.end.byte));
  lines_[first].resize(static_cast<std::size_t>(range.begin.byte));
  lines_[first] += added.front();
  const auto behind_first = lines_.begin() + range.begin.line + 1;
  const auto place = lines_.erase(behind_first, lines_.begin() + range.end.line + 1);
  lines_.insert(place, std::make_move_iterator(added.begin() + 1), std::make_move_iterator(added.end()));
  move_marks(range, static_cast<int>(added.size()) - 1);
  first_changed_line_ = std::min(first_changed_line_, range.begin.line);
  ++version_;
  return end;
}

void TextBuffer::move_marks(Range range, int added_lines) {
  const int removed_lines = range.end.line - range.begin.line;
  // A line is whole in the range from its first byte up to the next line's first.
  const int first_gone = range.begin.byte == 0 ? range.begin.line : range.begin.line + 1;
  std::erase_if(marks_,
                [&](const LineMark& mark) { return mark.line >= first_gone && mark.line < range.end.line; });
  for (auto& mark : marks_) {
    // The line of the range's start moves only when it is pushed down as a whole.
    if (mark.line >= range.end.line && (mark.line > range.begin.line || range.begin.byte == 0)) {
      mark.line += added_lines - removed_lines;
    }
  }
}

}  // namespace underpar::ui
