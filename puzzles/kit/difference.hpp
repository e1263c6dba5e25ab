#pragma once
#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "puzzles/kit/codec.hpp"

// Where two encoded Outputs first differ, in words for a player. Values are equal when == says so, hence NaN
// is never equal to anything.

namespace kit {

struct Difference {
  std::string where;     ///< "[12].sum", "[3], character 840", "the length of [3]"
  std::string expected;  ///< shortened to some 60 characters
  std::string got;
};

/// A value as a person would write it.
template <class T>
std::string shown(const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_enum_v<T>) {
    return shown(static_cast<std::underlying_type_t<T>>(value));
  } else if constexpr (std::is_same_v<T, char>) {
    return std::string{'\'', value, '\''};
  } else {
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
  }
}

/// The text around position `at`, in quotes, with … where something is left out and control characters as
/// '·'.
inline std::string excerpt(std::string_view text, std::size_t at) {
  constexpr std::size_t kBefore = 16;
  constexpr std::size_t kShown = 48;
  const std::size_t begin = at > kBefore ? at - kBefore : 0;
  std::string shown_text{text.substr(std::min(begin, text.size()), kShown)};
  for (char& c : shown_text) {
    if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7F) {
      c = '?';
    }
  }
  return (begin > 0 ? "…\"" : "\"") + shown_text + (begin + kShown < text.size() ? "\"…" : "\"");
}

namespace internal {

inline std::string named(const std::string& path) {
  return path.empty() ? "the answer" : path;
}

inline Difference broken_output() {
  return {.where = "the encoding of the answer", .expected = "a well-formed answer", .got = "garbage"};
}

template <class T>
std::optional<Difference> difference(Reader& right, Reader& given, const std::string& path);

inline std::optional<Difference> text_difference(Reader& right, Reader& given, const std::string& path) {
  const auto text = [](Reader& from) {
    const auto block = from.take(from.length(1));
    return std::string_view{reinterpret_cast<const char*>(block.data()), block.size()};
  };
  const auto expected = text(right);
  const auto got = text(given);
  if (!given.good()) {
    return broken_output();
  }
  if (expected == got) {
    return std::nullopt;
  }
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(expected, got).in1 - expected.begin());
  return Difference{.where = named(path) + ", character " + std::to_string(at),
                    .expected = excerpt(expected, at),
                    .got = excerpt(got, at)};
}

template <class T>
std::optional<Difference> list_difference(Reader& right, Reader& given, const std::string& path) {
  using Element = typename T::value_type;
  constexpr std::size_t kLeast = is_block<T> ? sizeof(Element) : 1;
  const std::size_t expected = right.length(kLeast);
  const std::size_t got = given.length(kLeast);
  if (!given.good()) {
    return broken_output();
  }
  if (expected != got) {
    return Difference{
        .where = "the length of " + named(path), .expected = shown(expected), .got = shown(got)};
  }
  std::size_t equal = 0;  // elements known to be equal
  if constexpr (is_block<T> && !std::is_floating_point_v<Element>) {
    Reader ahead_right = right;
    Reader ahead_given = given;
    const auto a = ahead_right.take(expected * sizeof(Element));
    const auto b = ahead_given.take(expected * sizeof(Element));
    if (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0) {
      right = ahead_right;
      given = ahead_given;
      equal = expected;
    }
  }
  for (; equal < expected; ++equal) {
    if constexpr (is_block<T>) {  // without building a path for every number
      const auto a = right.number<Element>();
      const auto b = given.number<Element>();
      if (!(a == b)) {
        return Difference{.where = path + "[" + shown(equal) + "]", .expected = shown(a), .got = shown(b)};
      }
    } else if (auto found = difference<Element>(right, given, path + "[" + shown(equal) + "]")) {
      return found;
    }
  }
  return std::nullopt;
}

template <class T>
std::optional<Difference> struct_difference(Reader& right, Reader& given, const std::string& path) {
  std::optional<Difference> found;
  std::size_t index = 0;
  const T shape{};
  for_each_field(shape, [&](const auto& field) {
    ++index;
    if (!found) {
      found = difference<std::remove_cvref_t<decltype(field)>>(right, given, path + ".field " + shown(index));
    }
  });
  return found;
}

template <class T>
std::optional<Difference> difference(Reader& right, Reader& given, const std::string& path) {
  if constexpr (is_number<T>) {
    const T expected = right.number<T>();
    const T got = given.number<T>();
    if (!given.good()) {
      return broken_output();
    }
    return expected == got ? std::nullopt
                           : std::optional{Difference{
                                 .where = named(path), .expected = shown(expected), .got = shown(got)}};
  } else if constexpr (std::is_same_v<T, std::string>) {
    return text_difference(right, given, path);
  } else if constexpr (is_list<T>) {
    return list_difference<T>(right, given, path);
  } else {
    return struct_difference<T>(right, given, path);
  }
}

}  // namespace internal

/// Where `given` first departs from `right`, both encoded Outputs of type T; nothing when they are equal.
template <class T>
std::optional<Difference> first_difference(std::span<const std::byte> right,
                                           std::span<const std::byte> given) {
  Reader a{right};
  Reader b{given};
  if (auto found = internal::difference<T>(a, b, "")) {
    return found;
  }
  return b.at_end() ? std::nullopt : std::optional{internal::broken_output()};
}

}  // namespace kit
