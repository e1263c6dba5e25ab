#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

std::string entry_of(std::string_view name, int handicap, int year) {
  const int size = std::abs(handicap);
  std::string entry{name};
  entry += handicap < 0 ? ";-" : ";+";
  entry += std::to_string(size / 10) + '.' + static_cast<char>('0' + size % 10) + ';' + std::to_string(year);
  return entry;
}

std::string made_up_name(kit::Rng& rng, std::size_t longest) {
  std::uint64_t bits = rng.u64();
  std::string name(4 + bits % (longest - 3), 'a');
  for (std::size_t i = 0; i < name.size(); ++i) {
    bits = i % 8 == 7 ? rng.u64() : bits >> 8;
    name[i] = static_cast<char>('a' + (bits & 0xFF) % 26);
  }
  const std::size_t comma = 2 + bits % (name.size() - 2);
  name.insert(std::min(comma, name.size()), ", ");
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

/// The same name as somebody else writes it.
std::string written_otherwise(kit::Rng& rng, std::string name) {
  for (char& c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    c = letter && rng.chance(0.2) ? static_cast<char>(c ^ 0x20) : c;
  }
  return name;
}

}  // namespace

// Some in ten entries are of a player who has entered before; some names are borne by two players.
Input make_input(kit::Rng& rng, std::size_t n) {
  const std::size_t longest = 14 + rng.below(10);
  const double again = 0.05 + 0.1 * rng.unit();
  const int youngest = 2'000 - static_cast<int>(rng.below(20));
  const int handicaps = 200 + static_cast<int>(rng.below(341));
  struct Known {
    std::string name;
    int year;
  };
  std::vector<Known> known;
  const std::size_t entries = n - n / 20 + rng.below(n / 10 + 1);
  Input in;
  in.entries.reserve(entries);
  for (std::size_t i = 0; i < entries; ++i) {
    const int handicap = static_cast<int>(rng.between(-50, handicaps));
    int year = youngest - static_cast<int>(rng.below(60));
    std::string name;
    if (!known.empty() && rng.chance(again)) {
      const auto& other = known[rng.below(known.size())];
      name = written_otherwise(rng, other.name);
      year = rng.chance(0.8) ? other.year : year;
    } else {
      name = made_up_name(rng, longest);
      known.push_back({name, year});
    }
    in.entries.push_back(entry_of(name, handicap, year));
  }
  in.places =
      static_cast<std::uint32_t>(rng.chance(0.1) ? 2 * entries : entries / 2 + rng.below(entries / 2 + 1));
  return in;
}

std::vector<Input> edge_inputs() {
  constexpr std::uint32_t kAll = 0xFFFFFFFF;
  std::vector<std::string> falling;
  for (int handicap = 540; handicap >= -99; handicap -= 3) {
    falling.push_back(entry_of("P" + std::to_string(handicap), handicap, 1950 + (handicap + 99) % 50));
  }
  return {
      Input{{}, 0},
      Input{{}, 5},
      Input{{"Ada;+1.0;1990"}, 0},
      Input{{"Ada;+1.0;1990"}, kAll},
      Input{{"Ada;+9.9;1990", "ADA;+1.0;1990", "ada;-1.0;1990", "aDa;+0.5;1991"}, kAll},  // the first stays
      Input{{";+5.0;1980", ";+4.0;1980", ";+3.0;1981"}, kAll},
      Input{{"A;+0.0;1980", "B;-0.0;1980", "C;-0.1;1980", "D;+0.1;1980", "E;-0.0;1979"}, kAll},
      Input{{"A;-9.9;1980", "B;+54.0;1900", "C;+5.4;1980", "D;-0.9;1980", "E;+10.0;1980", "F;+9.9;1980"},
            kAll},
      Input{{"A;+7.0;2001", "B;+7.0;1999", "C;+7.0;2001", "D;+7.0;1999", "E;+7.0;2000"}, 4},  // older first
      Input{{"Z;+7.0;1999", "Y;+7.0;1999", "X;+7.0;1999", "Z;+1.0;1999"}, 2},  // the earlier entry first
      Input{{"@[`{;+1.0;1999", "@[`{;+0.9;1999", "`{@[;+0.8;1999"}, kAll},     // no letters
      Input{{"\xC3\x89va;+1.0;1999", "\xC3\xA9va;+0.9;1999", "\xC3\x89VA;+0.8;1999"}, kAll},
      Input{{"A, B;+1.0;1999", "A,B;+1.0;1999", "A, B ;+1.0;1999", " A, B;+1.0;1999"}, kAll},
      Input{{"A1;+1.0;1999", "A;+1.0;1199", "A1;+1.0;1991", "A;+1.1;1999"}, kAll},
      Input{std::vector<std::string>(40, "Ada;+1.0;1990"), kAll},
      Input{falling, 150},
      Input{{falling.rbegin(), falling.rend()}, kAll},
  };
}

KIT_UMPIRE(make_input, {.play_size = 12'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {5'000, 40'000},
                        .edge_inputs = edge_inputs})
