// expect: ^refused;
// tries: a type whose name fills a book, and a message that has to spell it.
#include "puzzle.hpp"

template <class A, class B>
struct Pair {};
template <class T>
using Twice = Pair<T, T>;
template <class T>
using Lots = Twice<Twice<Twice<Twice<Twice<Twice<Twice<Twice<T>>>>>>>>;

Output solve(const Input&) {
  const Lots<Lots<int>> wrong = 1;
  return Output(wrong);
}
