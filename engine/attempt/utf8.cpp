#include "engine/attempt/utf8.hpp"

#include <algorithm>
#include <array>

namespace underpar {
namespace {

struct Range {
  unsigned char low;
  unsigned char high;

  [[nodiscard]] constexpr bool holds(unsigned char byte) const { return low <= byte && byte <= high; }
};

/// A row of table 3-7: which first bytes begin a sequence, what its second byte may be, how long it is. The
/// second byte is what rules out overlong forms, surrogates and code points that do not exist; bytes behind
/// it are 80..BF.
struct Row {
  Range first;
  Range second;
  std::size_t length;
};

constexpr Range kContinuation{0x80, 0xBF};
constexpr std::array kRows{Row{{0x00, 0x7F}, {0x00, 0x00}, 1}, Row{{0xC2, 0xDF}, kContinuation, 2},
                           Row{{0xE0, 0xE0}, {0xA0, 0xBF}, 3}, Row{{0xE1, 0xEC}, kContinuation, 3},
                           Row{{0xED, 0xED}, {0x80, 0x9F}, 3}, Row{{0xEE, 0xEF}, kContinuation, 3},
                           Row{{0xF0, 0xF0}, {0x90, 0xBF}, 4}, Row{{0xF1, 0xF3}, kContinuation, 4},
                           Row{{0xF4, 0xF4}, {0x80, 0x8F}, 4}};

/// How long the sequence at the front is; 0 when it is broken. `text` is not empty.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto* row = std::ranges::find_if(kRows, [&](const Row& one) { return one.first.holds(byte(0)); });
  if (row == kRows.end() || text.size() < row->length) {
    return 0;
  }
  for (std::size_t i = 1; i < row->length; ++i) {
    if (!(i == 1 ? row->second : kContinuation).holds(byte(i))) {
      return 0;
    }
  }
  return row->length;
}

}  // namespace

std::optional<std::size_t> first_broken_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequence_length(text.substr(at));
    if (length == 0) {
      return at;
    }
    at += length;
  }
  return std::nullopt;
}

}  // namespace underpar
