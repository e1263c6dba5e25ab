#pragma once
#include <string_view>

#include "game/widgets/look.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {

/// A line of text to the right of the item just drawn, at its middle.
void text_beside(const ui::Frame& frame, std::string_view text, const ui::TextStyle& style = {});

}  // namespace underpar::client
