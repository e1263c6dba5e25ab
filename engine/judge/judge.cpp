#include "engine/judge/judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>
#include <ranges>

#include "engine/model/names.hpp"
#include "engine/model/wording.hpp"

// Theory of operation. Each pair says whether player or par was faster on one input. If m is the median of
// d = ln(player / par), then the number of d below m after n pairs is Binomial(n, 1/2). Betting against that
// with a Beta(a, a) mixture of coins gives a martingale
//
//   M(k, n) = 2^n B(k + a, n - k + a) / B(a, a),   k = number of d below m,
//
// which by Ville's inequality ever exceeds 1/alpha with chance at most alpha. The values m that are not yet
// refuted form the interval [d(k*), d(n - k* + 1)], and it may be looked at after every pair for free. Only
// signs are used, so noise of any shape does no harm as long as it hits both programs alike.

namespace underpar {
namespace {

/// For positive x. std::lgamma would also write gamma's sign to a variable that all threads share.
double log_gamma(double x) {
  int sign = 0;
  return ::lgamma_r(x, &sign);
}

double log_beta(double a, double b) {
  return log_gamma(a) + log_gamma(b) - log_gamma(a + b);
}

double median(std::vector<double> values) {
  assert(!values.empty());
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) {
    return *middle;
  }
  return std::midpoint(*middle, *std::max_element(values.begin(), middle));
}

double quantile(std::vector<double> values, double p) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(p * static_cast<double>(values.size() - 1));
  std::ranges::nth_element(values, at);
  return *at;
}

constexpr double kNanosecondsPerMillisecond = 1e6;

/// How many lines lie inside the open interval.
int lines_inside(const RatioInterval& interval, const ScoreLines& lines) {
  return static_cast<int>(std::ranges::count_if(
      lines.rising(), [&](double line) { return interval.low <= line && line < interval.high; }));
}

std::string explain(const Verdict& verdict) {
  if (closed_for_weather(verdict)) {
    return fmt::format(
        "Closed for weather: par's own times spread by {:.0f} % on this machine, too much to tell the scores "
        "apart. The worst of the possible ones counts, {}.",
        100 * verdict.noise, golf_term(verdict.strokes));
  }
  if (verdict.outcome == Outcome::kTooClose) {
    return fmt::format("Too close to call after {} pairs: the worst of the possible scores counts, {}.",
                       verdict.pairs, golf_term(verdict.strokes));
  }
  if (verdict.on_the_lip) {
    return fmt::format("On the lip: the ball hangs on the edge of a better score, and {} counts.",
                       golf_term(verdict.strokes));
  }
  return {};
}

}  // namespace

int confidence_rank(int pairs, const JudgeOptions& options) {
  const double n = pairs;
  const double a = options.prior;
  const double threshold = -std::log(options.alpha) - n * std::numbers::ln2 + log_beta(a, a);
  for (int k = 0; 2 * k <= pairs; ++k) {
    if (log_beta(k + a, n - k + a) < threshold) {
      return k;
    }
  }
  return 0;
}

Result<RatioInterval> ratio_interval(std::span<const double> player_ns, std::span<const double> par_ns,
                                     const JudgeOptions& options) {
  if (player_ns.size() != par_ns.size() || player_ns.size() < kMinPairs) {
    return fail(fmt::format("Only {} of {} paired timings arrived.",
                            std::min(player_ns.size(), par_ns.size()), kMinPairs),
                "Close other programs and play the round again.");
  }
  const auto positive = [](double ns) { return ns > 0; };
  if (!std::ranges::all_of(player_ns, positive) || !std::ranges::all_of(par_ns, positive)) {
    return fail("A call was charged no time at all.", "Play the round again.");
  }
  std::vector<double> differences(player_ns.size());
  std::ranges::transform(player_ns, par_ns, differences.begin(),
                         [](double player, double par) { return std::log(player / par); });
  std::ranges::sort(differences);
  const auto pairs = static_cast<int>(differences.size());
  const int rank = confidence_rank(pairs, options);
  if (rank == 0) {
    return fail(fmt::format("{} pairs are too few for an interval this careful.", pairs), "Measure longer.");
  }
  return RatioInterval{.low = std::exp(differences[static_cast<std::size_t>(rank - 1)]),
                       .median = std::exp(median(differences)),
                       .high = std::exp(differences[static_cast<std::size_t>(pairs - rank)])};
}

Decision decide(const RatioInterval& interval, const ScoreLines& lines, const JudgeOptions& options) {
  if (lines_inside(interval, lines) == 0) {
    return Decision::kSettled;
  }
  return interval.high / interval.low - 1 < options.lip_width ? Decision::kOnTheLip : Decision::kOpen;
}

int strokes_for(double ratio, const ScoreLines& lines) {
  const auto rising = lines.rising();
  return static_cast<int>(std::ranges::count_if(rising, [ratio](double line) { return ratio > line; })) +
         kAlbatross;
}

Result<Verdict> judge(const Samples& samples, const ScoreLines& lines, const JudgeOptions& options) {
  if (samples.ending.outcome != Outcome::kScored) {
    return Verdict{.outcome = samples.ending.outcome,
                   .clock = samples.clock,
                   .message = samples.ending.message,
                   .hint = samples.ending.hint};
  }
  const auto interval = ratio_interval(samples.player_ns, samples.par_ns, options);
  if (!interval) {
    return std::unexpected(interval.error());
  }
  const double par_ns = median(samples.par_ns);
  Verdict verdict{
      .outcome = lines_inside(*interval, lines) > 1 ? Outcome::kTooClose : Outcome::kScored,
      .strokes = strokes_for(interval->high, lines),
      .ratio = interval->median,
      .ratio_low = interval->low,
      .ratio_high = interval->high,
      .pairs = static_cast<int>(samples.par_ns.size()),
      .player_ms = median(samples.player_ns) / kNanosecondsPerMillisecond,
      .par_ms = par_ns / kNanosecondsPerMillisecond,
      .noise = (quantile(samples.par_ns, 0.75) - quantile(samples.par_ns, 0.25)) / 2 / par_ns,
      .on_the_lip = lines_inside(*interval, lines) == 1,
      .clock = samples.clock,
  };
  verdict.message = explain(verdict);
  if (verdict.outcome == Outcome::kTooClose) {
    verdict.hint = closed_for_weather(verdict)
                       ? "Close other programs, or play again when the machine is calm."
                       : "Measure longer, or close other programs first.";
  }
  return verdict;
}

}  // namespace underpar
