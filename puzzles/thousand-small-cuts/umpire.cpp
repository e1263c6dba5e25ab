#include <algorithm>
#include <string_view>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::string_view kBeginning = "course/section/";

std::string letters(kit::Rng& rng, std::size_t size) {
  std::string text(size, 'a');
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < size; ++i) {
    bits = i % 8 == 0 ? rng.u64() : bits >> 8;
    text[i] = static_cast<char>('a' + (bits & 0xFF) % 26);
  }
  return text;
}

/// `words` counted in text made of them, each with a space behind it but the last.
Input counted(std::vector<std::string> words, const std::vector<std::string>& said) {
  Input in{.text = {}, .words = std::move(words)};
  for (const auto& word : said) {
    in.text += word + ' ';
  }
  if (!said.empty()) {
    in.text.pop_back();
  }
  return in;
}

}  // namespace

// n words of text from a list of some 400. Some in ten are not on the list; some words begin as others do.
Input make_input(kit::Rng& rng, std::size_t n) {
  const std::size_t listed = n == 0 ? rng.below(2) : 1 + std::min<std::size_t>(n / 2, 380 + rng.below(41));
  const std::size_t longest = 10 + rng.below(8);
  const double bare = rng.chance(0.5) ? 0 : 0.05;
  const std::string family = letters(rng, 9);
  const auto make_word = [&] {
    const std::string own = letters(rng, 4 + rng.below(longest - 3));
    const std::string word = rng.chance(0.05) ? family + own : own;
    return rng.chance(bare) ? word : std::string{kBeginning} + word;
  };
  Input in;
  in.words = kit::fill(listed, make_word);
  for (std::size_t again = listed > 0 ? rng.below(3) : 0; again > 0; --again) {
    in.words[rng.below(listed)] = in.words[rng.below(listed)];
  }
  const auto strangers = kit::fill(100, make_word);
  const double strange = 0.05 + 0.1 * rng.unit();
  in.text.reserve(n * (kBeginning.size() + longest));
  for (std::size_t i = 0; i < n; ++i) {
    in.text += rng.chance(strange) ? strangers[rng.below(strangers.size())] : in.words[rng.below(listed)];
    in.text += ' ';
  }
  if (n > 0 && rng.chance(0.9)) {
    in.text.pop_back();
  }
  return in;
}

std::vector<Input> edge_inputs() {
  const std::string begin{kBeginning};
  return {
      Input{},  // an empty text is one empty word
      Input{.text = " ", .words = {}},
      Input{.text = "", .words = {""}},
      Input{.text = " a  b ", .words = {"", "a"}},
      counted({"a"}, {"b", "cc", begin + "ddd"}),
      counted({"rough", begin + "rough"},
              {"rough", begin + "rough", "rough", begin}),  // the first counts all
      counted({begin + "rough", "rough", begin}, {"rough", begin, "", begin + "rough"}),
      counted({begin, begin + begin},
              {begin, begin + begin, begin + begin + begin, begin + "x"}),  // taken off once
      counted({"course/section", "course"}, {"course/section", "course", "course/sectio", "/section/"}),
      counted({"Course/section/a", "a"}, {"Course/section/a", begin + "a", "A", "xcourse/section/a"}),
      counted({"abcdefgh", "abcdefghi", "abcdefgh1", "abcdefg"},
              {"abcdefghi", "abcdefgh", "abcdefg", "abcdefgh1", "abcdefgh2", "abcdefghij"}),
      counted({"abcdefghXijklmnop", "abcdefghYijklmnop"},
              {"abcdefghYijklmnop", "abcdefghZijklmnop", "abcdefghXijklmnop"}),
      counted({std::string(100, 'z'), std::string(101, 'z')},
              std::vector<std::string>(30, std::string(101, 'z'))),
      counted(std::vector<std::string>(50, "same"), std::vector<std::string>(60, "same")),
      counted({std::string("a\0b", 3), "a", "\xC3\xA9\xFF"},
              {std::string("a\0b", 3), "a", "\xC3\xA9\xFF", "\t\n"}),
  };
}

KIT_UMPIRE(make_input, {.play_size = 120'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {12'000, 120'000},
                        .edge_inputs = edge_inputs})
