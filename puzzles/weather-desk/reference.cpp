#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::uint32_t> readings = input.readings;
  Output reports;
  for (const auto& event : input.events) {
    const auto region =
        std::span{readings}.subspan(std::size_t{event.region} * input.stations, input.stations);
    if (event.ask) {
      reports.push_back(report(region));
    } else {
      region[event.station] = event.reading;
    }
  }
  return reports;
}
