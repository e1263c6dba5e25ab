#pragma once

namespace underpar::guest {

/// solve() wants an Input of its own, not the one in the arena: by copy_input() where puzzle.hpp has one
/// (what shared pointers point to cannot be shared with the arena), else by its copy constructor.
template <class T>
T own_copy(const T& input) {
  if constexpr (requires { copy_input(input); }) {
    return copy_input(input);
  } else {
    return T(input);
  }
}

}  // namespace underpar::guest
