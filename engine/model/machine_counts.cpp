#include "engine/model/machine_counts.hpp"

#include <fmt/format.h>

namespace underpar {
namespace {

/// A sentence on what happens to a part of all; nothing where it never happens.
std::string one_in(std::int64_t part, std::int64_t whole, const char* what) {
  return part > 0 ? fmt::format("1 in {} {}. ", (whole + part / 2) / part, what) : std::string{};
}

std::string without_last_blank(std::string text) {
  if (text.ends_with(' ')) {
    text.pop_back();
  }
  return text;
}

}  // namespace

std::string counts_text(const MachineCounts& counts) {
  std::string text;
  if (counts.cycles > 0 && counts.instructions > 0) {
    text = fmt::format("{:.1f} instructions in a cycle. ",
                       static_cast<double>(counts.instructions) / static_cast<double>(counts.cycles));
  }
  return without_last_blank(text +
                            one_in(counts.wrong_guesses, counts.branches, "branches was guessed wrong") +
                            one_in(counts.cache_misses, counts.cache_accesses,
                                   "accesses that left the first cache went to memory"));
}

std::string counts_text(const Costs& costs) {
  return without_last_blank(
      one_in(costs.wrong_guesses, costs.branches, "branches was guessed wrong") +
      one_in(costs.first_cache_misses, costs.data_accesses, "data accesses missed the first cache") +
      one_in(costs.last_cache_misses, costs.data_accesses, "data accesses missed all caches"));
}

}  // namespace underpar
