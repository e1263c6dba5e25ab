#include "game/cli/harmless.hpp"

namespace underpar::cli {
namespace {

constexpr std::string_view kEraseLine = "\033[K";
constexpr std::string_view kReplacement = "\uFFFD";

/// How many bytes at the beginning of `text` are a control sequence that we use.
std::size_t own_sequence(std::string_view text) {
  if (text[0] == '\r' && (text.substr(1).starts_with(kEraseLine) || text.substr(1).starts_with('\n'))) {
    return 1;
  }
  if (text.starts_with(kEraseLine)) {
    return kEraseLine.size();
  }
  const auto end = text.starts_with("\033[") ? text.find_first_not_of("0123456789;", 2) : text.npos;
  return end != text.npos && text[end] == 'm' ? end + 1 : 0;
}

bool is_control(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return (code < 0x20 && letter != '\n' && letter != '\t') || code == 0x7F;
}

/// U+0080 to U+009F, which are C2 80 to C2 9F.
bool starts_with_wide_control(std::string_view text) {
  return text.size() > 1 && text[0] == '\xC2' && static_cast<unsigned char>(text[1]) < 0xA0;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t taken = 1;
    if (starts_with_wide_control(text)) {
      out += kReplacement;
      taken = 2;
    } else if (!is_control(text[0])) {
      out += text[0];
    } else if (const auto own = own_sequence(text); own != 0) {
      out += text.substr(0, own);
      taken = own;
    } else {
      out += '^';
      out += static_cast<char>(text[0] ^ 0x40);
    }
    text.remove_prefix(taken);
  }
  return out;
}

}  // namespace underpar::cli
