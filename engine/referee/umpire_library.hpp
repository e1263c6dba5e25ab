#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "engine/base/result.hpp"
#include "engine/referee/arena.hpp"
#include "puzzles/kit/umpire.hpp"

namespace underpar {

/// A puzzle's umpire, loaded from its shared object, with its inputs built in the arena.
class UmpireLibrary {
 public:
  /// `fd` is an open descriptor of the shared object.
  [[nodiscard]] static Result<UmpireLibrary> load(int fd);

  [[nodiscard]] const kit::Umpire& operator*() const { return *umpire_; }
  [[nodiscard]] const kit::Umpire* operator->() const { return umpire_; }

  /// Replaces what the arena holds by a new input; returns its address. Fails when the generator throws.
  [[nodiscard]] Result<const void*> make_input(std::uint64_t seed, std::size_t n) const;
  [[nodiscard]] Result<const void*> make_edge_input(std::size_t index) const;

 private:
  struct Close {
    void operator()(void* library) const;
  };
  std::unique_ptr<void, Close> library_;
  const kit::Umpire* umpire_ = nullptr;
};

}  // namespace underpar
