#include "engine/script/characters.hpp"

#include <algorithm>
#include <array>

namespace underpar {
namespace {

/// One row of the table of well-formed byte sequences (Unicode, table 3-7): which second bytes a first byte
/// allows. Further ones are 80 to BF.
struct Sequence {
  unsigned first_from;
  unsigned first_to;
  unsigned second_from;
  unsigned second_to;
  std::size_t bytes;
};

constexpr std::array<Sequence, 8> kSequences{{
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
}};

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

}  // namespace

std::size_t character_bytes(std::string_view text) {
  if (text.empty() || byte_at(text, 0) < 0x80) {
    return text.empty() ? 0 : 1;
  }
  const unsigned first = byte_at(text, 0);
  const auto* const found = std::ranges::find_if(
      kSequences, [=](const Sequence& row) { return first >= row.first_from && first <= row.first_to; });
  if (found == kSequences.end() || text.size() < found->bytes) {
    return 0;
  }
  if (byte_at(text, 1) < found->second_from || byte_at(text, 1) > found->second_to) {
    return 0;
  }
  const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
  return std::ranges::all_of(text.substr(2, found->bytes - 2), continues) ? found->bytes : 0;
}

bool is_control(std::string_view character) {
  if (character.size() == 1) {
    return byte_at(character, 0) < 0x20 || byte_at(character, 0) == 0x7F;
  }
  return character.size() == 2 && byte_at(character, 0) == 0xC2 && byte_at(character, 1) < 0xA0;
}

std::string printable(std::string_view text, std::size_t limit) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t size = character_bytes(text);
    const std::string_view character = text.substr(0, size);
    const std::string_view here = size == 0 || is_control(character) ? "?" : character;
    if (shown.size() + here.size() > limit) {
      return shown + "…";
    }
    shown += here;
    text.remove_prefix(size == 0 ? 1 : size);
  }
  return shown;
}

}  // namespace underpar
