#pragma once
#include <string>
#include <vector>

namespace underpar {

/// Which walls stood around the program under test, by name: "seccomp", "landlock", "namespaces",
/// "no_new_privs", "rlimits", "process_limit". All six belong there; what a machine cannot give is in
/// `missing`.
struct Layers {
  std::vector<std::string> in_force;
  std::vector<std::string> missing;
};

}  // namespace underpar
