#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>

#include "puzzles/kit/fields.hpp"

// How an Output crosses from a guest to the referee: numbers as they lie in memory, a string or list as its
// 64-bit length and then its elements, a struct as its fields. The reader trusts nothing: every length is
// checked against the bytes that are there.

namespace kit {

/// Writes into a block of fixed size; once it is full, nothing more is written and fits() is false.
class Writer {
 public:
  explicit Writer(std::span<std::byte> block) : block_{block} {}

  void bytes(const void* from, std::size_t size) {
    fits_ = fits_ && size <= block_.size() - used_;
    if (fits_ && size != 0) {
      std::memcpy(block_.data() + used_, from, size);
      used_ += size;
    }
  }
  /// Replaces bytes that are there already.
  void overwrite(std::size_t at, const void* from, std::size_t size) {
    if (fits_ && at <= used_ && size <= used_ - at) {
      std::memcpy(block_.data() + at, from, size);
    }
  }
  [[nodiscard]] bool fits() const { return fits_; }
  [[nodiscard]] std::size_t used() const { return used_; }

 private:
  std::span<std::byte> block_;
  std::size_t used_ = 0;
  bool fits_ = true;
};

/// Reads what a Writer wrote; a read past the end makes good() false and yields zeros.
class Reader {
 public:
  explicit Reader(std::span<const std::byte> block) : rest_{block} {}

  void bytes(void* to, std::size_t size) {
    if (const auto from = take(size); !from.empty()) {
      std::memcpy(to, from.data(), size);
    }
  }
  /// The next `size` bytes in place; empty when there are not so many.
  std::span<const std::byte> take(std::size_t size) {
    good_ = good_ && size <= rest_.size();
    const auto taken = rest_.first(good_ ? size : 0);
    rest_ = rest_.subspan(taken.size());
    return taken;
  }
  template <class T>
  T number() {
    T value{};
    bytes(&value, sizeof value);
    return value;
  }
  /// The length of a string or list whose elements take at least `least` bytes each.
  std::size_t length(std::size_t least) {
    const auto n = number<std::uint64_t>();
    good_ = good_ && n <= rest_.size() / (least == 0 ? 1 : least);
    return good_ ? static_cast<std::size_t>(n) : 0;
  }
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return good_ && rest_.empty(); }

 private:
  std::span<const std::byte> rest_;
  bool good_ = true;
};

template <class T>
void encode(Writer& to, const T& value) {
  if constexpr (is_number<T>) {
    to.bytes(&value, sizeof value);
  } else if constexpr (std::is_same_v<T, std::string> || is_block<T>) {
    const std::uint64_t n = value.size();
    to.bytes(&n, sizeof n);
    to.bytes(value.data(), value.size() * sizeof *value.data());
  } else if constexpr (is_list<T>) {
    const std::uint64_t n = value.size();
    to.bytes(&n, sizeof n);
    for (const auto& element : value) {
      encode<std::remove_cvref_t<typename T::value_type>>(to, element);
    }
  } else {
    for_each_field(value, [&to](const auto& field) { encode(to, field); });
  }
}

template <class T>
void decode(Reader& from, T& value) {
  if constexpr (is_number<T>) {
    from.bytes(&value, sizeof value);
  } else if constexpr (std::is_same_v<T, std::string> || is_list<T>) {
    const std::size_t n = from.length(is_block<T> ? sizeof(typename T::value_type) : 1);
    if constexpr (requires { value.resize(n); }) {
      value.resize(n);
    }
    if constexpr (std::is_same_v<T, std::string> || is_block<T>) {
      from.bytes(value.data(), std::min(n, value.size()) * sizeof *value.data());
    } else {
      for (std::size_t i = 0; i < value.size() && from.good(); ++i) {
        typename T::value_type element{};
        decode(from, element);
        value[i] = std::move(element);
      }
    }
  } else {
    for_each_field(value, [&from](auto& field) { decode(from, field); });
  }
}

}  // namespace kit
