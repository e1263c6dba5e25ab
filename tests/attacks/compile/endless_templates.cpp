// expect: ^refused;
// tries: templates that need two others each, thirty deep.
#include "puzzle.hpp"

template <int Depth, long Path>
struct Tree {
  static constexpr long kSum = Tree<Depth - 1, 2 * Path>::kSum + Tree<Depth - 1, 2 * Path + 1>::kSum;
};
template <long Path>
struct Tree<0, Path> {
  static constexpr long kSum = Path;
};

Output solve(const Input&) {
  return Output(Tree<30, 0>::kSum);
}
