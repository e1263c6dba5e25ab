#pragma once
#include <string_view>
#include <vector>

#include "engine/base/subprocess.hpp"
#include "engine/model/diagnostic.hpp"

namespace underpar {

/// What GCC (with -fdiagnostics-plain-output), the assembler, objcopy and a linker (bfd, gold or mold)
/// printed, as messages about the player's file, in the order printed and without repetitions. Pure.
///
/// `source_name` is what the compiler was told the file is called ("solution.cpp"). Other files are named as
/// a player would include them: "puzzle.hpp", "puzzles/kit/rng.hpp", "bits/stl_algo.h".
///
/// An error or warning inside a header is moved to the line of `source_name` that leads there (instantiates
/// the template, inlines the function, includes the header), where there is one; the message then ends with
/// the true place: "no match for 'operator-' (in bits/stl_algo.h:1912)". Notes inside standard headers are
/// left out: they are many and list what did not fit. Linker errors are put into words and have no place.
[[nodiscard]] std::vector<Diagnostic> parse_diagnostics(std::string_view output,
                                                        std::string_view source_name);

/// The messages of one finished step of building, and why it ended if it did not succeed: there is at least
/// one error then, also after a timeout, a crash of the compiler or a flood of messages. Pure.
[[nodiscard]] std::vector<Diagnostic> diagnose(const Completed& step, std::string_view source_name);

}  // namespace underpar
