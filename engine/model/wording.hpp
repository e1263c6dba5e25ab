#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "engine/model/verdict.hpp"

namespace underpar {

/// The verdict in a word or two: "Birdie", "Wrong answer", "Does not compile".
[[nodiscard]] std::string headline(const Verdict& verdict);

/// "3 under par", "level with par", "1 over par".
[[nodiscard]] std::string against_par(int strokes);

/// A first letter in upper case.
[[nodiscard]] std::string capitalised(std::string_view text);

/// "2026-03-31 09:05", by the clock on this machine's wall.
[[nodiscard]] std::string local_time_text(std::chrono::system_clock::time_point at);

}  // namespace underpar
