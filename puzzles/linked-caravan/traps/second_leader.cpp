// verdict: rule_broken
// Works out in a second thread when the carts of the rear half will stop, on a level for one.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::uint64_t> drained;
  for (const std::uint32_t drain : input.drain) {
    drained.push_back((drained.empty() ? 0 : drained.back()) + drain);
  }
  std::vector<std::size_t> leaves_in(input.carts.size());
  std::vector<std::uint32_t> number(input.carts.size());
  const auto look_ahead = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const Cart& cart = input.carts[i];
      const auto lap = std::upper_bound(drained.begin(), drained.end(), cart.charge) - drained.begin();
      leaves_in[cart.place] = static_cast<std::size_t>(lap);
      number[cart.place] = cart.number;
    }
  };
  std::thread second{look_ahead, number.size() / 2, number.size()};
  look_ahead(0, number.size() / 2);
  second.join();
  Output sums;
  for (std::size_t lap = 0; lap < input.drain.size(); ++lap) {
    std::uint64_t sum = 0;
    std::uint64_t position = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
      if (leaves_in[i] > lap) {
        sum += ++position * number[i];
      }
    }
    sums.push_back(sum);
  }
  return sums;
}
