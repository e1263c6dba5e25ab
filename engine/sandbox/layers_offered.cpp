#include "engine/sandbox/layers_offered.hpp"

#include <filesystem>

#include "engine/sandbox/confined.hpp"
#include "engine/sandbox/landlock.hpp"

namespace underpar {

Layers layers_offered() {
  Layers layers;
  const auto note = [&layers](bool stands, const char* name) {
    (stands ? layers.in_force : layers.missing).emplace_back(name);
  };
  std::error_code error;
  const bool namespaces = namespaces_available();
  note(std::filesystem::exists("/proc/sys/kernel/seccomp/actions_avail", error), "seccomp");
  note(LandlockRuleset::create().has_value(), "landlock");
  note(namespaces, "namespaces");
  note(true, "no_new_privs");
  note(true, "rlimits");
  note(namespaces, "process_limit");
  return layers;
}

}  // namespace underpar
