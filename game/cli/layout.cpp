#include "game/cli/layout.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace underpar::cli {
namespace {

constexpr int kLongestProseLine = 96;
constexpr int kGap = 2;
constexpr int kNarrowestClippedColumn = 8;

struct Letter {
  std::size_t bytes = 1;
  int columns = 1;
};

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

// The blocks that matter to a terminal (Unicode 15: combining marks; East Asian Width W and F, emoji).
constexpr Range kMarks[] = {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}};
constexpr Range kWide[] = {{0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
                           {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};

template <std::size_t N>
bool is_in(const Range (&ranges)[N], std::uint32_t code) {
  return std::ranges::any_of(ranges, [code](Range r) { return r.first <= code && code <= r.last; });
}

/// How many bytes a UTF-8 sequence has that begins with `lead`; 0: none begins so.
std::size_t sequence_length(unsigned char lead) {
  return lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
}

/// The letter at the front of non-empty text.
Letter front_of(std::string_view text) {
  if (text.starts_with("\033[")) {
    const auto end = text.find_first_of("mK", 2);
    return {.bytes = end == std::string_view::npos ? text.size() : end + 1, .columns = 0};
  }
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = sequence_length(lead);
  if (length <= 1 || text.size() < length) {
    return {.bytes = 1, .columns = lead < 0x20 || lead == 0x7F ? 0 : 1};
  }
  std::uint32_t code = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if (next >> 6 != 2) {
      return {};
    }
    code = (code << 6) | (next & 0x3FU);
  }
  return {.bytes = length, .columns = is_in(kMarks, code) ? 0 : is_in(kWide, code) ? 2 : 1};
}

std::string blanks(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

std::string aligned(std::string_view text, int width, Align align) {
  return align == Align::kLeft ? left_aligned(text, width) : right_aligned(text, width);
}

std::string without_end_blanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

int columns(std::string_view text) {
  int sum = 0;
  while (!text.empty()) {
    const Letter letter = front_of(text);
    sum += letter.columns;
    text.remove_prefix(letter.bytes);
  }
  return sum;
}

std::string clipped(std::string_view text, int width) {
  if (columns(text) <= width) {
    return std::string{text};
  }
  std::string kept;
  bool inside_colour = false;
  for (int left = width - 1; !text.empty();) {
    const Letter letter = front_of(text);
    if (letter.columns > left) {
      break;
    }
    inside_colour = text[0] == '\033' ? !text.starts_with("\033[0m") : inside_colour;
    left -= letter.columns;
    kept.append(text.substr(0, letter.bytes));
    text.remove_prefix(letter.bytes);
  }
  return kept + (inside_colour ? "…\033[0m" : "…");
}

std::string left_aligned(std::string_view text, int width) {
  return std::string{text} + blanks(width - columns(text));
}

std::string right_aligned(std::string_view text, int width) {
  return blanks(width - columns(text)) + std::string{text};
}

std::string wrapped(std::string_view text, int width, int indent) {
  std::string out;
  int used = 0;
  bool line_has_word = false;
  while (!text.empty()) {
    if (text.front() == '\n') {
      out += '\n' + blanks(indent);
      used = indent;
      line_has_word = false;
      text.remove_prefix(1);
      continue;
    }
    const auto space = text.find_first_not_of(' ');
    const auto word_begin = space == std::string_view::npos ? text.size() : space;
    const auto word_end = std::min(text.find_first_of(" \n", word_begin), text.size());
    const auto word = text.substr(word_begin, word_end - word_begin);
    const int wanted = columns(word);
    if (!word.empty()) {
      const int gap = line_has_word ? 1 : static_cast<int>(word_begin);  // an indented line keeps its indent
      if (line_has_word && used + gap + wanted > width) {
        out += '\n' + blanks(indent);
        used = indent;
      } else {
        out += blanks(gap);
        used += gap;
      }
      out += word;
      used += wanted;
      line_has_word = true;
    }
    text.remove_prefix(word_end);
  }
  return out;
}

int prose_width(const Terminal& terminal) {
  return std::min(terminal.width, kLongestProseLine);
}

std::string table(const std::vector<Column>& heads, const std::vector<std::vector<std::string>>& rows,
                  const Terminal& terminal) {
  std::vector<int> widths(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i) {
    widths[i] = columns(heads[i].title);
    for (const auto& row : rows) {
      widths[i] = std::max(widths[i], columns(row[i]));
    }
  }
  const int all = std::accumulate(widths.begin(), widths.end(), kGap * (static_cast<int>(heads.size()) - 1));
  if (all > terminal.width) {
    std::size_t widest = heads.size();
    for (std::size_t i = 0; i < heads.size(); ++i) {
      if (heads[i].align == Align::kLeft && (widest == heads.size() || widths[i] >= widths[widest])) {
        widest = i;
      }
    }
    if (widest < heads.size()) {
      widths[widest] = std::max(widths[widest] - (all - terminal.width), kNarrowestClippedColumn);
    }
  }
  std::string out;
  const auto add = [&](const auto& cell_of) {
    std::string line;
    for (std::size_t i = 0; i < heads.size(); ++i) {
      line += i == 0 ? "" : blanks(kGap);
      line += aligned(clipped(cell_of(i), widths[i]), widths[i], heads[i].align);
    }
    out += without_end_blanks(std::move(line)) + '\n';
  };
  if (std::ranges::any_of(heads, [](const Column& head) { return !head.title.empty(); })) {
    add([&](std::size_t i) { return inked(terminal, Ink::kFaint, heads[i].title); });
  }
  for (const auto& row : rows) {
    add([&](std::size_t i) { return row[i]; });
  }
  return out;
}

}  // namespace underpar::cli
