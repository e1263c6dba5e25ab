#pragma once
#include "engine/model/layers.hpp"

namespace underpar {

/// The layers that this machine offers to programs under test, told without running one. What stood around a
/// program that did run is for Guest::layers() to say. Tries namespaces once, which takes some milliseconds;
/// any thread.
[[nodiscard]] Layers layers_offered();

}  // namespace underpar
