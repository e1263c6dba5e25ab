#include "engine/course/text_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/script/characters.hpp"

namespace underpar {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

bool is_name(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.front() != '-' && std::ranges::all_of(text, fits);
}

}  // namespace

std::optional<std::string> wrong_with_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_bytes(text.substr(at));
    const auto line = 1 + std::ranges::count(text.substr(0, at), '\n');
    if (size == 0) {
      return fmt::format("is not UTF-8 in its line {}", line);
    }
    if (is_control(text.substr(at, size)) && text[at] != '\t' && text[at] != '\n') {
      return fmt::format("holds a control character in its line {}", line);
    }
    at += size;
  }
  return std::nullopt;
}

std::string TextRule::expected() const {
  return kind == Kind::kName
             ? fmt::format("a name of lower-case letters, digits and hyphens, at most {} long", most_bytes)
             : fmt::format("a text of 1 to {} bytes", most_bytes);
}

std::optional<std::string> TextRule::wrong_with(const LuaValue& value) const {
  const auto* const text = value.as<std::string>();
  if (text == nullptr || (kind == Kind::kName && !is_name(*text))) {
    return "is " + describe(value);
  }
  if (text->size() > most_bytes) {
    return fmt::format("is a text of {} bytes", text->size());
  }
  if (is_blank(*text)) {
    return "is blank";
  }
  return wrong_with_text(*text);
}

std::optional<std::int64_t> whole_number(const LuaValue& value) {
  if (const auto* const whole = value.as<std::int64_t>()) {
    return *whole;
  }
  const auto* const number = value.as<double>();
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (number == nullptr || std::trunc(*number) != *number || std::abs(*number) > kExact) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(*number);
}

std::optional<double> any_number(const LuaValue& value) {
  if (const auto* const whole = value.as<std::int64_t>()) {
    return static_cast<double>(*whole);
  }
  const auto* const number = value.as<double>();
  return number == nullptr || std::isnan(*number) ? std::nullopt : std::optional{*number};
}

}  // namespace underpar
