#pragma once
#include <array>

// Every flag that decides what players' programs become, in one place. They are part of the rules of the
// game: reference, par and player are built alike, and a change here makes all cached programs stale.

namespace underpar {

/// Reference, par, player and guest_main.cpp, and the precompiled header (which must agree with them).
/// Plain output: one message a line, no colours, no pictures, so that it can be parsed. Tables of lines,
/// statements and inlined calls (-g…) change no instruction: the very program of a round can be profiled.
inline constexpr std::array kCompileFlags{"-std=c++20",
                                          "-O2",
                                          "-g1",
                                          "-gstatement-frontiers",
                                          "-pthread",
                                          "-Wall",
                                          "-Wextra",
                                          "-fmax-errors=20",
                                          "-ftemplate-depth=256",
                                          "-fdiagnostics-plain-output"};

/// What is done to a player's object: solve() alone stays visible, so that a redefined operator new, write
/// or main cannot replace the guest's. Where Output holds a std::string GCC adds an ABI tag to the name of
/// solve(), hence the wildcard. Section groups go because a group whose signature became local clashes with
/// the guest's group of the same name ("defined in discarded section").
inline constexpr std::array kSolveOnlyFlags{"--wildcard", "--keep-global-symbol=_Z5solveRK5Input",
                                            "--keep-global-symbol=_Z5solveB*RK5Input",
                                            "--remove-section=.group"};

/// The guest is static: it needs no file once it runs, so its filter refuses to open any.
inline constexpr std::array kLinkFlags{"-static", "-pthread"};

/// Linked with engine/guest/heap_meter.cpp, a guest counts what solve() takes from the heap.
inline constexpr std::array kCountingFlags{"-Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=free",
                                           "-Wl,--wrap=aligned_alloc,--wrap=memalign,--wrap=posix_memalign"};

/// The umpire is loaded by the referee.
inline constexpr std::array kUmpireFlags{"-std=c++20",
                                         "-O2",
                                         "-pthread",
                                         "-fPIC",
                                         "-shared",
                                         "-Wall",
                                         "-Wextra",
                                         "-fmax-errors=20",
                                         "-fdiagnostics-plain-output"};

/// All parts of a proof (see proof.hpp). A finding ends the program. objcopy cannot hide unique symbols,
/// which static variables of inline functions are (std::to_chars has some): without -fno-gnu-unique two parts
/// clash.
inline constexpr std::array kProofFlags{"-std=c++20",
                                        "-O1",
                                        "-g1",
                                        "-pthread",
                                        "-fsanitize=address,undefined",
                                        "-fno-gnu-unique",
                                        "-fno-sanitize-recover=all",
                                        "-D_GLIBCXX_ASSERTIONS",
                                        "-fmax-errors=20",
                                        "-fdiagnostics-plain-output"};

}  // namespace underpar
