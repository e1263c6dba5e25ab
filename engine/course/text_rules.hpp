#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/script/value.hpp"

namespace underpar {

/// What a text may be. All texts are UTF-8 without control characters but tab and line feed: they end up on
/// screens and terminals.
struct TextRule {
  enum class Kind : std::uint8_t {
    kProse,  ///< any text that is not blank
    kName,   ///< lower-case letters, digits and hyphens, as ids and file names are
  };
  Kind kind = Kind::kProse;
  std::size_t most_bytes = 0;

  /// Completes "must be …".
  [[nodiscard]] std::string expected() const;
  /// What keeps `value` from being such a text ("is the number 4"); none when it is one.
  [[nodiscard]] std::optional<std::string> wrong_with(const LuaValue& value) const;
};

[[nodiscard]] constexpr TextRule prose(std::size_t most_bytes) {
  return {TextRule::Kind::kProse, most_bytes};
}
[[nodiscard]] constexpr TextRule name_text() {
  return {TextRule::Kind::kName, 64};
}

/// What keeps `text` from being shown ("is not UTF-8", "holds a control character"); none when nothing does.
[[nodiscard]] std::optional<std::string> wrong_with_text(std::string_view text);

/// The value as a whole number (3 and 3.0 are the same to Lua); none when it is not one.
[[nodiscard]] std::optional<std::int64_t> whole_number(const LuaValue& value);
/// The value as a number; none when it is not one. May be infinite, but not NaN.
[[nodiscard]] std::optional<double> any_number(const LuaValue& value);

}  // namespace underpar
