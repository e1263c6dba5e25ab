// expect: ^(compiled|refused);
// tries: have the compiler load a file as a precompiled header.
#pragma GCC pch_preprocess "CANARY/secret.txt"
#include "puzzle.hpp"

Output solve(const Input&) {
  return {};
}
