#include "engine/insight/source_lines.hpp"

#include <algorithm>
#include <ranges>

namespace underpar {

bool in_file(const Frame& frame, std::string_view name) {
  const std::string_view file = frame.file;
  return file == name ||
         (file.size() > name.size() && file.ends_with(name) && file[file.size() - name.size() - 1] == '/');
}

std::optional<int> own_line(std::span<const Frame> stack, std::string_view name) {
  const auto own = std::ranges::find_if(stack.rbegin(), stack.rend(), [&](const Frame& frame) {
    return frame.line > 0 && in_file(frame, name);
  });
  return own == stack.rend() ? std::nullopt : std::optional{own->line};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (const auto part : std::views::split(text, '\n')) {
    const std::string_view line{part.begin(), part.end()};
    const auto first = std::min(line.find_first_not_of(" \t\r"), line.size());
    const auto last = line.find_last_not_of(" \t\r");
    lines.emplace_back(last == std::string_view::npos ? "" : line.substr(first, last + 1 - first));
  }
  return lines;
}

std::string text_of(const std::vector<std::string>& lines, int line) {
  const auto index = static_cast<std::size_t>(line) - 1;
  return index < lines.size() ? lines[index] : std::string{};
}

}  // namespace underpar
