#include "puzzle.hpp"
#include "puzzles/kit/greeting.hpp"
#include "shared.hpp"

extern "C" const char* umpire_greeting() {
  return kit::kGreeting;
}

extern "C" int umpire_answer() {
  return kAnswer;
}
