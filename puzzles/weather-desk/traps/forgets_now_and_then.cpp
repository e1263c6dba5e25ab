// verdict: wrong_answer
// Throws its reports away after every tenth reading only: most of the time nobody notices.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::uint32_t> readings = input.readings;
  std::vector<std::optional<std::uint64_t>> known(input.regions);
  int sent = 0;
  Output reports;
  for (const auto& event : input.events) {
    const auto region =
        std::span{readings}.subspan(std::size_t{event.region} * input.stations, input.stations);
    if (!event.ask) {
      region[event.station] = event.reading;
      if (++sent % 10 == 0) {
        known.assign(input.regions, std::nullopt);
      }
      continue;
    }
    auto& kept = known[event.region];
    if (!kept) {
      kept = report(region);
    }
    reports.push_back(*kept);
  }
  return reports;
}
