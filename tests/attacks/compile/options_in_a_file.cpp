// expect: ^refused;
// tries: options for the compiler, from the text and from a file it may make up: specs, wrappers, plug-ins.
#include "puzzle.hpp"

#pragma GCC optimize("-fplugin=CANARY/secret.txt", "-wrapper", "/bin/sh,-c,touch CANARY/open/wrapped")
#pragma GCC optimize("@CANARY/secret.txt")
#pragma GCC target("@CANARY/secret.txt")
#pragma GCC pch_preprocess "CANARY/secret.txt"
#pragma redefine_extname write CANARY

Output solve(const Input&) {
  return {};
}
