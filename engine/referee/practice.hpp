#pragma once
#include <cstddef>
#include <cstdint>
#include <expected>

#include "engine/base/result.hpp"
#include "engine/referee/contestant.hpp"
#include "engine/referee/umpire_library.hpp"

namespace underpar {

/// Has one contestant solve inputs of size n made from the seed, as many as the puzzle batches, outside a
/// duel: nobody compares the answers. Gives the charged nanoseconds of one input, or the Ending; Failure
/// means that no input could be made.
[[nodiscard]] Result<std::expected<double, Ending>> practise(Contestant& contestant,
                                                             const UmpireLibrary& umpire, std::uint64_t seed,
                                                             std::size_t n);

}  // namespace underpar
