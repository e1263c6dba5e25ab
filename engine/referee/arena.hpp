#pragma once
#include <cstddef>
#include <cstdint>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"

namespace underpar {

/// The block in which inputs are built: mapped at the same address in the referee (writable) and in every
/// guest (read-only), so that inputs of ordinary types need no copying or parsing. One per process.
///
/// While an Arena::Scope lives, this process's operator new takes from the arena (see arena.cpp);
/// operator delete does nothing for such memory, and begin() of the next scope makes all of it free again.
class Arena {
 public:
  [[nodiscard]] static Result<Arena> create();
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() = default;

  /// For guests: sealed against writing, growing and shrinking.
  [[nodiscard]] int fd() const { return fd_.get(); }

  class Scope {
   public:
    Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope();
  };

  [[nodiscard]] static bool contains(std::uintptr_t address);

 private:
  explicit Arena(UniqueFd fd) : fd_{std::move(fd)} {}
  UniqueFd fd_;
};

}  // namespace underpar
