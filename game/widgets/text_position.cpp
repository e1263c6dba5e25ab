#include "game/widgets/text_position.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace underpar::ui {
namespace {

const std::string& line_of(const Lines& lines, Position at) {
  return lines[static_cast<std::size_t>(at.line)];
}

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

int length_of(const std::string& line) {
  return static_cast<int>(line.size());
}

/// What belongs together when the caret walks by words.
enum class Class { kBlank, kWord, kSign };

Class class_of(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  if (std::isspace(code) != 0) {
    return Class::kBlank;
  }
  // Bytes of characters beyond ASCII are taken for letters.
  return std::isalnum(code) != 0 || byte == '_' || code >= 0x80U ? Class::kWord : Class::kSign;
}

int run_begin(const std::string& line, int byte) {
  int begin = byte;
  while (begin > 0 && class_of(line[static_cast<std::size_t>(begin - 1)]) ==
                          class_of(line[static_cast<std::size_t>(byte)])) {
    --begin;
  }
  return begin;
}

int run_end(const std::string& line, int byte) {
  int end = byte;
  while (end < length_of(line) &&
         class_of(line[static_cast<std::size_t>(end)]) == class_of(line[static_cast<std::size_t>(byte)])) {
    ++end;
  }
  return end;
}

struct Bracket {
  char open;
  char close;
};
constexpr std::array kBrackets{Bracket{'(', ')'}, Bracket{'[', ']'}, Bracket{'{', '}'}};

// A screen is drawn many times a second; the partner is not looked for over more lines than this.
constexpr int kBracketReach = 3000;

std::optional<Position> partner_after(const Lines& lines, Position from, Bracket bracket) {
  int depth = 0;
  const int last = std::min(static_cast<int>(lines.size()), from.line + kBracketReach);
  for (Position at = from; at.line < last; ++at.line, at.byte = 0) {
    const auto& line = line_of(lines, at);
    for (; at.byte < length_of(line); ++at.byte) {
      const char byte = line[static_cast<std::size_t>(at.byte)];
      depth += byte == bracket.open ? 1 : 0;
      if (byte == bracket.close && --depth == 0) {
        return at;
      }
    }
  }
  return std::nullopt;
}

std::optional<Position> partner_before(const Lines& lines, Position from, Bracket bracket) {
  int depth = 0;
  const int first = std::max(0, from.line - kBracketReach);
  for (Position at = from; at.line >= first; --at.line) {
    const auto& line = line_of(lines, at);
    at.byte = at.line == from.line ? from.byte : length_of(line) - 1;
    for (; at.byte >= 0; --at.byte) {
      const char byte = line[static_cast<std::size_t>(at.byte)];
      depth += byte == bracket.close ? 1 : 0;
      if (byte == bracket.open && --depth == 0) {
        return at;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

Position end_of(const Lines& lines) {
  return {.line = static_cast<int>(lines.size()) - 1, .byte = length_of(lines.back())};
}

Position previous_character(const Lines& lines, Position at) {
  if (at.byte == 0) {
    return at.line == 0 ? at : Position{at.line - 1, length_of(lines[static_cast<std::size_t>(at.line - 1)])};
  }
  const auto& line = line_of(lines, at);
  do {
    --at.byte;
  } while (at.byte > 0 && continues_character(line[static_cast<std::size_t>(at.byte)]));
  return at;
}

Position next_character(const Lines& lines, Position at) {
  const auto& line = line_of(lines, at);
  if (at.byte >= length_of(line)) {
    return at.line + 1 == static_cast<int>(lines.size()) ? at : Position{at.line + 1, 0};
  }
  do {
    ++at.byte;
  } while (at.byte < length_of(line) && continues_character(line[static_cast<std::size_t>(at.byte)]));
  return at;
}

Position previous_word(const Lines& lines, Position at) {
  if (at.byte == 0) {
    return previous_character(lines, at);
  }
  const auto& line = line_of(lines, at);
  int begin = run_begin(line, at.byte - 1);
  if (begin > 0 && class_of(line[static_cast<std::size_t>(begin)]) == Class::kBlank) {
    begin = run_begin(line, begin - 1);
  }
  return {.line = at.line, .byte = begin};
}

Position next_word(const Lines& lines, Position at) {
  const auto& line = line_of(lines, at);
  if (at.byte >= length_of(line)) {
    return next_character(lines, at);
  }
  int end = run_end(line, at.byte);
  if (end < length_of(line) && class_of(line[static_cast<std::size_t>(end)]) == Class::kBlank) {
    end = run_end(line, end);
  }
  return {.line = at.line, .byte = end};
}

Range word_at(const Lines& lines, Position at) {
  const auto& line = line_of(lines, at);
  if (line.empty()) {
    return {.begin = at, .end = at};
  }
  int byte = std::min(at.byte, length_of(line) - 1);
  // A double click just behind a word means the word, not the sign that follows.
  if (at.byte > 0 && at.byte < length_of(line) &&
      class_of(line[static_cast<std::size_t>(at.byte)]) != Class::kWord &&
      class_of(line[static_cast<std::size_t>(at.byte - 1)]) == Class::kWord) {
    byte = at.byte - 1;
  }
  return {.begin = {at.line, run_begin(line, byte)}, .end = {at.line, run_end(line, byte)}};
}

Position clamp(const Lines& lines, Position at) {
  at.line = std::clamp(at.line, 0, static_cast<int>(lines.size()) - 1);
  const auto& line = line_of(lines, at);
  at.byte = std::clamp(at.byte, 0, length_of(line));
  while (at.byte > 0 && at.byte < length_of(line) &&
         continues_character(line[static_cast<std::size_t>(at.byte)])) {
    --at.byte;
  }
  return at;
}

int column_of(std::string_view line, int byte) {
  int column = 0;
  for (const char each : line.substr(0, static_cast<std::size_t>(std::max(byte, 0)))) {
    if (each == '\t') {
      column += kTabWidth - column % kTabWidth;
    } else if (!continues_character(each)) {
      ++column;
    }
  }
  return column;
}

int byte_at_column(std::string_view line, int column) {
  int reached = 0;
  for (std::size_t byte = 0; byte < line.size(); ++byte) {
    if (continues_character(line[byte])) {
      continue;
    }
    const int width = line[byte] == '\t' ? kTabWidth - reached % kTabWidth : 1;
    if (reached + (width + 1) / 2 > column) {
      return static_cast<int>(byte);
    }
    reached += width;
  }
  return static_cast<int>(line.size());
}

std::optional<BracketPair> bracket_pair(const Lines& lines, Position at) {
  const auto& line = line_of(lines, at);
  for (const int byte : {at.byte, at.byte - 1}) {
    if (byte < 0 || byte >= length_of(line)) {
      continue;
    }
    const Position here{.line = at.line, .byte = byte};
    for (const auto& bracket : kBrackets) {
      const char sign = line[static_cast<std::size_t>(byte)];
      std::optional<Position> there;
      if (sign == bracket.open) {
        there = partner_after(lines, here, bracket);
      } else if (sign == bracket.close) {
        there = partner_before(lines, here, bracket);
      }
      if (there) {
        return BracketPair{.here = here, .there = *there};
      }
    }
  }
  return std::nullopt;
}

}  // namespace underpar::ui
