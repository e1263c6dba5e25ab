#pragma once
#include <cstdint>
#include <vector>

/// An electric cart as it leaves the shed.
struct Cart {
  std::uint32_t number = 0;  // any value
  std::uint32_t place = 0;   // in the line, from 0 at the head; every cart has a place of its own
  std::uint32_t charge = 0;  // any value
};

/// The carts and their tour. It lies in read-only memory.
struct Input {
  std::vector<Cart> carts;  // as they stand in the shed, in no order; places are 0 … carts.size() - 1
  std::vector<std::uint32_t> drain;  // the charge that each lap takes; any value
};

/// In each lap a cart with less charge than the lap takes leaves the line; the others lose the charge and
/// close up, in their order. One number a lap: the sum, over the carts that are left, of the cart's number
/// times its position in the line, counted from 1 (modulo 2^64).
using Output = std::vector<std::uint64_t>;

Output solve(const Input& input);
