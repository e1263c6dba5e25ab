// verdict: wrong_answer
// Takes several spaces for one: empty words can be looked for, too.
#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "puzzle.hpp"

namespace {

/// Word -> its first place in the list. less<> compares views with strings as they are.
using Places = std::map<std::string, std::size_t, std::less<>>;

std::string_view strip(std::string_view word) {
  constexpr std::string_view kBeginning = "course/section/";
  return word.starts_with(kBeginning) ? word.substr(kBeginning.size()) : word;
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
  const std::string_view text = input.text;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = strip(text.substr(begin, end - begin));
    if (word.empty()) {
      begin = end + 1;
      continue;
    }
    if (const auto place = places.find(word); place != places.end()) {
      ++counts[place->second];
    } else {
      counts.back() += word.size();
    }
    begin = end + 1;
  }
  return counts;
}
