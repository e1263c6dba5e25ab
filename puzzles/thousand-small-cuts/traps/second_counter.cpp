// verdict: rule_broken
// Has half of the text counted by a second thread, on a level for one.
#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <thread>
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
  const auto count = [&places](std::string_view text, Output& counts) {
    std::size_t begin = 0;
    while (begin <= text.size()) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      const std::string_view word = strip(text.substr(begin, end - begin));
      if (const auto place = places.find(word); place != places.end()) {
        ++counts[place->second];
      } else {
        counts.back() += word.size();
      }
      begin = end + 1;
    }
  };
  const std::string_view text = input.text;
  Output counts(input.words.size() + 1);
  Output others(input.words.size() + 1);
  if (const auto middle = text.find(' ', text.size() / 2); middle != text.npos) {
    std::thread second{[&] { count(text.substr(middle + 1), others); }};
    count(text.substr(0, middle), counts);
    second.join();
  } else {
    count(text, counts);
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    counts[i] += others[i];
  }
  return counts;
}
