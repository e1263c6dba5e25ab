// A whole program of a puzzle that tells who asked for the heap: umpire.cpp, one solution, heap_meter.cpp,
// heap_trace.cpp and this file. `program SEED` has solve() answer one input of play size made from SEED, and
// leaves heap.trace in its working folder.

#include <cstdio>
#include <cstdlib>
#include <memory>

#include "engine/guest/heap_meter.hpp"
#include "engine/guest/heap_trace.hpp"
#include "engine/guest/lone_services.hpp"
#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"

extern "C" const kit::Umpire* underpar_umpire();

int main(int argc, char** argv) {
  namespace guest = underpar::guest;
  const kit::Umpire& umpire = *underpar_umpire();
  const std::uint64_t seed = argc > 1 ? std::strtoull(argv[1], nullptr, 0) : 1;
  const std::unique_ptr<const Input> input{
      static_cast<const Input*>(umpire.make_input(seed, umpire.play_size))};
  std::printf("seed %llu, n = %zu\n", static_cast<unsigned long long>(seed), umpire.play_size);
  guest::posted.reserve(2 * umpire.play_size);  // posts are not solve()'s to pay for
  if (umpire.readings != nullptr) {
    guest::readings = umpire.readings(seed, input.get());
  }
  guest::prepare_heap_trace();
  guest::start_heap_meter();
  {
    const Output output = solve(*input);
    guest::stop_heap_meter();
  }
  guest::write_heap_trace();
}
