#pragma once
#include <cstdint>

namespace kit {

/// Takes answers one by one, as soon as they are known: what was posted cannot be taken back. A field of an
/// Input whose puzzle is about how early the first answers come (UmpireOptions::first_posts).
struct Sink {
  void post(std::uint32_t value) const;
};

/// The Output of such a puzzle: nothing beyond what was posted, in that order.
struct Posted {};

}  // namespace kit
