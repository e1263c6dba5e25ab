#include "engine/source/diff.hpp"

#include <dtl/dtl.hpp>

#include <algorithm>

namespace underpar {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

Change change_of(dtl::edit_t kind) {
  return kind == dtl::SES_ADD      ? Change::kOnlySecond
         : kind == dtl::SES_DELETE ? Change::kOnlyFirst
                                   : Change::kSame;
}

/// People read what went before what came: of lines changed together the removed ones stand first.
void removed_first(std::vector<DiffLine>& lines) {
  const auto changed = [](const DiffLine& line) { return line.change != Change::kSame; };
  for (auto begin = std::ranges::find_if(lines, changed); begin != lines.end();) {
    const auto end = std::find_if_not(begin, lines.end(), changed);
    std::stable_partition(begin, end, [](const DiffLine& line) { return line.change == Change::kOnlyFirst; });
    begin = std::find_if(end, lines.end(), changed);
  }
}

}  // namespace

std::vector<DiffLine> diff_lines(std::string_view first, std::string_view second) {
  dtl::Diff<std::string> diff{lines_of(first), lines_of(second)};
  diff.compose();
  std::vector<DiffLine> lines;
  for (const auto& [text, info] : diff.getSes().getSequence()) {
    lines.push_back({.change = change_of(info.type),
                     .first_line = static_cast<int>(info.beforeIdx),
                     .second_line = static_cast<int>(info.afterIdx),
                     .text = text});
  }
  removed_first(lines);
  return lines;
}

std::vector<DiffLine> only_changes(const std::vector<DiffLine>& lines, int context) {
  const auto count = static_cast<int>(lines.size());
  std::vector<bool> near(lines.size(), false);
  for (int i = 0; i < count; ++i) {
    if (lines[static_cast<std::size_t>(i)].change == Change::kSame) {
      continue;
    }
    const int last = std::min(i + context, count - 1);
    for (int j = std::max(i - context, 0); j <= last; ++j) {
      near[static_cast<std::size_t>(j)] = true;
    }
  }
  std::vector<DiffLine> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (near[i]) {
      if (i > 0 && !near[i - 1] && !result.empty()) {
        result.emplace_back();
      }
      result.push_back(lines[i]);
    }
  }
  return result;
}

}  // namespace underpar
