#include <algorithm>
#include <string_view>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

/// Characters to draw from, each as often as it is meant to come.
using Alphabet = std::string;

Alphabet alphabet(kit::Rng& rng) {
  Alphabet letters;
  const auto add = [&](std::string_view some, std::size_t times) {
    for (; times > 0; --times) {
      letters += some;
    }
  };
  add("abcdefghijklmnopqrstuvwxyz", 4);
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1);
  add(" ", 20 + rng.below(15));
  add(".", 4 + rng.below(5));
  add("!?,'-0123456789", rng.below(2));
  add("@[`{/\t\n\xC3\xA9\xAE\xFF\x01", rng.below(2));
  return letters;
}

}  // namespace

// n is the usual length of a call. Calls are pieces of one random text, which begins anywhere.
Input make_input(kit::Rng& rng, std::size_t n) {
  constexpr std::size_t kText = 1U << 14;
  const auto letters = alphabet(rng);
  std::string text(kText + n, ' ');
  for (char& c : text) {
    c = letters[rng.below(letters.size())];
  }
  return {kit::fill(96 + rng.below(9), [&] {
    const std::size_t length = rng.chance(0.03) ? rng.below(3) : n - n / 6 + rng.below(n / 6 + 1);
    return text.substr(rng.below(kText), length);
  })};
}

std::vector<Input> edge_inputs() {
  std::string every_byte;
  for (int c = 1; c < 256; ++c) {
    every_byte += static_cast<char>(c);
  }
  const std::string sentence = "fore left. please stand still. ";
  std::string long_speech;
  while (long_speech.size() < 5'000) {
    long_speech += sentence;
  }
  return {
      Input{},
      Input{{""}},
      Input{{" ", "  ", ".", " . ", ". .", "...", "a", "a b", " a b", "a  b", "a b ", "  a   b  c  "}},
      Input{{"", "next on the tee", "", "next on the tee"}},  // each call begins loud
      Input{{"one two. three.four five", ".one .two .three", "o. n. e."}},
      Input{{"tab\tis no space", "line\nfeed is none", "a\rb c", "\xC2\xA0 hard space"}},
      Input{{"\xC3\x89lo\xC3\xAFse \xC3\xA9lo\xC3\xAFse", "@[`{ @[`{", "aAzZ aAzZ"}},
      Input{{every_byte, every_byte + " " + every_byte, " " + every_byte}},
      Input{{std::string(300, ' ') + "z", std::string(300, '.'), std::string(1'000, 'z')}},
      Input{{long_speech, long_speech + "a", "b " + long_speech}},
  };
}

KIT_UMPIRE(make_input, {.play_size = 20'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {2'000, 20'000},
                        .edge_inputs = edge_inputs})
