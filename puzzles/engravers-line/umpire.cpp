#include <string_view>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::size_t kPlaques = 40;

using Names = std::vector<std::string>;

// Names are pieces of one long text: letters, with what a careless program would trip over strewn in.
std::string text_of_names(kit::Rng& rng, std::size_t size) {
  constexpr std::string_view kAwkward = " .;,0123456789\n\"-'\xC3\xA9";
  const double awkward = 0.2 * rng.unit();
  std::string text(size, 'a');
  for (char& c : text) {
    const bool odd = rng.chance(awkward);
    c = odd ? kAwkward[rng.below(kAwkward.size())] : static_cast<char>('a' + rng.below(26));
  }
  return text;
}

}  // namespace

// n is the usual number of names on a plaque.
Input make_input(kit::Rng& rng, std::size_t n) {
  constexpr std::size_t kText = 2'048;
  const std::size_t longest = 20 + rng.below(9);
  const std::string text = text_of_names(rng, kText + longest);
  const auto add_names = [&](Names& names, std::size_t count) {
    names.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t bits = rng.u64();  // one draw for both: some 60'000 names an input
      names.emplace_back(text.data() + bits % kText, (bits >> 32) % longest);
    }
  };
  Input in;
  in.plaques.resize(kPlaques - 2 + rng.below(5));
  for (auto& names : in.plaques) {
    const bool hardly_any = rng.chance(0.04);
    add_names(names, hardly_any ? rng.below(3) : n - n / 5 + rng.below(2 * (n / 5) + 1));
  }
  return in;
}

std::vector<Input> edge_inputs() {
  const Names empties(12, "");
  Names long_and_short;
  for (std::size_t i = 0; i < 130; ++i) {
    long_and_short.emplace_back(i % 13 == 0 ? 700 : i % 17, static_cast<char>('a' + i % 26));
  }
  return {
      Input{},
      Input{{Names{}}},
      Input{{Names{}, Names{"Ada"}, Names{}}},
      Input{{Names{""}}},
      Input{{empties, Names{"", "Ben", ""}}},
      Input{{Names{"Ada; 2. Ben", "; ", ". ", "3. "}, Names{"Ada", "; "}}},
      Input{{Names{std::string("nul\0inside", 10), "tab\tand\nline", "\xC3\x89lo\xC3\xAFse"}}},
      Input{{Names(9, "nine"), Names(10, "ten"), Names(99, "x"), Names(100, "y"), Names(1'001, "z")}},
      Input{{Names(3, std::string(5'000, 'w'))}},
      Input{{long_and_short}},
  };
}

KIT_UMPIRE(make_input, {.play_size = 1'500,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {250, 2'000},
                        .edge_inputs = edge_inputs})
