#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

// What an Output is made of, found out at compile time. An Output is a number, a string, a plain struct of
// up to 8 fields, a pair, or a vector or array of such. Structs are walked with structured bindings, so an
// author declares fields once and nothing else. An Input may be of more, but most are of no more either.

namespace kit {

template <class T>
inline constexpr bool is_number = std::is_arithmetic_v<T> || std::is_enum_v<T>;

template <class T>
inline constexpr bool is_list = false;
template <class T, class A>
inline constexpr bool is_list<std::vector<T, A>> = true;
template <class T, std::size_t N>
inline constexpr bool is_list<std::array<T, N>> = true;

/// Lists whose elements can be copied as one block: numbers, but not the packed bits of vector<bool>.
template <class T>
inline constexpr bool is_block = false;
template <class T, class A>
inline constexpr bool is_block<std::vector<T, A>> = is_number<T> && !std::is_same_v<T, bool>;
template <class T, std::size_t N>
inline constexpr bool is_block<std::array<T, N>> = is_number<T>;

namespace internal {

struct Anything {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor): stands for any field
};

template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...> /*fields*/) {
  return requires { T{(static_cast<void>(I), Anything{})...}; };
}

template <class T, std::size_t N = 8>
constexpr std::size_t count_fields() {
  if constexpr (N == 0 || takes<T>(std::make_index_sequence<N>{})) {
    return N;
  } else {
    return count_fields<T, N - 1>();
  }
}

}  // namespace internal

/// Returns `visit(fields…)` of a plain struct (or pair), in order of declaration.
template <class T, class Visit>
constexpr auto with_fields(T&& object, Visit&& visit) {
  using Struct = std::remove_cvref_t<T>;
  if constexpr (requires { object.first, object.second; }) {
    return visit(object.first, object.second);
  } else {
    static_assert(std::is_aggregate_v<Struct>,
                  "An Output is made of numbers, strings, vectors and plain structs.");
    static_assert(!internal::takes<Struct>(std::make_index_sequence<9>{}),
                  "A struct in an Output has at most 8 fields.");
    constexpr std::size_t kFields = internal::count_fields<Struct>();
    if constexpr (kFields == 0) {
      return visit();
    } else if constexpr (kFields == 1) {
      auto& [a] = object;
      return visit(a);
    } else if constexpr (kFields == 2) {
      auto& [a, b] = object;
      return visit(a, b);
    } else if constexpr (kFields == 3) {
      auto& [a, b, c] = object;
      return visit(a, b, c);
    } else if constexpr (kFields == 4) {
      auto& [a, b, c, d] = object;
      return visit(a, b, c, d);
    } else if constexpr (kFields == 5) {
      auto& [a, b, c, d, e] = object;
      return visit(a, b, c, d, e);
    } else if constexpr (kFields == 6) {
      auto& [a, b, c, d, e, f] = object;
      return visit(a, b, c, d, e, f);
    } else if constexpr (kFields == 7) {
      auto& [a, b, c, d, e, f, g] = object;
      return visit(a, b, c, d, e, f, g);
    } else if constexpr (kFields == 8) {
      auto& [a, b, c, d, e, f, g, h] = object;
      return visit(a, b, c, d, e, f, g, h);
    }
  }
}

/// Calls `visit(field)` for every field of a plain struct (or pair), in order of declaration.
template <class T, class Visit>
constexpr void for_each_field(T&& object, Visit&& visit) {
  with_fields(object, [&visit](auto&... field) { (static_cast<void>(visit(field)), ...); });
}

namespace internal {

template <class T>
constexpr bool plain();

struct AllPlain {
  template <class... Field>
  constexpr auto operator()(const Field&... /*field*/) const {
    return std::bool_constant<(plain<Field>() && ...)>{};
  }
};

template <class T>
constexpr bool plain() {
  if constexpr (is_number<T> || std::is_same_v<T, std::string>) {
    return true;
  } else if constexpr (is_list<T>) {
    return plain<typename T::value_type>();
  } else if constexpr (requires(T pair) { pair.first, pair.second; }) {
    return plain<typename T::first_type>() && plain<typename T::second_type>();
  } else if constexpr (std::is_aggregate_v<T> && !takes<T>(std::make_index_sequence<9>{})) {
    return decltype(with_fields(std::declval<const T&>(), AllPlain{}))::value;
  } else {
    return false;
  }
}

}  // namespace internal

/// Whether T is what an Output may be.
template <class T>
inline constexpr bool is_plain = internal::plain<T>();

}  // namespace kit
