// verdict: wrong_answer
// Keeps reports from call to call: a new day begins with other readings.
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  static std::map<std::uint16_t, std::uint64_t> known;
  std::vector<std::uint32_t> readings = input.readings;
  Output reports;
  for (const auto& event : input.events) {
    const auto region =
        std::span{readings}.subspan(std::size_t{event.region} * input.stations, input.stations);
    if (!event.ask) {
      region[event.station] = event.reading;
      known.erase(event.region);
      continue;
    }
    const auto [kept, fresh] = known.emplace(event.region, 0);
    if (fresh) {
      kept->second = report(region);
    }
    reports.push_back(kept->second);
  }
  return reports;
}
