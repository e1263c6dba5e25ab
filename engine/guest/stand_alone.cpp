// A whole program of a puzzle, without referee and jail, for tools that look at one process: umpire.cpp, one
// solution and this file. `program [SEED [N [CALLS]]]` has solve() answer inputs of size N made from SEED,
// SEED + 1, …; without N of the smallest size of the curve of time over n.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

#include "engine/guest/lone_services.hpp"
#include "puzzle.hpp"
#include "puzzles/kit/codec.hpp"
#include "puzzles/kit/umpire.hpp"

extern "C" const kit::Umpire* underpar_umpire();

namespace {

constexpr std::size_t kOutputBytes = std::size_t{64} << 20;

/// For tools that slow a program down: a fraction of what is played with.
std::size_t small_size(const kit::Umpire& umpire) {
  return umpire.scaling_sizes.empty() ? umpire.play_size / 16 : umpire.scaling_sizes.front();
}

/// A number that differs for answers that differ.
std::uint64_t fingerprint([[maybe_unused]] const Output& output) {
  std::vector<std::byte> room(kOutputBytes);
  kit::Writer writer{room};
  if constexpr (std::is_same_v<Output, kit::Posted>) {
    kit::encode(writer, underpar::guest::posted);
  } else {
    kit::encode(writer, output);
  }
  std::uint64_t mixed = writer.used();
  for (const std::byte byte : std::span{room}.first(writer.used())) {
    mixed = kit::mix64(mixed ^ static_cast<std::uint64_t>(byte));
  }
  return mixed;
}

void call(const kit::Umpire& umpire, std::uint64_t seed, std::size_t n) {
  const std::unique_ptr<const Input> input{static_cast<const Input*>(umpire.make_input(seed, n))};
  underpar::guest::posted.clear();
  if (umpire.readings != nullptr) {
    underpar::guest::readings = umpire.readings(seed, input.get());
  }
  const auto begin = std::chrono::steady_clock::now();
  const Output output = solve(*input);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  std::printf("seed %llu, n = %zu: %.3f ms, answer %016llx\n", static_cast<unsigned long long>(seed), n,
              took.count(), static_cast<unsigned long long>(fingerprint(output)));
}

}  // namespace

int main(int argc, char** argv) {
  const kit::Umpire& umpire = *underpar_umpire();
  const std::uint64_t seed = argc > 1 ? std::strtoull(argv[1], nullptr, 0) : 1;
  const std::size_t n = argc > 2 ? std::strtoull(argv[2], nullptr, 0) : small_size(umpire);
  const std::uint64_t calls = argc > 3 ? std::strtoull(argv[3], nullptr, 0) : 1;
  for (std::uint64_t i = 0; i < calls; ++i) {
    call(umpire, seed + i, n);
  }
}
