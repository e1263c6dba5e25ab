#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "puzzle.hpp"

namespace {

/// Carts by the lap in which they leave: those of lap l are carts[begin[l]] … carts[begin[l + 1] - 1].
struct Leavers {
  std::vector<std::uint32_t> begin;
  std::vector<const Cart*> carts;
};

/// A cart leaves in the first lap by which more has been drained in all than it had.
Leavers by_lap(const Input& input) {
  std::vector<std::uint64_t> drained(input.drain.begin(), input.drain.end());
  std::partial_sum(drained.begin(), drained.end(), drained.begin());
  Leavers leavers{.begin = std::vector<std::uint32_t>(drained.size() + 2),
                  .carts = std::vector<const Cart*>(input.carts.size())};
  std::vector<std::size_t> lap_of;
  lap_of.reserve(input.carts.size());
  for (const Cart& cart : input.carts) {
    const auto lap = std::upper_bound(drained.begin(), drained.end(), cart.charge) - drained.begin();
    lap_of.push_back(static_cast<std::size_t>(lap));
    ++leavers.begin[lap_of.back() + 1];
  }
  std::partial_sum(leavers.begin.begin(), leavers.begin.end(), leavers.begin.begin());
  auto next = leavers.begin;
  for (std::size_t i = 0; i < lap_of.size(); ++i) {
    leavers.carts[next[lap_of[i]]++] = &input.carts[i];
  }
  return leavers;
}

/// The line as a Fenwick tree over the places: it keeps the sum of positions times numbers up to date, in as
/// many steps for each leaver as the number of carts has bits.
class Line {
 public:
  explicit Line(const std::vector<Cart>& carts) : nodes_(carts.size() + 1) {
    for (const Cart& cart : carts) {
      nodes_[std::size_t{cart.place} + 1] = {1, cart.number};
      numbers_ += cart.number;
      sum_ += (std::uint64_t{cart.place} + 1) * cart.number;
    }
    for (std::size_t at = 1; at < nodes_.size(); ++at) {
      if (const std::size_t parent = at + (at & -at); parent < nodes_.size()) {
        nodes_[parent].carts += nodes_[at].carts;
        nodes_[parent].numbers += nodes_[at].numbers;
      }
    }
  }

  /// The cart's share goes, and all behind it are one position further ahead.
  void leave(const Cart& cart) {
    const std::size_t at = std::size_t{cart.place} + 1;
    Node ahead{};
    for (std::size_t node = at; node != 0; node &= node - 1) {
      ahead.carts += nodes_[node].carts;
      ahead.numbers += nodes_[node].numbers;
    }
    sum_ -= ahead.carts * cart.number + (numbers_ - ahead.numbers);
    numbers_ -= cart.number;
    for (std::size_t node = at; node < nodes_.size(); node += node & -node) {
      --nodes_[node].carts;
      nodes_[node].numbers -= cart.number;
    }
  }

  [[nodiscard]] std::uint64_t sum() const { return sum_; }

 private:
  struct Node {
    std::uint64_t carts = 0;
    std::uint64_t numbers = 0;
  };

  std::vector<Node> nodes_;
  std::uint64_t numbers_ = 0;
  std::uint64_t sum_ = 0;
};

}  // namespace

// Those who stay are not visited at all.
Output solve(const Input& input) {
  const auto [begin, carts] = by_lap(input);
  Line line{input.carts};
  Output sums;
  for (std::size_t lap = 0; lap < input.drain.size(); ++lap) {
    for (std::uint32_t i = begin[lap]; i < begin[lap + 1]; ++i) {
      line.leave(*carts[i]);
    }
    sums.push_back(line.sum());
  }
  return sums;
}
