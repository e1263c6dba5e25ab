#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "puzzles/kit/device.hpp"
#include "puzzles/kit/difference.hpp"
#include "puzzles/kit/rng.hpp"
#include "puzzles/kit/sink.hpp"

// The trusted side of a puzzle. umpire.cpp includes this and "puzzle.hpp", writes make_input() and ends with
// KIT_UMPIRE(make_input, {...}). Everything make_input() allocates lands in the input arena, which is emptied
// before the next input: keep no containers in static variables.

namespace kit {

/// What a puzzle declares about itself.
template <class Input, class Output>
struct UmpireOptions {
  std::size_t play_size = 0;                 ///< n of a timed input; vary it a little by the seed yourself
  std::vector<std::size_t> edge_sizes{};     ///< n of inputs that are checked first
  std::vector<std::size_t> scaling_sizes{};  ///< smallest and largest n of the curve of time over n
  std::vector<Input> (*edge_inputs)() = nullptr;  ///< hand-made cases, checked before all others
  /// Where several answers are right: what is wrong with the player's, in words; nothing when it will do.
  std::optional<std::string> (*check)(const Input&, const Output& par, const Output& player) = nullptr;
  /// Inputs of one timed call, 1 to 64, for programs that need less than a millisecond for one.
  std::size_t batch = 1;
  /// solve() gets an Input of its own, which it may touch (counts of shared pointers, say): each program
  /// makes it before the clock runs, by copy_input(const Input&) if puzzle.hpp has that, else by copying.
  bool copied = false;
  /// The time until so many posts to the Sink is charged in place of the whole; 0: there is no Sink.
  std::uint32_t first_posts = 0;
  /// What the Device tells about this input, at most 128 readings, in the order in which they are due.
  std::vector<Reading> (*readings)(Rng& rng, const Input& input) = nullptr;
  /// What is not charged may be at most so many times par's: all the CPU time where first posts are charged,
  /// else the time from go to done. 0: no such rule.
  double guard = 0;
};

inline constexpr std::uint32_t kUmpireVersion = 2;

/// What the referee calls, whatever the types of the puzzle. Plain functions: the umpire is a shared object.
struct Umpire {
  std::uint32_t version = kUmpireVersion;
  std::size_t play_size = 0;
  std::span<const std::size_t> edge_sizes;
  std::span<const std::size_t> scaling_sizes;
  std::size_t edge_inputs = 0;  ///< how many hand-made cases there are
  /// Builds an input with operator new; returns the address of the Input.
  const void* (*make_input)(std::uint64_t seed, std::size_t n) = nullptr;
  const void* (*make_edge_input)(std::size_t index) = nullptr;
  /// Compares two encoded outputs for `input`; nothing when the player's is right.
  std::optional<Difference> (*compare)(const void* input, std::span<const std::byte> par,
                                       std::span<const std::byte> player) = nullptr;
  std::size_t batch = 1;
  bool copied = false;
  std::uint32_t first_posts = 0;
  double guard = 0;
  /// The readings for an input; null: there is no Device.
  std::vector<Reading> (*readings)(std::uint64_t seed, const void* input) = nullptr;
};

namespace internal {

/// As what an Output crosses the wall.
template <class Output>
struct Crossing {
  using Type = Output;
};
template <>
struct Crossing<Posted> {
  using Type = std::vector<std::uint32_t>;
};

template <class T>
bool decoded(std::span<const std::byte> bytes, T& value) {
  Reader from{bytes};
  decode(from, value);
  return from.at_end();
}

}  // namespace internal

}  // namespace kit

/// Registers the puzzle: KIT_UMPIRE(make_input, {.play_size = 60'000, .edge_sizes = {0, 1, 2, 3, 17}}).
/// make_input is Input(kit::Rng&, std::size_t n). No semicolon needed behind it.
#define KIT_UMPIRE(make_input_function, ...)                                                             \
  namespace {                                                                                            \
  const kit::UmpireOptions<Input, Output>& umpire_options() {                                            \
    static const kit::UmpireOptions<Input, Output> options __VA_ARGS__;                                  \
    return options;                                                                                      \
  }                                                                                                      \
  const void* umpire_make_input(std::uint64_t seed, std::size_t n) {                                     \
    kit::Rng rng{seed};                                                                                  \
    return new Input(make_input_function(rng, n));                                                       \
  }                                                                                                      \
  const void* umpire_make_edge_input(std::size_t index) {                                                \
    return new Input(std::move(umpire_options().edge_inputs().at(index)));                               \
  }                                                                                                      \
  std::optional<kit::Difference> umpire_compare(const void* input, std::span<const std::byte> par,       \
                                                std::span<const std::byte> player) {                     \
    const auto check = umpire_options().check;                                                           \
    if (check == nullptr) {                                                                              \
      return kit::first_difference<kit::internal::Crossing<Output>::Type>(par, player);                  \
    }                                                                                                    \
    Output right{};                                                                                      \
    Output given{};                                                                                      \
    if (!kit::internal::decoded(par, right) || !kit::internal::decoded(player, given)) {                 \
      return kit::internal::broken_output();                                                             \
    }                                                                                                    \
    auto wrong = check(*static_cast<const Input*>(input), right, given);                                 \
    return wrong ? std::optional{kit::Difference{.where = {}, .expected = {}, .got = std::move(*wrong)}} \
                 : std::nullopt;                                                                         \
  }                                                                                                      \
  std::vector<kit::Reading> umpire_readings(std::uint64_t seed, const void* input) {                     \
    kit::Rng rng{seed};                                                                                  \
    return umpire_options().readings(rng, *static_cast<const Input*>(input));                            \
  }                                                                                                      \
  }                                                                                                      \
  extern "C" const kit::Umpire* underpar_umpire() {                                                      \
    static const std::size_t edge_inputs =                                                               \
        umpire_options().edge_inputs == nullptr ? 0 : umpire_options().edge_inputs().size();             \
    static const kit::Umpire umpire{                                                                     \
        .play_size = umpire_options().play_size,                                                         \
        .edge_sizes = umpire_options().edge_sizes,                                                       \
        .scaling_sizes = umpire_options().scaling_sizes,                                                 \
        .edge_inputs = edge_inputs,                                                                      \
        .make_input = umpire_make_input,                                                                 \
        .make_edge_input = umpire_make_edge_input,                                                       \
        .compare = umpire_compare,                                                                       \
        .batch = umpire_options().batch,                                                                 \
        .copied = umpire_options().copied,                                                               \
        .first_posts = umpire_options().first_posts,                                                     \
        .guard = umpire_options().guard,                                                                 \
        .readings = umpire_options().readings == nullptr ? nullptr : umpire_readings};                   \
    return &umpire;                                                                                      \
  }                                                                                                      \
  static_assert(std::same_as<decltype(solve(std::declval<const Input&>())), Output>,                     \
                "puzzle.hpp declares Output solve(const Input& input)");
