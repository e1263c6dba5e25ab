#include "engine/notebook/markdown_text.hpp"

#include <algorithm>

namespace underpar {

std::string plain(std::string_view text) {
  constexpr std::string_view kSigns = "\\`*_{}[]()<>#+-!|~&";
  std::string result;
  for (const char c : text) {
    if (kSigns.contains(c)) {
      result += '\\';
    }
    result += c == '\n' ? ' ' : c;
  }
  return result;
}

std::string quotation(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto end = text.find('\n');
    result += "> " + plain(text.substr(0, end)) + '\n';
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return result + '\n';
}

std::string code_block(std::string_view language, std::string_view code) {
  std::size_t longest = 2;
  for (std::size_t run = 0; const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  std::string result = fence;
  result += language;
  result += '\n';
  result += code;
  if (!code.empty() && code.back() != '\n') {
    result += '\n';
  }
  return result + fence + "\n\n";
}

}  // namespace underpar
