#include "bench/busy_neighbour.hpp"

#include <cstring>

namespace underpar::bench {

BusyNeighbour::BusyNeighbour() {
  threads_.emplace_back([](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      for (int i = 0; i < 100'000; ++i) {
        asm volatile("" : : "r"(i));
      }
    }
  });
  threads_.emplace_back([](const std::stop_token& stop) {
    constexpr std::size_t kBytes = std::size_t{64} << 20;
    std::vector<char> from(kBytes, 1);
    std::vector<char> to(kBytes);
    while (!stop.stop_requested()) {
      std::memcpy(to.data(), from.data(), kBytes);
      asm volatile("" : : "r"(to.data()) : "memory");
    }
  });
}

}  // namespace underpar::bench
