#include "engine/source/count_tokens.hpp"

#include <algorithm>
#include <array>

#include "engine/source/lexer.hpp"

namespace underpar {
namespace {

// Operators of several signs, longest first ([lex.operators]).
constexpr auto kOperators =
    std::to_array<std::string_view>({"...", "<=>", "<<=", ">>=", "->*", "::", ".*", "->", "++",
                                     "--",  "<<",  ">>",  "<=",  ">=",  "==", "!=", "&&", "||",
                                     "+=",  "-=",  "*=",  "/=",  "%=",  "^=", "&=", "|=", "##"});

/// The lexer takes signs that stand together as one piece.
std::size_t count_operators(std::string_view signs) {
  std::size_t count = 0;
  for (; !signs.empty(); ++count) {
    const auto* const found =
        std::ranges::find_if(kOperators, [&](std::string_view each) { return signs.starts_with(each); });
    signs.remove_prefix(found == kOperators.end() ? 1 : found->size());
  }
  return count;
}

std::size_t count_in(std::string_view line, const Token& token) {
  const auto begin = static_cast<std::size_t>(token.begin);
  const auto text = line.substr(begin, static_cast<std::size_t>(token.end) - begin);
  switch (token.kind) {
    case TokenKind::kComment:
      return 0;
    case TokenKind::kPunctuation:
      return count_operators(text);
    default:
      return 1;
  }
}

}  // namespace

std::size_t count_tokens(std::string_view source) {
  std::size_t count = 0;
  LexState state;
  while (!source.empty()) {
    const auto line = source.substr(0, source.find('\n'));
    source.remove_prefix(std::min(line.size() + 1, source.size()));
    const bool goes_on = state.inside == LexState::Inside::kRawString;
    auto lexed = lex_line(line, state);
    if (goes_on && !lexed.tokens.empty()) {
      lexed.tokens.erase(lexed.tokens.begin());  // the rest of a literal that counts already
    }
    for (const Token& token : lexed.tokens) {
      count += count_in(line, token);
    }
    state = std::move(lexed.after);
  }
  return count;
}

}  // namespace underpar
