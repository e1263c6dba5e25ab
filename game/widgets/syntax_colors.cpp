#include "game/widgets/syntax_colors.hpp"

namespace underpar::ui {

Color color_of(const Theme& theme, TokenKind kind) {
  switch (kind) {
    case TokenKind::kPlain:
      return theme.code_plain;
    case TokenKind::kKeyword:
      return theme.code_keyword;
    case TokenKind::kType:
      return theme.code_type;
    case TokenKind::kNumber:
      return theme.code_number;
    case TokenKind::kString:
      return theme.code_string;
    case TokenKind::kComment:
      return theme.code_comment;
    case TokenKind::kPreprocessor:
      return theme.code_preprocessor;
    case TokenKind::kPunctuation:
      return theme.code_punctuation;
    case TokenKind::kCall:
      return theme.code_call;
  }
  return theme.code_plain;
}

}  // namespace underpar::ui
