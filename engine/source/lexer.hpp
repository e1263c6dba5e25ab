#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace underpar {

enum class TokenKind {
  kPlain,
  kKeyword,
  kType,
  kNumber,
  kString,
  kComment,
  kPreprocessor,
  kPunctuation,
  kCall,
};

/// Bytes [begin, end) of a line.
struct Token {
  int begin = 0;
  int end = 0;
  TokenKind kind = TokenKind::kPlain;
  bool operator==(const Token&) const = default;
};

/// What a line passes on to the next one.
struct LexState {
  enum class Inside { kCode, kBlockComment, kRawString, kLineComment };
  Inside inside = Inside::kCode;
  std::string raw_end;  ///< what ends the raw string: `)delimiter"`
  bool operator==(const LexState&) const = default;
};

struct LexedLine {
  std::vector<Token> tokens;  ///< in order, without blanks, not overlapping
  LexState after;
};

/// Splits one line of C++ (without its newline) into what an editor colours. Never fails: broken code gets
/// the nearest guess. Types are told by name: standard ones, `…_t`, and names that begin with a capital.
[[nodiscard]] LexedLine lex_line(std::string_view line, const LexState& before = {});

}  // namespace underpar
