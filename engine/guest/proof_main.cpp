// Proves what no duel shows: that the author's programs agree, that the umpire makes the same input for the
// same seed, and that none of them does what C++ leaves undefined. Linked with the puzzle's umpire and its
// programs, all under sanitizers, and run confined by `underpar level check`: they may be hostile.
//
// Exit status: 0 all well, and how many inputs it was is on standard output; 1 a sanitizer spoke; 3 two
// programs differ; 4 the umpire does. What differs is then on standard output.

#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/guest/lone_services.hpp"
#include "engine/guest/own_copy.hpp"
#include "puzzle.hpp"
#include "puzzles/kit/codec.hpp"
#include "puzzles/kit/rng.hpp"
#include "puzzles/kit/umpire.hpp"

Output solve_reference(const Input& input);
Output solve_par(const Input& input);
[[gnu::weak]] Output solve_birdie(const Input& input);
[[gnu::weak]] Output solve_eagle(const Input& input);

extern "C" const kit::Umpire* underpar_umpire();

namespace {

constexpr int kRandomInputs = 200;
constexpr std::size_t kSmaller = 8;  // of the size of play: sanitizers make a call many times slower
constexpr double kMostSeconds = 15;  // of CPU time; edge cases are never left out
constexpr std::size_t kOutputBytes = std::size_t{64} << 20;
constexpr int kProgramsDiffer = 3;
constexpr int kUmpireDiffers = 4;

using Program = Output (*)(const Input&);
using Bytes = std::vector<std::byte>;
using OwnedInput = std::unique_ptr<const Input>;

using underpar::guest::posted;
using underpar::guest::readings;

void solve_into(kit::Writer& writer, Program program, const Input& input) {
  if constexpr (std::is_same_v<Output, kit::Posted>) {
    posted.clear();
    program(input);
    kit::encode(writer, posted);
  } else {
    kit::encode(writer, program(input));
  }
}

/// What `write` writes.
Bytes encoded(const std::function<void(kit::Writer&)>& write) {
  static Bytes room(kOutputBytes);
  kit::Writer writer{room};
  write(writer);
  return {room.begin(), room.begin() + static_cast<std::ptrdiff_t>(writer.used())};
}

Bytes answer(Program program, const Input& input) {
  return encoded([&](kit::Writer& writer) {
    if constexpr (std::is_copy_constructible_v<Input>) {
      solve_into(writer, program, underpar::guest::own_copy(input));
    } else {
      solve_into(writer, program, input);
    }
  });
}

/// How an input departs from the one made first. One with pointers in it cannot be written down: there only
/// par's answer tells.
template <class T>
std::optional<kit::Difference> input_difference(const T& first, const T& again) {
  if constexpr (kit::is_plain<T>) {
    const Bytes wanted = encoded([&](kit::Writer& writer) { kit::encode(writer, first); });
    const Bytes given = encoded([&](kit::Writer& writer) { kit::encode(writer, again); });
    return wanted == given ? std::nullopt : kit::first_difference<T>(wanted, given);
  } else {
    return std::nullopt;
  }
}

std::string words(const kit::Difference& difference) {
  return difference.where.empty()
             ? difference.got
             : difference.where + " should be " + difference.expected + ", but is " + difference.got;
}

[[noreturn]] void end(int status, const std::string& what) {
  std::puts(what.c_str());
  std::fflush(stdout);
  std::_Exit(status);
}

void prove(const kit::Umpire& umpire, const std::string& name, const OwnedInput& input,
           const OwnedInput& again) {
  if (umpire.readings != nullptr) {
    readings = umpire.readings(1, input.get());
  }
  if (const auto other = input_difference(*input, *again)) {
    end(kUmpireDiffers, name + " is another one when it is made again: input" + other->where + " was " +
                            other->expected + " and is now " + other->got + ".");
  }
  const Bytes right = answer(solve_par, *input);
  if (const auto wrong = umpire.compare(again.get(), right, answer(solve_par, *again))) {
    end(kUmpireDiffers, name + " has another answer when it is made again: " + words(*wrong));
  }
  for (const auto& [program, solve_it] :
       {std::pair{"reference.cpp", &solve_reference}, std::pair{"birdie.cpp", &solve_birdie},
        std::pair{"eagle.cpp", &solve_eagle}}) {
    if (solve_it == nullptr) {
      continue;
    }
    if (const auto wrong = umpire.compare(input.get(), right, answer(solve_it, *input))) {
      end(kProgramsDiffer,
          std::string{program} + " does not agree with par.cpp on " + name + ": " + words(*wrong));
    }
  }
}

OwnedInput owned(const void* input) {
  return OwnedInput{static_cast<const Input*>(input)};
}

}  // namespace

int main() {
  const kit::Umpire& umpire = *underpar_umpire();
  int inputs = 0;
  for (std::size_t i = 0; i < umpire.edge_inputs; ++i, ++inputs) {
    prove(umpire, "hand-made edge case " + std::to_string(i + 1), owned(umpire.make_edge_input(i)),
          owned(umpire.make_edge_input(i)));
  }
  const auto prove_size = [&](std::uint64_t seed, std::size_t n) {
    prove(umpire, "make_input() with seed " + std::to_string(seed) + ", n = " + std::to_string(n),
          owned(umpire.make_input(seed, n)), owned(umpire.make_input(seed, n)));
    ++inputs;
  };
  for (const std::size_t n : umpire.edge_sizes) {
    prove_size(n, n);
  }
  kit::Rng sizes{umpire.play_size};
  const double most = std::log(static_cast<double>(umpire.play_size / kSmaller + 1));
  for (std::uint64_t seed = 1; seed <= kRandomInputs; ++seed) {
    if (static_cast<double>(std::clock()) > kMostSeconds * CLOCKS_PER_SEC) {
      break;
    }
    prove_size(seed, static_cast<std::size_t>(std::exp(sizes.unit() * most)));
  }
  end(0, std::to_string(inputs));
}
