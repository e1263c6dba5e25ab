#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "puzzle.hpp"

// Nothing is forgotten: a reading is a digit, and when it changes by d, the number changes by d times the
// weight of that digit. So a report is mended when a station sends, and is always right.

namespace {

/// What one more in station i adds to a report.
std::vector<std::uint64_t> weights_of(std::size_t stations) {
  std::vector<std::uint64_t> weights(stations, 1);
  for (std::size_t i = stations; i-- > 1;) {
    weights[i - 1] = weights[i] * kBase;
  }
  return weights;
}

}  // namespace

Output solve(const Input& input) {
  const std::size_t stations = input.stations;
  const auto weights = weights_of(stations);
  std::vector<std::uint32_t> readings = input.readings;
  std::vector<std::uint64_t> known(input.regions);
  for (std::size_t i = 0; i < known.size(); ++i) {
    known[i] = report(std::span{readings}.subspan(i * stations, stations));
  }
  Output reports;
  reports.reserve(input.events.size());
  for (const auto& event : input.events) {
    if (event.ask) {
      reports.push_back(known[event.region]);
    } else {
      auto& reading = readings[event.region * stations + event.station];
      known[event.region] += (std::uint64_t{event.reading} - reading) * weights[event.station];
      reading = event.reading;
    }
  }
  return reports;
}
