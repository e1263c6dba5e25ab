#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "puzzle.hpp"

namespace {

/// The line in two columns: what is asked of every cart in every lap, and what is only added up.
struct Line {
  std::vector<std::uint32_t> leaves_in;  // the first lap that the charge does not last for
  std::vector<std::uint32_t> number;
};

/// A cart leaves in the first lap by which more has been drained in all than it had.
Line line_up(const Input& input) {
  std::vector<std::uint64_t> drained;
  std::uint64_t total = 0;
  for (const std::uint32_t drain : input.drain) {
    drained.push_back(total += drain);
  }
  Line line{.leaves_in = std::vector<std::uint32_t>(input.carts.size()),
            .number = std::vector<std::uint32_t>(input.carts.size())};
  for (const Cart& cart : input.carts) {
    const auto lap = std::upper_bound(drained.begin(), drained.end(), cart.charge) - drained.begin();
    line.leaves_in[cart.place] = static_cast<std::uint32_t>(lap);
    line.number[cart.place] = cart.number;
  }
  return line;
}

}  // namespace

// Who leaves when is known before the tour: no charge is counted down, and each lap reads two columns.
Output solve(const Input& input) {
  auto [leaves_in, number] = line_up(input);
  std::size_t length = number.size();
  Output sums;
  for (std::uint32_t lap = 0; lap < input.drain.size(); ++lap) {
    std::uint64_t sum = 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < length; ++i) {
      if (leaves_in[i] == lap) {
        continue;
      }
      leaves_in[kept] = leaves_in[i];
      number[kept] = number[i];
      sum += ++kept * number[i];
    }
    length = kept;
    sums.push_back(sum);
  }
  return sums;
}
