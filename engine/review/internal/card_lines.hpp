#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/model/signed_card.hpp"

namespace underpar {

/// What the first line of a card begins with; its version follows.
inline constexpr std::string_view kCardHead = "Underpar signed card, version ";

/// The card as text, whatever is in it. What was parsed is written again and compared with what was read: so
/// a reader need not look for what does not belong.
[[nodiscard]] std::string card_lines(const SignedCard& card);

/// Where the first byte is that no text of a card may hold: broken UTF-8, a control character but line feed
/// and tab, a line end that is none to a compiler, a sign that turns the direction of writing.
[[nodiscard]] std::optional<std::size_t> first_unfit(std::string_view text);

}  // namespace underpar
