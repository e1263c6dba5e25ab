// expect: ^refused;
// tries: a concept that has to be asked of ever larger types.
#include "puzzle.hpp"

template <class T>
struct Larger {};
template <class T>
concept Endless = requires(Larger<T> x) { ask(x); };
template <Endless T>
void ask(T);
template <class T>
struct Double : Double<Larger<T>>, Larger<Double<Larger<Larger<T>>>> {};

Output solve(const Input&) {
  Double<int> all;
  ask(all);
  return {};
}
