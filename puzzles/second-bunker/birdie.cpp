#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr int kLowestHandicap = -99;
constexpr std::size_t kYearDigits = 4;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// An entry, read in place.
struct Card {
  explicit Card(std::string_view entry) : name{entry.substr(0, entry.find(';'))} {
    const char* at = entry.data() + name.size() + 1;
    const bool minus = *at == '-';
    for (++at; *at != ';'; ++at) {
      handicap = *at == '.' ? handicap : 10 * handicap + (*at - '0');
    }
    handicap = minus ? -handicap : handicap;
    for (std::size_t i = 1; i <= kYearDigits; ++i) {
      year = 10 * year + (at[i] - '0');
    }
  }

  [[nodiscard]] std::uint64_t hash() const {
    std::uint64_t hash = static_cast<std::uint64_t>(year);
    for (const char c : name) {
      hash = (hash ^ static_cast<std::uint8_t>(lower(c))) * 0x9E3779B97F4A7C15U;
    }
    return hash ^ hash >> 32;
  }

  [[nodiscard]] bool same_player(const Card& other) const {
    return year == other.year && std::equal(name.begin(), name.end(), other.name.begin(), other.name.end(),
                                            [](char a, char b) { return lower(a) == lower(b); });
  }

  std::string_view name;
  int handicap = 0;  // in tenths
  int year = 0;
};

/// The entries listed so far, by player. Open addressing, at most half full.
class Listed {
 public:
  explicit Listed(const std::vector<std::string>& entries)
      : entries_{entries}, slots_(std::bit_ceil(2 * entries.size() + 1)), mask_{slots_.size() - 1} {}

  /// Puts the entry on the list; false when its player is there already.
  bool add(const Card& card, std::uint32_t entry) {
    const std::uint64_t hash = card.hash();
    std::size_t index = hash & mask_;
    for (; slots_[index].used; index = (index + 1) & mask_) {
      if (slots_[index].hash == hash && Card{entries_[slots_[index].entry]}.same_player(card)) {
        return false;
      }
    }
    slots_[index] = {hash, entry, true};
    return true;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t entry = 0;
    bool used = false;
  };

  const std::vector<std::string>& entries_;
  std::vector<Slot> slots_;
  std::size_t mask_;
};

}  // namespace

// Names are compared where they stand. Handicap, year and number make one integer that sorts as they do.
Output solve(const Input& input) {
  Listed listed{input.entries};
  std::vector<std::uint64_t> players;
  players.reserve(input.entries.size());
  for (std::uint32_t i = 0; i < input.entries.size(); ++i) {
    const Card card{input.entries[i]};
    if (listed.add(card, i)) {
      const auto handicap = static_cast<std::uint64_t>(card.handicap - kLowestHandicap);
      players.push_back(handicap << 48 | static_cast<std::uint64_t>(card.year) << 32 | i);
    }
  }

  const std::size_t places = std::min<std::size_t>(input.places, players.size());
  const auto end = players.begin() + static_cast<std::ptrdiff_t>(places);
  std::nth_element(players.begin(), end, players.end());
  std::sort(players.begin(), end);

  Output starters(places);
  std::transform(players.begin(), end, starters.begin(),
                 [](std::uint64_t player) { return static_cast<std::uint32_t>(player); });
  return starters;
}
