#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "puzzles/kit/difference.hpp"
#include "puzzles/kit/rng.hpp"

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
};

inline constexpr std::uint32_t kUmpireVersion = 1;

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
};

namespace internal {

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
      return kit::first_difference<Output>(par, player);                                                 \
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
  }                                                                                                      \
  extern "C" const kit::Umpire* underpar_umpire() {                                                      \
    static const std::size_t edge_inputs =                                                               \
        umpire_options().edge_inputs == nullptr ? 0 : umpire_options().edge_inputs().size();             \
    static const kit::Umpire umpire{.play_size = umpire_options().play_size,                             \
                                    .edge_sizes = umpire_options().edge_sizes,                           \
                                    .scaling_sizes = umpire_options().scaling_sizes,                     \
                                    .edge_inputs = edge_inputs,                                          \
                                    .make_input = umpire_make_input,                                     \
                                    .make_edge_input = umpire_make_edge_input,                           \
                                    .compare = umpire_compare};                                          \
    return &umpire;                                                                                      \
  }                                                                                                      \
  static_assert(std::same_as<decltype(solve(std::declval<const Input&>())), Output>,                     \
                "puzzle.hpp declares Output solve(const Input& input)");
