#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/model/signed_card.hpp"

namespace underpar {

// A signed card as a file: plain text that a person can read, described in docs/review.md. Lines "name:
// value" in a fixed order, texts of several lines with "| " before each, so that nothing in them ends them.
// There is one way to write a card, and only what is written that way is read: whatever was changed, cut off
// or added is told.

inline constexpr int kCardVersion = 1;
inline constexpr std::size_t kCardLimitBytes = std::size_t{256} << 10;
inline constexpr std::size_t kReflectionLimitBytes = std::size_t{16} << 10;
inline constexpr std::size_t kMarkerLimit = 40;  ///< characters of a marker's name
inline constexpr std::size_t kWhyLimit = 400;    ///< characters of the sentence with a mark

/// Tells one round of a card from all others: a hash over level, claim and source. What the player thought
/// afterwards does not count, as it may be edited while the card is away.
[[nodiscard]] std::string card_id(const SignedCard& card);

/// The card as its file holds it. Fails when it could not be read back: a text that is too long, not UTF-8,
/// or holds control characters (also those that turn the direction of writing).
[[nodiscard]] Result<std::string> card_file_text(const SignedCard& card);

/// Reads what somebody else wrote: nothing in it is believed. `name` is what failures call it. Fails when it
/// is too large, no card, of another version, cut short, or was changed after it was written.
[[nodiscard]] Result<SignedCard> parse_card(std::string_view text, std::string_view name);

/// The same of a file, which must be a plain one.
[[nodiscard]] Result<SignedCard> read_card(const std::filesystem::path& file);

/// A marker's name and marks as they may stand under a card: blanks around them are dropped, each is one line
/// of a bounded length, points are 1 to 4. Fails naming what is missing.
[[nodiscard]] Result<Signature> check_signature(Signature signature);

}  // namespace underpar
