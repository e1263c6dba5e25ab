#pragma once
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underpar {

/// Which bytes of the subject a capture holds. A position capture, `()`, holds only its place.
struct Capture {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_position = false;
};

/// What matched: subject[begin, end), with the captures in the order of their opening brackets.
struct Match {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Capture> captures;
};

/// A Lua pattern (Lua 5.4 reference manual, 6.4.1) whose matching can be bounded.
///
/// Lua's own matcher may try more ways than anyone can wait for, inside one instruction of the machine, where
/// no hook reaches it. This one counts each step it takes.
class Pattern {
 public:
  /// Told how many steps were taken since it was told last; ends the matching by throwing.
  using Charge = std::function<void(std::uint64_t steps)>;

  enum class Anchor : std::uint8_t { kAllowed, kLiteral };

  /// Fails with Lua's words for what is malformed, or when there are more than 256 items.
  [[nodiscard]] static std::expected<Pattern, std::string> parse(std::string_view text,
                                                                 Anchor anchor = Anchor::kAllowed);

  /// The first match at or after `from`. A pattern that begins with ^ matches at `from` or not at all.
  [[nodiscard]] std::optional<Match> find(std::string_view subject, std::size_t from,
                                          const Charge& charge) const;

  /// Whether it stands for nothing but itself: no character has a meaning in patterns.
  [[nodiscard]] static bool is_plain(std::string_view text);

 private:
  friend class PatternParser;
  friend class PatternMatcher;

  enum class Kind : std::uint8_t { kBytes, kOpen, kClose, kPosition, kSameAgain, kBalanced, kFrontier, kEnd };
  enum class Repeat : std::uint8_t { kOnce, kOptional, kMost, kOneOrMost, kFewest };
  struct Item {
    Kind kind = Kind::kBytes;
    Repeat repeat = Repeat::kOnce;  ///< of kBytes
    std::bitset<256> bytes{};       ///< of kBytes and kFrontier
    std::size_t capture = 0;        ///< of kOpen, kClose, kPosition and kSameAgain
    char opens = 0;                 ///< of kBalanced
    char closes = 0;
  };

  std::vector<Item> items_;
  std::size_t captures_ = 0;
  bool anchored_ = false;
};

}  // namespace underpar
