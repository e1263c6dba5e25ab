#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>

#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

namespace {

constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();

class Log {
 public:
  void add(std::uint32_t shot, std::uint32_t hole, std::uint32_t yards) {
    std::array<char, 64> line;
    char* at = put(line.data(), "shot ", shot);
    at = put(at, " hole ", hole);
    at = put(at, " yards ", yards);
    *at++ = '\n';
    text_.append(line.data(), at);
  }
  /// The log, with or without its last line feed.
  [[nodiscard]] Input whole() const { return {text_}; }
  [[nodiscard]] Input cut() const { return {text_.substr(0, text_.size() - 1)}; }
  void reserve(std::size_t size) { text_.reserve(size); }

 private:
  static char* put(char* at, std::string_view word, std::uint32_t value) {
    constexpr std::size_t kDigits = 10;
    at = std::copy(word.begin(), word.end(), at);
    return std::to_chars(at, at + kDigits, value).ptr;
  }

  std::string text_;
};

}  // namespace

// n lines. Now and then a number is any of 32 bits; the share of long shots differs.
Input make_input(kit::Rng& rng, std::size_t n) {
  const double odd = rng.chance(0.5) ? 0 : 0.01 * rng.unit();
  const std::uint64_t players = 500 + rng.below(1'000);
  const std::uint64_t farthest = 300 + rng.below(60);
  Log log;
  log.reserve(32 * n);
  for (std::size_t lines = n - n / 20 + rng.below(n / 10 + 1); lines > 0; --lines) {
    const std::uint64_t bits = rng.u64();
    const auto shot = static_cast<std::uint32_t>((bits >> 32) % players);
    const auto hole = static_cast<std::uint32_t>(1 + bits % 18);
    const auto yards = static_cast<std::uint32_t>(rng.below(farthest));
    if (rng.chance(odd)) {
      log.add(rng.u32(), rng.u32() >> (bits % 32), rng.u32() >> (bits / 32 % 32));
    } else {
      log.add(shot, hole, yards);
    }
  }
  return n > 0 && rng.chance(0.5) ? log.cut() : log.whole();
}

std::vector<Input> edge_inputs() {
  Log border;  // 200 is long, 199 is not
  for (const std::uint32_t yards : {0U, 1U, 199U, 200U, 201U, 20U, 2'000U, 1'999U, kMost, kMost - 1, 199U}) {
    border.add(1, 2, yards);
  }
  Log none;
  none.add(3, 4, 5);
  Log one;
  one.add(0, 0, 200);
  Log limits;
  for (int i = 0; i < 40; ++i) {
    limits.add(kMost, kMost, kMost);
    limits.add(0, kMost, kMost);
    limits.add(kMost, 0, 0);
  }
  Log lengths;
  for (std::uint64_t power = 1; power <= kMost; power *= 10) {
    const auto value = static_cast<std::uint32_t>(power);
    lengths.add(value, value - 1, value);
    lengths.add(value - 1, value, value - 1);
  }
  Log reversed;  // the order of the log decides the seal
  for (std::uint32_t i = 300; i > 0; --i) {
    reversed.add(i, i % 18, i);
  }
  return {Input{},        none.whole(),     none.cut(),     one.whole(),  one.cut(),
          border.whole(), border.cut(),     limits.whole(), limits.cut(), lengths.whole(),
          lengths.cut(),  reversed.whole(), reversed.cut()};
}

KIT_UMPIRE(make_input, {.play_size = 60'000,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {6'000, 60'000},
                        .edge_inputs = edge_inputs})
