#include <array>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::array<const char*, 16> kSyllables{"an", "Be", "cor", "Da", "el",  "fri", "Gus", "ho",
                                                 "in", "Ja", "kla", "Lo", "mer", "Ni",  "os",  "ter"};
constexpr std::array<const char*, 8> kBetween{" ", " ", " ", " ", "-", " van ", " de ", " VAN de "};

/// Two words of two to four syllables each, from pieces of one draw.
std::string name_of(std::uint64_t bits) {
  std::string name;
  name.reserve(40);
  const auto take = [&bits](unsigned width) {
    const std::uint64_t piece = bits & ((1U << width) - 1);
    bits >>= width;
    return static_cast<std::size_t>(piece);
  };
  for (int word = 0; word < 2; ++word) {
    for (std::size_t syllables = 2 + take(2) % 3; syllables > 0; --syllables) {
      name += kSyllables[take(4)];
    }
    name += word == 0 ? kBetween[take(3)] : "";
  }
  if (take(5) == 0) {
    name += '\'';
  }
  return name;
}

std::vector<std::string> names_of(kit::Rng& rng, std::size_t count, std::uint64_t mask) {
  return kit::fill(count, [&] { return name_of(rng.u64() & mask); });
}

}  // namespace

// n names. In one input of ten there are so few different ones that many keys are equal.
Input make_input(kit::Rng& rng, std::size_t n) {
  const std::uint64_t mask = rng.chance(0.1) ? 0x0000'0000'3F00'0FFF : ~std::uint64_t{0};
  return {.names = names_of(rng, n - n / 20 + rng.below(n / 10 + 1), mask)};
}

std::vector<Input> edge_inputs() {
  kit::Rng rng{64};
  return {
      Input{},
      Input{{""}},
      Input{{"", "a", "", " ", "-", "A"}},
      Input{{"van", "de", "VAN DE", "van de a", "b", "Vander", "Dea"}},
      Input{{"de Vries", "Vries", "van de Vries", "VRIES", "d e Vries", "de-Vries", "d'e Vries"}},
      Input{{"abcdefgh", "abcdefg", "abcdefghi", "abcdefgha", "abcdefg h", "abc"}},  // around eight letters
      Input{{"abcdefghzz", "abcdefghz", "abcdefghaz", "abcdefgh"}},
      Input{{"a  b", "a b", "ab", " ab", "ab "}},
      Input{{"\xC3\xA4"
             "b",
             "ab", "b",
             "\x7F"
             "b",
             "a\tb", "a1b", "@[`{"}},
      Input{std::vector<std::string>(100, "Anja van Os")},
      Input{{"zz", "zy", "zx", "zw", "b", "a"}},
      Input{names_of(rng, 300, 0xFFF)},
  };
}

KIT_UMPIRE(make_input, {.play_size = 12'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {1'000, 12'000},
                        .edge_inputs = edge_inputs})
