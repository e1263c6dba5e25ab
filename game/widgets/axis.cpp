#include "game/widgets/axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace underpar::ui {

TimeUnit time_unit_for(double ns) {
  constexpr std::array kUnits{TimeUnit{"s", 1e-9}, TimeUnit{"ms", 1e-6}, TimeUnit{"µs", 1e-3}};
  for (const auto& unit : kUnits) {
    // What three digits would round up to 1000 belongs to the next unit.
    if (std::abs(ns) * unit.per_ns >= 0.9995) {
      return unit;
    }
  }
  return {.name = "ns", .per_ns = 1};
}

std::string time_text(double ns) {
  const auto unit = time_unit_for(ns);
  const double value = std::abs(ns) * unit.per_ns;
  const int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  return time_text(ns, unit, decimals);
}

std::string time_text(double ns, const TimeUnit& unit, int decimals) {
  return fmt::format("{:.{}f} {}", ns * unit.per_ns, decimals, unit.name);
}

Ticks round_ticks(double low, double high, int most) {
  if (!(low < high) || most < 1 || !std::isfinite(high - low)) {
    return {};
  }
  const double power = std::pow(10.0, std::floor(std::log10((high - low) / most)));
  for (const double factor : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0}) {
    const double step = factor * power;
    const double first = std::ceil(low / step - 1e-9);
    const double last = std::floor(high / step + 1e-9);
    if (last - first + 1 > most) {
      continue;
    }
    Ticks ticks;
    const int count = static_cast<int>(last - first) + 1;
    for (int i = 0; i < count; ++i) {
      ticks.at.push_back((first + i) * step);
    }
    ticks.decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
    return ticks;
  }
  return {};
}

std::vector<double> log_ticks(double low, double high, int most) {
  if (!(low > 0) || !(low < high) || most < 1 || !std::isfinite(high)) {
    return {};
  }
  const int first = static_cast<int>(std::floor(std::log10(low)));
  const int last = static_cast<int>(std::floor(std::log10(high)));
  const auto within = [&](std::initializer_list<double> factors, int step) {
    std::vector<double> ticks;
    for (int decade = first; decade <= last; decade += step) {
      for (const double factor : factors) {
        const double value = factor * std::pow(10.0, decade);
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
          ticks.push_back(value);
        }
      }
    }
    return ticks;
  };
  std::vector<double> ticks = within({1, 2, 5}, 1);
  for (int step = 1; static_cast<int>(ticks.size()) > most; ++step) {
    ticks = within({1}, step);
  }
  return ticks;
}

}  // namespace underpar::ui
