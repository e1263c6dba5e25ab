// verdict: rule_broken
// Has a second thread work out the reports of the morning, on a level for one.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <thread>
#include <vector>

#include "puzzle.hpp"

Output solve(const Input& input) {
  std::vector<std::uint32_t> readings = input.readings;
  std::vector<std::optional<std::uint64_t>> known(input.regions);
  std::thread clerk{[&] {
    for (std::size_t i = 0; i < known.size(); ++i) {
      known[i] = report(std::span{readings}.subspan(i * input.stations, input.stations));
    }
  }};
  clerk.join();
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
