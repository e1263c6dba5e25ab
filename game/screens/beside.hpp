#pragma once
#include <string_view>

#include "game/widgets/look.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {

/// A line of text to the right of the item just drawn, at its middle.
void text_beside(const ui::Frame& frame, std::string_view text, const ui::TextStyle& style = {});

/// Goes on to the right of the item just drawn, or in the next row where a button with this label would not
/// fit.
void beside_if_it_fits(const ui::Frame& frame, std::string_view label);

}  // namespace underpar::client
