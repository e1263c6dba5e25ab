#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "engine/model/verdict.hpp"

namespace underpar {

/// The verdict in a word or two: "Birdie", "Wrong answer", "Does not compile".
[[nodiscard]] std::string headline(const Verdict& verdict);

/// Whether the machine, and not the programs, kept a round from being clear: more than one score line lies in
/// the interval, and par's own times spread by kWindy or more.
[[nodiscard]] bool closed_for_weather(const Verdict& verdict);
inline constexpr double kWindy = 0.08;  ///< of Verdict::noise

/// "3 under par", "level with par", "1 over par".
[[nodiscard]] std::string against_par(int strokes);

/// A first letter in upper case.
[[nodiscard]] std::string capitalised(std::string_view text);

/// "2026-03-31 09:05", by the clock on this machine's wall.
[[nodiscard]] std::string local_time_text(std::chrono::system_clock::time_point at);

}  // namespace underpar
