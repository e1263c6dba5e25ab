// verdict: rule_broken
// Has the handicaps read by a second thread, on a level for one.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
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
  int handicap;
  int year;
  std::uint32_t entry;
};

}  // namespace

Output solve(const Input& input) {
  std::vector<int> handicaps;
  std::thread second{[&] {
    for (const auto& entry : input.entries) {
      handicaps.push_back(handicap_of(entry));
    }
  }};
  std::set<std::pair<std::string, int>> listed;
  std::vector<Player> players;
  for (std::uint32_t i = 0; i < input.entries.size(); ++i) {
    const auto& entry = input.entries[i];
    const int year = year_of(entry);
    if (listed.emplace(name_of(entry), year).second) {
      players.push_back({0, year, i});
    }
  }

  second.join();
  for (auto& player : players) {
    player.handicap = handicaps[player.entry];
  }
  std::stable_sort(players.begin(), players.end(), [](const Player& a, const Player& b) {
    return std::tie(a.handicap, a.year) < std::tie(b.handicap, b.year);
  });

  Output starters;
  for (std::size_t i = 0; i < players.size() && i < input.places; ++i) {
    starters.push_back(players[i].entry);
  }
  return starters;
}
