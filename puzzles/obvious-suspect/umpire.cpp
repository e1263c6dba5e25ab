#include <algorithm>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

std::string card(const std::vector<int>& holes) {
  std::string text = "|";
  for (std::size_t i = 0; i < holes.size(); ++i) {
    text += (i == 0 ? "" : ",") + std::to_string(holes[i]);
  }
  return text;
}

/// Words of letters with blanks around them; now and then other bytes among the letters.
void append_name(kit::Rng& rng, double odd, std::string& line) {
  constexpr std::string_view kOdd = ".-'0,\xC3\xA9\xFF\x80$^";
  const auto blanks = [&](std::uint64_t most) {
    for (std::uint64_t i = rng.below(most + 1); i > 0; --i) {
      line += rng.chance(0.1) ? '\t' : ' ';
    }
  };
  blanks(3);
  for (std::uint64_t words = 2 + rng.below(2); words > 0; --words) {
    for (std::uint64_t letters = 3 + rng.below(7); letters > 0; --letters) {
      const std::uint64_t bits = rng.u64();
      line += static_cast<char>((bits % 3 == 0 ? 'A' : 'a') + (bits >> 32) % 26);
    }
    if (rng.chance(odd)) {
      line.back() = kOdd[rng.below(kOdd.size())];
    }
    line += ' ';
    blanks(2);
  }
}

}  // namespace

// Every other card is of nine holes. One in some hundred is too smooth: its holes are all near four.
Input make_input(kit::Rng& rng, std::size_t n) {
  const double odd = rng.chance(0.5) ? 0 : 0.1 * rng.unit();
  const double smooth = 0.02 * rng.unit();
  const auto make_line = [&] {
    std::string line;
    append_name(rng, odd, line);
    const bool too_smooth = rng.chance(smooth);
    const std::uint64_t holes = rng.chance(0.05) ? 1 + rng.below(27) : rng.chance(0.5) ? 9 : 18;
    line += '|';
    for (std::uint64_t i = 0; i < holes; ++i) {
      const std::uint64_t bits = rng.u64();
      const std::uint64_t strokes = too_smooth       ? 4 + bits % 10 / 9
                                    : bits % 64 == 0 ? 9 + bits / 64 % 12
                                                     : 2 + bits / 64 % 7;
      if (i > 0) {
        line += ',';
      }
      if (strokes >= 10) {
        line += static_cast<char>('0' + strokes / 10);
      }
      line += static_cast<char>('0' + strokes % 10);
    }
    return line;
  };
  return {kit::fill(n - n / 20 + rng.below(n / 10 + 1), make_line)};
}

std::vector<Input> edge_inputs() {
  using Holes = std::vector<int>;
  const auto all = [](std::size_t holes, int strokes) { return card(Holes(holes, strokes)); };
  Input lengths;
  for (std::size_t holes = 1; holes <= 27; ++holes) {
    lengths.lines.push_back("Ada" + all(holes, 4));
    lengths.lines.push_back("Ben" + all(holes, 3 + static_cast<int>(holes % 3)));
  }
  // Around 2000 triples: 13 fours make 13 * 12 * 12 = 1872; with other holes there are all counts near it.
  Input on_the_border;
  for (int fours = 10; fours <= 14; ++fours) {
    for (int pairs = 0; pairs <= 6; ++pairs) {
      Holes holes(static_cast<std::size_t>(fours), 4);
      holes.insert(holes.end(), static_cast<std::size_t>(pairs), 3);
      holes.insert(holes.end(), static_cast<std::size_t>(pairs), 5);
      on_the_border.lines.push_back("Cleo" + card(holes));
    }
  }
  return {
      Input{},
      Input{{"Ada" + all(18, 5)}},
      Input{{"Ada" + all(18, 4)}},  // too smooth, so no entry at all
      Input{{all(18, 5), " " + all(18, 6), "\t\t \t" + all(9, 3), "   " + all(1, 1)}},
      Input{{"\tAda \t McLean\t" + all(18, 5), "ada mclean" + all(18, 5), " ADA\tMCLEAN " + all(18, 5)}},
      Input{{"A" + all(18, 5), " b " + all(18, 5), "C D  E   F" + all(18, 5), "@[`{" + all(18, 5)}},
      Input{{"\xC3\x89LO\xC3\x8FSE" + all(18, 5), "\xFF \x80\xDF" + all(18, 5), "\r\v Z\f" + all(18, 5)}},
      Input{{"x, y" + all(18, 3), "1,2 3" + all(17, 3), ".*" + all(19, 3), "$1 ^$" + all(27, 20)}},
      Input{{"b" + all(18, 5), "a" + all(18, 6), "b" + all(18, 5), "a" + all(18, 5), "aa" + all(18, 5)}},
      Input{{"z z" + card({20, 1, 10, 9, 19, 11, 2}), "z" + card({1}), std::string(400, 'Q') + card({6, 6})}},
      lengths,
      on_the_border,
  };
}

KIT_UMPIRE(make_input, {.play_size = 3'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {500, 3'000},
                        .edge_inputs = edge_inputs})
