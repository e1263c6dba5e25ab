#pragma once
#include <span>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/samples.hpp"
#include "engine/model/score_lines.hpp"
#include "engine/model/verdict.hpp"

namespace underpar {

/// How careful the judge is.
struct JudgeOptions {
  double alpha = 0.01;      ///< chance, in (0, 1), that the interval ever misses the true median ratio
  double prior = 4.0;       ///< shape a of the symmetric Beta prior; 4 reacts after 15 pairs
  double lip_width = 0.03;  ///< an interval narrower than this (high / low - 1) is not narrowed further
};

/// Fewest pairs that give an interval at all with the default options.
inline constexpr int kMinPairs = 15;

/// Rank k*(n) of the order statistics that bound the median: the confidence sequence after n pairs is
/// [d(k*), d(n - k* + 1)] of the sorted differences, 1-based. 0: no interval yet.
///
/// k*(n) = min{ k : 2^n B(k+a, n-k+a) / B(a,a) < 1/alpha }, the inversion of the beta-binomial mixture
/// sign-test martingale (Robbins 1970; Ville 1939; Howard & Ramdas 2022). Anytime-valid: looking after every
/// pair costs nothing.
[[nodiscard]] int confidence_rank(int pairs, const JudgeOptions& options = {});

/// An interval of ratios player / par, and its middle.
struct RatioInterval {
  double low = 0;
  double median = 0;
  double high = 0;
};

/// The ratio with its confidence sequence. Pure. player_ns[i] and par_ns[i] are charged times in nanoseconds
/// of one call each on the same input. Fails when the lengths differ, there are fewer than kMinPairs, or a
/// time is not positive.
[[nodiscard]] Result<RatioInterval> ratio_interval(std::span<const double> player_ns,
                                                   std::span<const double> par_ns,
                                                   const JudgeOptions& options = {});

/// What watching the interval says about the score.
enum class Decision {
  kOpen,      ///< a score line lies inside: measure on
  kSettled,   ///< no line inside
  kOnTheLip,  ///< a line inside, but the interval is narrow: the worse side counts
};

[[nodiscard]] Decision decide(const RatioInterval& interval, const ScoreLines& lines,
                              const JudgeOptions& options = {});

/// Strokes relative to par for a ratio that is certain: -3 … +4.
[[nodiscard]] int strokes_for(double ratio, const ScoreLines& lines);

/// Turns what the referee saw into a verdict. Pure: no clock, no files, no globals. A score never depends on
/// the lucky end of the interval. Fails as ratio_interval() does.
[[nodiscard]] Result<Verdict> judge(const Samples& samples, const ScoreLines& lines,
                                    const JudgeOptions& options = {});

}  // namespace underpar
