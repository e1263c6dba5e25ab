#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "puzzle.hpp"

// A report holds until one of its stations sends something: that is the moment to forget it.
Output solve(const Input& input) {
  std::vector<std::uint32_t> readings = input.readings;
  std::vector<std::optional<std::uint64_t>> known(input.regions);
  Output reports;
  for (const auto& event : input.events) {
    const auto region =
        std::span{readings}.subspan(std::size_t{event.region} * input.stations, input.stations);
    auto& kept = known[event.region];
    if (!event.ask) {
      region[event.station] = event.reading;
      kept.reset();
      continue;
    }
    if (!kept) {
      kept = report(region);
    }
    reports.push_back(*kept);
  }
  return reports;
}
