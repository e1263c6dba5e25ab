#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/referee/arena.hpp"
#include "puzzles/kit/umpire.hpp"

namespace underpar {

/// Addresses of inputs in the arena.
using Inputs = std::vector<const void*>;

/// A puzzle's umpire, loaded from its shared object, with its inputs built in the arena.
class UmpireLibrary {
 public:
  /// `fd` is an open descriptor of the shared object.
  [[nodiscard]] static Result<UmpireLibrary> load(int fd);

  [[nodiscard]] const kit::Umpire& operator*() const { return *umpire_; }
  [[nodiscard]] const kit::Umpire* operator->() const { return umpire_; }

  /// Replaces what the arena holds by new inputs, one for each seed. Fails when the generator throws.
  [[nodiscard]] Result<Inputs> make_inputs(std::span<const std::uint64_t> seeds, std::size_t n) const;
  [[nodiscard]] Result<Inputs> make_edge_input(std::size_t index) const;

  /// What the device tells about an input; nothing when the puzzle has none. Not in the arena: guests must
  /// not see it. Fails when no device could give them.
  [[nodiscard]] Result<std::vector<kit::Reading>> readings(std::uint64_t seed, const void* input) const;

 private:
  struct Close {
    void operator()(void* library) const;
  };
  std::unique_ptr<void, Close> library_;
  const kit::Umpire* umpire_ = nullptr;
};

}  // namespace underpar
