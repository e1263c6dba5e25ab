#include "engine/model/layers.hpp"

#include <algorithm>
#include <array>

namespace underpar {
namespace {

struct LayerWords {
  std::string_view name;
  std::string_view purpose;
  std::string_view absence;
  std::string_view remedy;
};

constexpr std::array<LayerWords, 4> kLayers{{
    {"seccomp", "the kernel lets a program under test make a few harmless system calls only",
     "This machine has no system call filter (seccomp), so strangers' code is not run here.",
     "Use a Linux kernel with CONFIG_SECCOMP_FILTER."},
    {"landlock", "the kernel closes files and network to programs under test",
     "The kernel's lock on files and network (landlock) is missing; the other walls keep programs from them.",
     "Use Linux 5.13 or later, with landlock among the modules that its boot option lsm= names."},
    {"namespaces", "a program under test sees no file, process or network but its own",
     "Programs under test share this machine's world (namespaces are missing); the other walls stand.",
     "Install bubblewrap and allow user namespaces: kernel.unprivileged_userns_clone = 1, "
     "kernel.apparmor_restrict_unprivileged_userns = 0, or what a container calls them."},
    {"process_limit", "the kernel counts the threads of a program under test",
     "The kernel does not count a program's threads (process_limit is missing); the system call filter still "
     "denies it processes.",
     "It comes with user namespaces."},
}};

const LayerWords* words_of(std::string_view name) {
  const auto* found = std::ranges::find(kLayers, name, &LayerWords::name);
  return found == kLayers.end() ? nullptr : found;
}

}  // namespace

std::string_view purpose_of_layer(std::string_view name) {
  const LayerWords* words = words_of(name);
  return words == nullptr ? std::string_view{} : words->purpose;
}

Failure absence_of_layer(std::string_view name) {
  if (const LayerWords* words = words_of(name)) {
    return {.what = std::string{words->absence}, .hint = std::string{words->remedy}};
  }
  return {.what = "A wall around programs under test is missing: " + std::string{name} + ".",
          .hint = "`underpar doctor` looks at this machine."};
}

std::string played_without(const Layers& layers) {
  if (layers.missing.empty()) {
    return {};
  }
  std::string names;
  for (const auto& name : layers.missing) {
    names += (names.empty() ? "" : ", ") + name;
  }
  const bool one = layers.missing.size() == 1;
  return "Played without " + names + ": this machine does not offer " + (one ? "it." : "them.");
}

}  // namespace underpar
