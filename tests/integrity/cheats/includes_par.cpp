// verdict: compile_error
// level: engravers-line
// tries: have the author's program compiled as its own.
#include "par.cpp"
#include "puzzle.hpp"
