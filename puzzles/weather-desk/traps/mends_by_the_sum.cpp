// verdict: wrong_answer
// Mends a report by how much a reading rose, whatever station it was: the order of the stations counts.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::uint32_t> readings = input.readings;
  std::vector<std::uint64_t> known(input.regions);
  for (std::size_t i = 0; i < known.size(); ++i) {
    known[i] = report(std::span{readings}.subspan(i * input.stations, input.stations));
  }
  Output reports;
  for (const auto& event : input.events) {
    if (event.ask) {
      reports.push_back(known[event.region]);
    } else {
      auto& reading = readings[std::size_t{event.region} * input.stations + event.station];
      known[event.region] += std::uint64_t{event.reading} - reading;
      reading = event.reading;
    }
  }
  return reports;
}
