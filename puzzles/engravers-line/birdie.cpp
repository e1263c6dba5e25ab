#include <array>
#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

#include "puzzle.hpp"

namespace {

/// What stands before a name, "; 41. ", kept as text: counting on changes a digit or two.
class Prefix {
 public:
  static constexpr std::size_t kRoom = 16;  // copied whole; numbers to 10^12 - 1

  /// Steps to the next number and writes its prefix; up to kRoom bytes behind it may be overwritten.
  char* put_next(char* at) {
    count_on();
    std::memcpy(at, text_.data(), kRoom);
    return at + size_;
  }

 private:
  static constexpr std::size_t kFirstDigit = 2;

  void count_on() {
    std::size_t digit = size_ - 3;
    while (text_[digit] == '9') {
      text_[digit--] = '0';
    }
    if (digit >= kFirstDigit) {
      ++text_[digit];
      return;
    }
    std::memmove(&text_[kFirstDigit + 1], &text_[kFirstDigit], size_ - kFirstDigit);
    text_[kFirstDigit] = '1';
    ++size_;
  }

  std::array<char, kRoom> text_{';', ' ', '0', '.', ' '};
  std::size_t size_ = 5;
};

std::size_t digits_of(std::size_t number) {
  std::size_t digits = 1;
  for (; number >= 10; number /= 10) {
    ++digits;
  }
  return digits;
}

/// Room enough for a plaque: every number counts as long as the last one.
std::size_t most_bytes(const std::vector<std::string>& names) {
  std::size_t bytes = names.size() * (digits_of(names.size()) + 4) + Prefix::kRoom;
  for (const auto& name : names) {
    bytes += name.size();
  }
  return bytes;
}

// Measure first, then write each byte once, in its place. The first prefix's "; " is cut off by starting
// behind it.
std::string engrave(const std::vector<std::string>& names, std::string& scratch) {
  if (names.empty()) {
    return {};
  }
  if (const std::size_t most = most_bytes(names); scratch.size() < most) {
    scratch.resize(most);
  }
  Prefix prefix;
  char* at = scratch.data();
  for (const auto& name : names) {
    at = prefix.put_next(at);
    std::memcpy(at, name.data(), name.size());
    at += name.size();
  }
  return {scratch.data() + 2, at};
}

}  // namespace

Output solve(const Input& input) {
  Output lines;
  lines.reserve(input.plaques.size());
  std::string scratch;
  for (const auto& names : input.plaques) {
    lines.push_back(engrave(names, scratch));
  }
  return lines;
}
