#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/model/verdict.hpp"
#include "engine/model/wording.hpp"
#include "game/cli/terminal.hpp"

namespace underpar::cli {

/// "350 ms", "1.1 s", "2 min 5 s".
[[nodiscard]] std::string duration_text(std::chrono::milliseconds duration);
/// Three digits: "0.042 ms", "1.42 ms", "84.1 ms", "1.24 s".
[[nodiscard]] std::string call_time_text(double ms);
/// Two decimals near par, fewer far from it: "0.93", "13.4", "250".
[[nodiscard]] std::string ratio_text(double ratio);
/// "1 round", "7 rounds".
[[nodiscard]] std::string counted(long long count, std::string_view thing);
[[nodiscard]] Ink ink_of(const Verdict& verdict);

/// The score as a golfer writes it, readable without colour: 4 par, (3) birdie, ((2)) eagle or better, [5]
/// bogey, [[6]] worse.
[[nodiscard]] std::string score_mark(int hole_par, int strokes_over_par);

/// Both sentences of a failure, wrapped: what, then what to do. Ends with a line feed.
[[nodiscard]] std::string failure_text(const Failure& failure, const Terminal& terminal);

}  // namespace underpar::cli
