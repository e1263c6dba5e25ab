#include "engine/script/value.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace underpar {
namespace {

constexpr std::size_t kShownBytes = 40;

struct Describe {
  std::string operator()(std::monostate) const { return "nil"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return fmt::format("the number {}", value); }
  std::string operator()(double value) const { return fmt::format("the number {}", value); }
  std::string operator()(const std::string& value) const {
    return fmt::format("the text \"{}\"", printable(value, kShownBytes));
  }
  std::string operator()(const LuaList& value) const {
    return value.empty() ? "an empty table" : fmt::format("a list of {}", value.size());
  }
  std::string operator()(const LuaTable&) const { return "a table with named fields"; }
  std::string operator()(LuaFunction) const { return "a function"; }
};

bool continues_a_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::string describe(const LuaValue& value) {
  return std::visit(Describe{}, value.data);
}

std::string printable(std::string_view text, std::size_t limit) {
  const bool cut = text.size() > limit;
  if (cut) {
    std::size_t end = limit;
    while (end > 0 && continues_a_character(text[end])) {
      --end;
    }
    text = text.substr(0, end);
  }
  std::string shown{text};
  std::ranges::replace_if(
      shown, [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; }, '?');
  return cut ? shown + "…" : shown;
}

}  // namespace underpar
