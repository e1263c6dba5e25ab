#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "puzzle.hpp"

namespace {

std::string name_of(const std::string& entry) {
  std::string name = entry.substr(0, entry.find(';'));
  for (char& c : name) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

int year_of(const std::string& entry) {
  return std::stoi(entry.substr(entry.rfind(';') + 1));
}

/// In tenths.
int handicap_of(const std::string& entry) {
  const std::size_t begin = entry.find(';') + 1;
  std::string digits = entry.substr(begin, entry.rfind(';') - begin);
  digits.erase(digits.size() - 2, 1);
  return std::stoi(digits);
}

struct Player {
  std::string name;
  int year;
  std::uint32_t entry;
};

bool is_listed(const std::vector<Player>& players, const Player& player) {
  return std::any_of(players.begin(), players.end(), [&](const Player& other) {
    return other.name == player.name && other.year == player.year;
  });
}

}  // namespace

Output solve(const Input& input) {
  std::vector<Player> players;
  for (std::uint32_t i = 0; i < input.entries.size(); ++i) {
    const auto& entry = input.entries[i];
    const Player player{name_of(entry), year_of(entry), i};
    if (!is_listed(players, player)) {
      players.push_back(player);
    }
  }

  std::stable_sort(players.begin(), players.end(), [&](const Player& a, const Player& b) {
    const auto& left = input.entries[a.entry];
    const auto& right = input.entries[b.entry];
    return std::make_tuple(handicap_of(left), year_of(left)) <
           std::make_tuple(handicap_of(right), year_of(right));
  });

  Output starters;
  for (std::size_t i = 0; i < players.size() && i < input.places; ++i) {
    starters.push_back(players[i].entry);
  }
  return starters;
}
