// expect: ^compiled;
// tries: compute a table at compile time, which is allowed and helps with nothing unknown.
#include "puzzle.hpp"

constexpr auto kSquares = [] {
  std::array<int, 8'000> squares{};
  for (int i = 0; i < 8'000; ++i) {
    squares[i] = i * i;
  }
  return squares;
}();

Output solve(const Input&) {
  return Output(kSquares[1]);
}
