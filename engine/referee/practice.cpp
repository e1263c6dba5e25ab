#include "engine/referee/practice.hpp"

#include <utility>
#include <vector>

#include "puzzles/kit/rng.hpp"

namespace underpar {

Result<std::expected<double, Ending>> practise(Contestant& contestant, const UmpireLibrary& umpire,
                                               std::uint64_t seed, std::size_t n) {
  std::vector<std::uint64_t> seeds;
  while (seeds.size() < umpire->batch) {
    seeds.push_back(kit::mix64(seed + seeds.size()));
  }
  const auto inputs = umpire.make_inputs(seeds, n);
  if (!inputs) {
    return std::unexpected(inputs.error());
  }
  const auto readings = umpire.readings(seeds.front(), inputs->front());
  if (!readings) {
    return std::unexpected(readings.error());
  }
  auto answer = contestant.call({.inputs = *inputs,
                                 .copied = umpire->copied,
                                 .first_posts = umpire->first_posts,
                                 .device = umpire->readings != nullptr,
                                 .readings = *readings});
  return answer ? std::expected<double, Ending>{answer->charged_ns / static_cast<double>(seeds.size())}
                : std::unexpected(std::move(answer.error()));
}

}  // namespace underpar
