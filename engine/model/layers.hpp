#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace underpar {

/// Which walls stood around the program under test, by name: "seccomp", "landlock", "namespaces",
/// "no_new_privs", "rlimits", "process_limit". All six belong there; what a machine cannot give is in
/// `missing`.
struct Layers {
  std::vector<std::string> in_force;
  std::vector<std::string> missing;
};

/// Without this one nothing is run.
inline constexpr std::string_view kIndispensableLayer = "seccomp";

/// What seccomp, landlock, namespaces or process_limit does, for a person; empty for another name.
[[nodiscard]] std::string_view purpose_of_layer(std::string_view name);

/// What it means for a person that a layer is missing, and what brings it.
[[nodiscard]] Failure absence_of_layer(std::string_view name);

/// "Played without landlock, namespaces: this machine does not offer them."; empty when nothing is missing.
[[nodiscard]] std::string played_without(const Layers& layers);

}  // namespace underpar
