#include "engine/script/internal/pattern.hpp"

#include <utility>

namespace underpar {
namespace {

constexpr std::uint64_t kStepsPerCharge = 256;

}  // namespace

/// Tries one pattern on one subject. The items of a pattern stand in one row, so only those that repeat leave
/// a choice: for each the matcher recurses, for all others it walks on. Captures need no undoing: every way
/// to the end of the row sets all of them again after the choice it began with.
class PatternMatcher {
 public:
  PatternMatcher(const Pattern& pattern, std::string_view subject, const Pattern::Charge& charge)
      : items_{pattern.items_}, subject_{subject}, charge_{charge}, captures_(pattern.captures_) {}

  /// Where the items from `item` on end when they match at `at`.
  std::optional<std::size_t> end_of(std::size_t item, std::size_t at) {
    for (; item < items_.size(); ++item) {
      count();
      const Pattern::Item& wanted = items_[item];
      if (wanted.kind == Kind::kBytes && wanted.repeat != Repeat::kOnce) {
        return repeated(item, at);
      }
      const auto next = one(wanted, at);
      if (!next) {
        return std::nullopt;
      }
      at = *next;
    }
    return at;
  }

  [[nodiscard]] std::vector<Capture> captures() { return std::move(captures_); }

 private:
  using Kind = Pattern::Kind;
  using Repeat = Pattern::Repeat;

  void count(std::uint64_t steps = 1) {
    steps_ += steps;
    if (steps_ >= kStepsPerCharge) {
      charge_(std::exchange(steps_, 0));
    }
  }

  [[nodiscard]] bool fits(const Pattern::Item& wanted, std::size_t at) const {
    return at < subject_.size() && wanted.bytes.test(static_cast<unsigned char>(subject_[at]));
  }

  std::optional<std::size_t> one(const Pattern::Item& wanted, std::size_t at) {
    switch (wanted.kind) {
      case Kind::kBytes:
        return fits(wanted, at) ? std::optional{at + 1} : std::nullopt;
      case Kind::kOpen:
        captures_[wanted.capture].begin = at;
        return at;
      case Kind::kClose:
        captures_[wanted.capture].end = at;
        return at;
      case Kind::kPosition:
        captures_[wanted.capture] = {.begin = at, .end = at, .is_position = true};
        return at;
      case Kind::kSameAgain:
        return same_again(captures_[wanted.capture], at);
      case Kind::kBalanced:
        return balanced(wanted, at);
      case Kind::kFrontier: {
        const char before = at == 0 ? '\0' : subject_[at - 1];
        const char here = at == subject_.size() ? '\0' : subject_[at];
        const bool crosses = !wanted.bytes.test(static_cast<unsigned char>(before)) &&
                             wanted.bytes.test(static_cast<unsigned char>(here));
        return crosses ? std::optional{at} : std::nullopt;
      }
      case Kind::kEnd:
        return at == subject_.size() ? std::optional{at} : std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<std::size_t> repeated(std::size_t item, std::size_t at) {
    const Pattern::Item& wanted = items_[item];
    if (wanted.repeat == Repeat::kFewest) {
      for (;; ++at) {
        count();
        if (const auto end = end_of(item + 1, at)) {
          return end;
        }
        if (!fits(wanted, at)) {
          return std::nullopt;
        }
      }
    }
    const std::size_t most = wanted.repeat == Repeat::kOptional ? 1 : subject_.size();
    const std::size_t least = wanted.repeat == Repeat::kOneOrMost ? 1 : 0;
    std::size_t times = 0;
    while (times < most && fits(wanted, at + times)) {
      count();
      ++times;
    }
    for (; times >= least; --times) {
      count();
      if (const auto end = end_of(item + 1, at + times)) {
        return end;
      }
      if (times == 0) {
        break;
      }
    }
    return std::nullopt;
  }

  std::optional<std::size_t> same_again(const Capture& capture, std::size_t at) {
    const std::string_view again = subject_.substr(capture.begin, capture.end - capture.begin);
    count(again.size() / 16);
    return subject_.substr(at).starts_with(again) ? std::optional{at + again.size()} : std::nullopt;
  }

  std::optional<std::size_t> balanced(const Pattern::Item& wanted, std::size_t at) {
    if (at == subject_.size() || subject_[at] != wanted.opens) {
      return std::nullopt;
    }
    for (std::size_t depth = 1; ++at < subject_.size();) {
      count();
      if (subject_[at] == wanted.closes) {
        if (--depth == 0) {
          return at + 1;
        }
      } else if (subject_[at] == wanted.opens) {
        ++depth;
      }
    }
    return std::nullopt;
  }

  const std::vector<Pattern::Item>& items_;
  std::string_view subject_;
  const Pattern::Charge& charge_;
  std::vector<Capture> captures_;
  std::uint64_t steps_ = 0;
};

std::optional<Match> Pattern::find(std::string_view subject, std::size_t from, const Charge& charge) const {
  PatternMatcher matcher{*this, subject, charge};
  for (std::size_t begin = from; begin <= subject.size(); ++begin) {
    if (const auto end = matcher.end_of(0, begin)) {
      return Match{.begin = begin, .end = *end, .captures = matcher.captures()};
    }
    if (anchored_) {
      break;
    }
  }
  return std::nullopt;
}

}  // namespace underpar
