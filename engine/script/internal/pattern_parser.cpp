#include <algorithm>
#include <cctype>
#include <utility>

#include "engine/script/internal/pattern.hpp"

namespace underpar {
namespace {

constexpr std::size_t kMaxItems = 256;  // the matcher recurses once for each item that repeats
constexpr std::size_t kMaxCaptures = 32;

struct Malformed {
  std::string what;
};

using Bytes = std::bitset<256>;

std::size_t index_of(char byte) {
  return static_cast<unsigned char>(byte);
}

/// The bytes of %a, %d, … and of %A, %D, …; of any other byte after % itself.
Bytes class_of(char letter) {
  using Test = int (*)(int);
  const Test test = [](char lower) -> Test {
    switch (lower) {
      case 'a':
        return std::isalpha;
      case 'c':
        return std::iscntrl;
      case 'd':
        return std::isdigit;
      case 'g':
        return std::isgraph;
      case 'l':
        return std::islower;
      case 'p':
        return std::ispunct;
      case 's':
        return std::isspace;
      case 'u':
        return std::isupper;
      case 'w':
        return std::isalnum;
      case 'x':
        return std::isxdigit;
      default:
        return nullptr;
    }
  }(static_cast<char>(std::tolower(static_cast<unsigned char>(letter))));
  Bytes bytes;
  if (test == nullptr) {
    return bytes.set(index_of(letter));
  }
  for (int byte = 0; byte < 256; ++byte) {
    bytes.set(static_cast<std::size_t>(byte), test(byte) != 0);
  }
  return std::isupper(static_cast<unsigned char>(letter)) != 0 ? ~bytes : bytes;
}

}  // namespace

class PatternParser {
 public:
  PatternParser(std::string_view text, Pattern::Anchor anchor) : rest_{text} {
    if (anchor == Pattern::Anchor::kAllowed && rest_.starts_with('^')) {
      pattern_.anchored_ = true;
      rest_.remove_prefix(1);
    }
  }

  Pattern parse() {
    while (!rest_.empty()) {
      if (pattern_.items_.size() == kMaxItems) {
        throw Malformed{"pattern too complex"};
      }
      pattern_.items_.push_back(item());
    }
    if (std::ranges::find(open_, true) != open_.end()) {
      throw Malformed{"unfinished capture"};
    }
    pattern_.captures_ = open_.size();
    return std::move(pattern_);
  }

 private:
  using Item = Pattern::Item;
  using Kind = Pattern::Kind;
  using Repeat = Pattern::Repeat;

  char take() {
    const char byte = rest_.front();
    rest_.remove_prefix(1);
    return byte;
  }

  Item item() {
    if (rest_ == "$") {
      take();
      return {.kind = Kind::kEnd};
    }
    if (rest_.starts_with("()")) {
      rest_.remove_prefix(2);
      return {.kind = Kind::kPosition, .capture = new_capture(false)};
    }
    if (rest_.front() == '(') {
      take();
      return {.kind = Kind::kOpen, .capture = new_capture(true)};
    }
    if (rest_.front() == ')') {
      take();
      return {.kind = Kind::kClose, .capture = close_capture()};
    }
    if (rest_.starts_with("%b")) {
      return balanced();
    }
    if (rest_.starts_with("%f")) {
      rest_.remove_prefix(2);
      if (!rest_.starts_with('[')) {
        throw Malformed{"missing '[' after '%f' in pattern"};
      }
      take();
      return {.kind = Kind::kFrontier, .bytes = set()};
    }
    if (rest_.size() > 1 && rest_[0] == '%' && std::isdigit(static_cast<unsigned char>(rest_[1])) != 0) {
      return same_again();
    }
    Item single{.kind = Kind::kBytes, .bytes = single_byte()};
    single.repeat = repeat();
    return single;
  }

  Bytes single_byte() {
    const char first = take();
    if (first == '.') {
      return Bytes{}.set();
    }
    if (first == '[') {
      return set();
    }
    return first == '%' ? class_of(escaped()) : Bytes{}.set(index_of(first));
  }

  char escaped() {
    if (rest_.empty()) {
      throw Malformed{"malformed pattern (ends with '%')"};
    }
    return take();
  }

  /// What follows an opening square bracket. A closing one that comes first is an ordinary member.
  Bytes set() {
    Bytes bytes;
    const bool complement = rest_.starts_with('^');
    rest_.remove_prefix(complement ? 1 : 0);
    for (bool first = true; first || !rest_.starts_with(']'); first = false) {
      if (rest_.empty()) {
        throw Malformed{"malformed pattern (missing ']')"};
      }
      const char byte = take();
      if (byte == '%') {
        bytes |= class_of(escaped());
      } else if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
        take();
        for (std::size_t each = index_of(byte), last = index_of(take()); each <= last; ++each) {
          bytes.set(each);
        }
      } else {
        bytes.set(index_of(byte));
      }
    }
    take();
    return complement ? ~bytes : bytes;
  }

  Repeat repeat() {
    static constexpr std::string_view kSigns = "?*+-";
    static constexpr Repeat kRepeats[] = {Repeat::kOptional, Repeat::kMost, Repeat::kOneOrMost,
                                          Repeat::kFewest};
    const std::size_t which = rest_.empty() ? std::string_view::npos : kSigns.find(rest_.front());
    if (which == std::string_view::npos) {
      return Repeat::kOnce;
    }
    take();
    return kRepeats[which];
  }

  Item balanced() {
    rest_.remove_prefix(2);
    if (rest_.size() < 2) {
      throw Malformed{"malformed pattern (missing arguments to '%b')"};
    }
    const char opens = take();
    return {.kind = Kind::kBalanced, .opens = opens, .closes = take()};
  }

  Item same_again() {
    rest_.remove_prefix(1);
    const auto number = static_cast<std::size_t>(take() - '0');
    if (number == 0 || number > open_.size() || open_[number - 1]) {
      throw Malformed{"invalid capture index in pattern"};
    }
    return {.kind = Kind::kSameAgain, .capture = number - 1};
  }

  std::size_t new_capture(bool open) {
    if (open_.size() == kMaxCaptures) {
      throw Malformed{"too many captures"};
    }
    open_.push_back(open);
    return open_.size() - 1;
  }

  std::size_t close_capture() {
    const auto innermost = std::find(open_.rbegin(), open_.rend(), true);
    if (innermost == open_.rend()) {
      throw Malformed{"invalid pattern capture"};
    }
    *innermost = false;
    return static_cast<std::size_t>(open_.rend() - innermost) - 1;
  }

  Pattern pattern_;
  std::string_view rest_;
  std::vector<bool> open_;  // of each capture: whether its bracket still waits for the closing one
};

std::expected<Pattern, std::string> Pattern::parse(std::string_view text, Anchor anchor) {
  try {
    return PatternParser{text, anchor}.parse();
  } catch (const Malformed& malformed) {
    return std::unexpected(malformed.what);
  }
}

bool Pattern::is_plain(std::string_view text) {
  return text.find_first_of("^$*+?.([%-") == std::string_view::npos;
}

}  // namespace underpar
