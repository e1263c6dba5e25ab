#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "puzzle.hpp"

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kKnownByEnds = 16;

std::string_view strip(std::string_view word) {
  constexpr std::string_view kBeginning = "course/section/";
  return word.starts_with(kBeginning) ? word.substr(kBeginning.size()) : word;
}

std::uint64_t load(const char* from, std::size_t size) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, from, size);
  return bytes;
}

/// A word as two numbers: with its length they are the word itself, if it has 16 characters or fewer.
struct Ends {
  explicit Ends(std::string_view word) {
    const std::size_t size = word.size();
    if (size >= 8) {
      first = load(word.data(), 8);
      last = load(word.data() + size - 8, 8);
    } else if (size >= 4) {
      first = load(word.data(), 4);
      last = load(word.data() + size - 4, 4);
    } else {
      first = load(word.data(), size);
    }
  }
  bool operator==(const Ends&) const = default;

  std::uint64_t first = 0;
  std::uint64_t last = 0;
};

/// Places of words, found by their ends and length. Open addressing, at most a quarter full.
class Places {
 public:
  explicit Places(const std::vector<std::string>& words)
      : slots_(std::bit_ceil(4 * words.size() + 1)), mask_{slots_.size() - 1} {
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      const std::string_view word = strip(words[i]);
      Slot& slot = slots_[index_of(word)];
      if (slot.place == kNone) {
        slot = {word, Ends{word}, i};
      }
    }
  }

  /// The word's place; kNone when it is not among them.
  [[nodiscard]] std::uint32_t find(std::string_view word) const { return slots_[index_of(word)].place; }

 private:
  struct Slot {
    std::string_view word;
    Ends ends{""};
    std::uint32_t place = kNone;
  };

  /// Where the word is, or would have to be put.
  [[nodiscard]] std::size_t index_of(std::string_view word) const {
    const Ends ends{word};
    const std::uint64_t hash = (ends.first ^ std::rotl(ends.last, 29) ^ word.size()) * 0x9E3779B97F4A7C15U;
    for (std::size_t index = hash >> 32 & mask_;; index = (index + 1) & mask_) {
      const Slot& slot = slots_[index];
      const bool same = slot.word.size() == word.size() && slot.ends == ends &&
                        (word.size() <= kKnownByEnds || slot.word == word);
      if (same || slot.place == kNone) {
        return index;
      }
    }
  }

  std::vector<Slot> slots_;
  std::size_t mask_;
};

}  // namespace

// A word becomes two numbers, which are hashed and compared in place of its characters.
Output solve(const Input& input) {
  const Places places{input.words};
  Output counts(input.words.size() + 1);
  const std::string_view text = input.text;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = strip(text.substr(begin, end - begin));
    if (const std::uint32_t place = places.find(word); place != kNone) {
      ++counts[place];
    } else {
      counts.back() += word.size();
    }
    begin = end + 1;
  }
  return counts;
}
