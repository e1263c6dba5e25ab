#pragma once
#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/model/layers.hpp"

namespace underpar {

/// The jail of a dynamic program of ours that eats what strangers wrote: the compiler, the referee with its
/// umpire. It sees /usr read-only, a private /tmp, /dev with null, zero and random, and what is named here;
/// no network, no other process, no capability.
struct Confinement {
  std::vector<std::filesystem::path> readable;  ///< files or folders, seen under their own names
  std::vector<std::filesystem::path> writable;  ///< folders, seen under their own names
  std::optional<std::size_t> address_space_bytes;
  std::optional<std::size_t> file_size_bytes;
  std::optional<std::chrono::seconds> cpu_limit;
  bool own_proc = false;    ///< mount a /proc of its own process namespace
  bool leave_root = false;  ///< when we are root, become nobody first (then nothing under /root can be seen)
};

/// Runs `command` in that jail: bubblewrap with namespaces of its own where the machine allows them, else
/// Landlock and limits alone; `layers` (may be null) says which. Fails as run() does.
[[nodiscard]] Result<Completed> run_confined(const Command& command, const Confinement& confinement,
                                             Layers* layers = nullptr, std::stop_token stop = {});

/// Whether this process may make namespaces of its own through bubblewrap; found out once, by trying.
[[nodiscard]] bool namespaces_available();

}  // namespace underpar
