#pragma once
#include "engine/source/lexer.hpp"
#include "game/widgets/theme.hpp"

namespace underpar::ui {

/// The theme's colour of a piece of code.
[[nodiscard]] Color color_of(const Theme& theme, TokenKind kind);

}  // namespace underpar::ui
