#include "engine/source/lexer.hpp"

#include <gmock/gmock.h>

#include <random>

namespace underpar {
namespace {

using testing::ElementsAre;
using enum TokenKind;

/// "text=kind" for each token: readable failures.
std::vector<std::pair<std::string, TokenKind>> lexed(std::string_view line, const LexState& before = {}) {
  std::vector<std::pair<std::string, TokenKind>> pieces;
  for (const auto& token : lex_line(line, before).tokens) {
    pieces.emplace_back(
        line.substr(static_cast<std::size_t>(token.begin), static_cast<std::size_t>(token.end - token.begin)),
        token.kind);
  }
  return pieces;
}

auto piece(const char* text, TokenKind kind) {
  return testing::Pair(testing::StrEq(text), kind);
}

TEST(Lexer, TellsKeywordsTypesCallsAndNames) {
  EXPECT_THAT(lexed("  const auto x = solve(std::vector{y});"),
              ElementsAre(piece("const", kKeyword), piece("auto", kKeyword), piece("x", kPlain),
                          piece("=", kPunctuation), piece("solve", kCall), piece("(", kPunctuation),
                          piece("std", kPlain), piece("::", kPunctuation), piece("vector", kType),
                          piece("{", kPunctuation), piece("y", kPlain), piece("});", kPunctuation)));
}

TEST(Lexer, ReadsNumbers) {
  EXPECT_THAT(lexed("1'000 0x1F 1.5e-3f .5 0x1p+4 1e3"),
              ElementsAre(piece("1'000", kNumber), piece("0x1F", kNumber), piece("1.5e-3f", kNumber),
                          piece(".5", kNumber), piece("0x1p+4", kNumber), piece("1e3", kNumber)));
  EXPECT_THAT(lexed("1+2"), ElementsAre(piece("1", kNumber), piece("+", kPunctuation), piece("2", kNumber)));
}

TEST(Lexer, ReadsStringsAndCharacters) {
  EXPECT_THAT(lexed(R"("a\"b" 'c' u8"x"sv)"),
              ElementsAre(piece(R"("a\"b")", kString), piece("'c'", kString), piece("u8\"x\"sv", kString)));
  EXPECT_THAT(lexed("\"open"), ElementsAre(piece("\"open", kString)));
  EXPECT_THAT(lexed("\"open\\"), ElementsAre(piece("\"open\\", kString)));
}

TEST(Lexer, ReadsDirectives) {
  EXPECT_THAT(lexed("#include <span>"),
              ElementsAre(piece("#include", kPreprocessor), piece("<span>", kString)));
  EXPECT_THAT(lexed("  # define N 3"),
              ElementsAre(piece("# define", kPreprocessor), piece("N", kType), piece("3", kNumber)));
}

TEST(Lexer, CarriesABlockCommentOverLines) {
  const auto first = lex_line("int a; /* one");
  EXPECT_EQ(first.after.inside, LexState::Inside::kBlockComment);
  EXPECT_THAT(lexed("two */ b", first.after), ElementsAre(piece("two */", kComment), piece("b", kPlain)));
  EXPECT_THAT(lexed("x /*/ y */ z"),
              ElementsAre(piece("x", kPlain), piece("/*/ y */", kComment), piece("z", kPlain)));
}

TEST(Lexer, CarriesARawStringOverLines) {
  const auto first = lex_line("auto s = R\"sql(select");
  EXPECT_EQ(first.after.raw_end, ")sql\"");
  EXPECT_EQ(lex_line("a )\" b", first.after).after, first.after);
  EXPECT_THAT(lexed("from t)sql\";", first.after),
              ElementsAre(piece("from t)sql\"", kString), piece(";", kPunctuation)));
}

TEST(Lexer, CarriesALineCommentOverABackslash) {
  const auto first = lex_line("// one \\");
  EXPECT_THAT(lexed("still", first.after), ElementsAre(piece("still", kComment)));
  EXPECT_THAT(lexed("a // b"), ElementsAre(piece("a", kPlain), piece("// b", kComment)));
}

TEST(Lexer, GivesOrderedTokensInsideAnyLine) {
  std::mt19937 random{7};
  constexpr std::string_view kBytes = "ab1_ \t\"'\\/*#(){}<>.RuL8e+-xµ;";
  LexState state;
  for (int round = 0; round < 5000; ++round) {
    std::string line;
    for (auto length = random() % 24; length > 0; --length) {
      line += kBytes[random() % kBytes.size()];
    }
    const auto out = lex_line(line, state);
    int reached = 0;
    for (const auto& token : out.tokens) {
      ASSERT_LE(reached, token.begin) << line;
      ASSERT_LT(token.begin, token.end) << line;
      reached = token.end;
    }
    ASSERT_LE(reached, static_cast<int>(line.size())) << line;
    state = out.after;
  }
}

}  // namespace
}  // namespace underpar
