// expect: ^refused;
// tries: take a file into the program by #embed, where the compiler knows it, and by its older cousins.
#include "puzzle.hpp"

#pragma GCC system_header
#pragma GCC dependency "CANARY/secret.txt"
#include_next "CANARY/secret.txt"
#import "CANARY/secret.txt"
constexpr unsigned char kSecret[] = {
#embed "CANARY/secret.txt"
};

Output solve(const Input&) {
  return Output(kSecret[0]);
}
