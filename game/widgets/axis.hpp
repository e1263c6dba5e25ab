#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace underpar::ui {

/// A unit of time: value in ns times `per_ns` is a number of `name`.
struct TimeUnit {
  std::string_view name;
  double per_ns = 1;
};

/// ns, µs, ms or s: the one in which `ns` is at least 1 and below 1000.
[[nodiscard]] TimeUnit time_unit_for(double ns);

/// "12.3 ms": three significant digits in the fitting unit.
[[nodiscard]] std::string time_text(double ns);
/// The same in a given unit, with `decimals` behind the point.
[[nodiscard]] std::string time_text(double ns, const TimeUnit& unit, int decimals);

/// Round values within [low, high], at most `most` of them, in steps of 1, 2 or 5 times a power of ten.
/// Empty when low >= high.
struct Ticks {
  std::vector<double> at;
  int decimals = 0;  ///< needed to tell them apart
};
[[nodiscard]] Ticks round_ticks(double low, double high, int most);

/// Powers of ten within [low, high], or of ten and their double and fivefold where there is room for all;
/// every so many decades where there is not. At most `most` of them. Empty unless 0 < low < high.
[[nodiscard]] std::vector<double> log_ticks(double low, double high, int most);

}  // namespace underpar::ui
