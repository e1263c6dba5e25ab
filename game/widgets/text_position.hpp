#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underpar::ui {

using Lines = std::vector<std::string>;

/// A place between two characters: line from 0, byte from 0 within it.
struct Position {
  int line = 0;
  int byte = 0;
  auto operator<=>(const Position&) const = default;
};

/// From `begin` up to, not including, `end`; begin <= end.
struct Range {
  Position begin;
  Position end;
  [[nodiscard]] bool empty() const { return begin == end; }
  bool operator==(const Range&) const = default;
};

inline constexpr int kTabWidth = 4;

// Pure walks over lines of UTF-8. Positions handed in must lie on character starts inside `lines`.

[[nodiscard]] Position end_of(const Lines& lines);
[[nodiscard]] Position previous_character(const Lines& lines, Position at);
[[nodiscard]] Position next_character(const Lines& lines, Position at);

/// To the start of the word before, as Ctrl+Left goes; runs of signs count as words.
[[nodiscard]] Position previous_word(const Lines& lines, Position at);
/// To the start of the next word, as Ctrl+Right goes; stops at line ends.
[[nodiscard]] Position next_word(const Lines& lines, Position at);
/// The word, run of signs, or run of blanks that a double click at `at` selects.
[[nodiscard]] Range word_at(const Lines& lines, Position at);

/// Moves a position into the text and back onto the start of a character.
[[nodiscard]] Position clamp(const Lines& lines, Position at);

/// Screen column, from 0, of a byte: each character is one wide, a tab reaches to the next multiple of four.
[[nodiscard]] int column_of(std::string_view line, int byte);
/// The byte whose character starts nearest to a column.
[[nodiscard]] int byte_at_column(std::string_view line, int column);

/// The partner of the bracket at `at`, or else of the one just before it; with the bracket's own place first.
struct BracketPair {
  Position here;
  Position there;
};
[[nodiscard]] std::optional<BracketPair> bracket_pair(const Lines& lines, Position at);

}  // namespace underpar::ui
