#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

/// Sorts by day, eleven bits a pass; rules of one day stay in their order.
void radix_sort(std::vector<Rule>& rules) {
  constexpr unsigned kDigitBits = 11;
  constexpr std::uint32_t kDigits = 1U << kDigitBits;
  std::vector<Rule> sorted(rules.size());
  for (unsigned shift = 0; shift < 32; shift += kDigitBits) {
    const auto digit = [shift](const Rule& rule) { return (rule.day >> shift) % kDigits; };
    std::array<std::uint32_t, kDigits + 1> begin{};
    for (const auto& rule : rules) {
      ++begin[digit(rule) + 1];
    }
    for (std::uint32_t d = 0; d < kDigits; ++d) {
      begin[d + 1] += begin[d];
    }
    for (const auto& rule : rules) {
      sorted[begin[digit(rule)]++] = rule;
    }
    rules.swap(sorted);
  }
}

/// Sorted rules, one a day, and a directory: where the rules of each page begin. A page is a run of days of
/// equal length, a power of two.
class Book {
 public:
  explicit Book(std::vector<Rule> rules) : rules_{std::move(rules)} {
    radix_sort(rules_);
    keep_last_of_each_day();
    if (rules_.empty()) {
      return;
    }
    first_day_ = rules_.front().day;
    last_day_ = rules_.back().day;
    while (((last_day_ - first_day_) >> page_bits_) >= kPages) {
      ++page_bits_;
    }
    begin_.resize(kPages + 1);
    for (const auto& rule : rules_) {
      ++begin_[page_of(rule.day) + 1];
    }
    for (std::size_t page = 1; page <= kPages; ++page) {
      begin_[page] += begin_[page - 1];
    }
  }

  [[nodiscard]] std::uint32_t in_force(std::uint32_t day) const {
    if (rules_.empty() || day < first_day_) {
      return 0;
    }
    if (day >= last_day_) {
      return rules_.back().value;
    }
    const Rule* next = rules_.data() + begin_[page_of(day)];
    const Rule* const end = rules_.data() + begin_[page_of(day) + 1];
    if (end - next > kShortPage) {  // most days keep together and a few are far off
      next = std::upper_bound(next, end, day, [](std::uint32_t d, const Rule& rule) { return d < rule.day; });
    }
    while (next != end && next->day <= day) {
      ++next;
    }
    return next[-1].value;
  }

 private:
  static constexpr std::uint32_t kPages = 1U << 16;
  static constexpr std::ptrdiff_t kShortPage = 16;

  void keep_last_of_each_day() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      if (i + 1 == rules_.size() || rules_[i + 1].day != rules_[i].day) {
        rules_[kept++] = rules_[i];
      }
    }
    rules_.resize(kept);
  }

  [[nodiscard]] std::uint32_t page_of(std::uint32_t day) const { return (day - first_day_) >> page_bits_; }

  std::vector<Rule> rules_;
  std::vector<std::uint32_t> begin_;
  std::uint32_t first_day_ = 0;
  std::uint32_t last_day_ = 0;
  unsigned page_bits_ = 0;
};

}  // namespace

Output solve(const Input& input) {
  const Book book{input.rules};
  Output in_force;
  in_force.reserve(input.days.size());
  for (const std::uint32_t day : input.days) {
    in_force.push_back(book.in_force(day));
  }
  return in_force;
}
