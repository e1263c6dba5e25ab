#pragma once
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

namespace kit {

/// The finaliser of splitmix64 (Steele, Lea & Flood 2014): a cheap, well mixed hash of 64 bits.
constexpr std::uint64_t mix64(std::uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

/// Seeded random numbers: splitmix64. The same seed gives the same numbers on every machine.
class Rng {
 public:
  explicit constexpr Rng(std::uint64_t seed) : state_{mix64(seed)} {}

  constexpr std::uint64_t u64() { return mix64(state_ += 0x9E3779B97F4A7C15ULL); }
  constexpr std::uint32_t u32() { return static_cast<std::uint32_t>(u64() >> 32); }

  /// 0 … n-1, each with the same chance up to 2^-32 for n below 2^32; 0 when n is 0.
  constexpr std::uint64_t below(std::uint64_t n) {
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>((static_cast<Wide>(u64()) * n) >> 64);
  }

  /// low … high, both included.
  constexpr std::int64_t between(std::int64_t low, std::int64_t high) {
    const auto span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + (span == 0 ? u64() : below(span)));
  }

  /// [0, 1), 53 random bits.
  constexpr double unit() { return static_cast<double>(u64() >> 11) * 0x1.0p-53; }

  /// True with chance p.
  constexpr bool chance(double p) { return unit() < p; }

  /// Puts the elements in random order.
  template <class Container>
  void shuffle(Container& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[static_cast<std::size_t>(below(i))]);
    }
  }

 private:
  std::uint64_t state_;
};

/// A vector of n values made one after another by `make`.
template <class Make>
auto fill(std::size_t n, Make&& make) {
  std::vector<std::decay_t<decltype(make())>> values;
  values.reserve(n);
  for (std::size_t i = 0; i < n; ++i) {
    values.push_back(make());
  }
  return values;
}

}  // namespace kit
