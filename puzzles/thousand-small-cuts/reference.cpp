#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "puzzle.hpp"

namespace {

using Places = std::map<std::string, std::size_t>;  // word -> its first place in the list

std::string strip(std::string word) {
  const std::string beginning = "course/section/";
  if (word.substr(0, beginning.size()) == beginning) {
    return word.substr(beginning.size());
  }
  return word;
}

bool is_known(const Places& places, std::string word) {
  return places.count(strip(word)) > 0;
}

std::size_t place_of(const Places& places, std::string word) {
  return places.at(strip(word));
}

Places places_of(const std::vector<std::string>& words) {
  Places places;
  for (std::size_t i = 0; i < words.size(); ++i) {
    places.emplace(strip(words[i]), i);
  }
  return places;
}

}  // namespace

Output solve(const Input& input) {
  const Places places = places_of(input.words);
  Output counts(input.words.size() + 1);
  std::size_t begin = 0;
  while (begin <= input.text.size()) {
    const std::size_t end = std::min(input.text.find(' ', begin), input.text.size());
    const std::string word = input.text.substr(begin, end - begin);
    if (is_known(places, word)) {
      ++counts[place_of(places, word)];
    } else {
      counts.back() += strip(word).size();
    }
    begin = end + 1;
  }
  return counts;
}
