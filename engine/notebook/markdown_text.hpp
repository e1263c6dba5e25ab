#pragma once
#include <string>
#include <string_view>

namespace underpar {

/// Text as it stands: Markdown's signs lose their meaning, line ends become blanks.
[[nodiscard]] std::string plain(std::string_view text);

/// A person's words as a quotation, line by line.
[[nodiscard]] std::string quotation(std::string_view text);

/// A block of code in a fence that nothing in it can close.
[[nodiscard]] std::string code_block(std::string_view language, std::string_view code);

}  // namespace underpar
