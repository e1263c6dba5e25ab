#pragma once
#include <cstdint>
#include <memory>
#include <vector>

struct Club {
  std::uint32_t loft = 0;  // any value
  std::uint32_t wear = 0;  // any value
};

struct Swing {
  std::uint16_t hook = 0;  // where its club hangs, below clubs.size()
  std::uint16_t wind = 0;  // any value
};

/// The bag room and a day's swings. It is yours: made anew for each call, before the clock runs.
struct Input {
  std::vector<std::shared_ptr<const Club>> clubs;  // none is null; one club may hang on several hooks
  std::vector<Swing> swings;
};

/// How far all swings carry together: the sum over all of them of
///
///   5 * (3 * loft + wind) + wear
///
/// In 64 bits, without a sign.
using Output = std::uint64_t;

Output solve(const Input& input);

/// Used by the game: an Input with clubs of its own.
inline Input copy_input(const Input& input) {
  Input own{.clubs = {}, .swings = input.swings};
  own.clubs.reserve(input.clubs.size());
  for (const auto& club : input.clubs) {
    own.clubs.push_back(std::make_shared<const Club>(*club));
  }
  return own;
}
