#pragma once
#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/model/layers.hpp"

namespace underpar {

/// The jail of a dynamic program of ours that eats what strangers wrote: the compiler, the referee with its
/// umpire. It sees /usr read-only, a private /tmp of at most 256 MiB, /dev/null, and what is named here; no
/// network, no other process, no capability.
struct Confinement {
  std::vector<std::filesystem::path> readable;  ///< files or folders, seen under their own names, may be run
  std::vector<std::filesystem::path> writable;  ///< folders, seen under their own names
  std::optional<std::size_t> address_space_bytes;  ///< of each process
  std::optional<std::size_t> file_size_bytes;
  std::optional<std::chrono::seconds> cpu_limit;  ///< of each process
  bool own_proc = false;                          ///< mount a /proc of its own process namespace
  bool leave_root = false;                        ///< when we are root, become nobody first
  bool without_namespaces = false;  ///< as on a machine that denies them; for tests and `underpar doctor`
};

/// Runs `command` in that jail: bubblewrap with namespaces of its own where the machine allows them, else
/// Landlock, a small system call filter and limits alone; `layers` (may be null) says which.
///
/// Paths must exist and be reachable by the user the jail runs as. Somebody who has become nobody cannot
/// reach what lies under /root: hand such files over as inherited descriptors; with own_proc a program is run
/// as /proc/self/fd/N. Without namespaces there is no private /tmp: TMPDIR then names the first writable
/// folder, and /proc is the machine's, closed for reading.
///
/// An exit status from 129 to 192 is what a shell says for a signal, and is reported as that signal: with
/// namespaces the two cannot be told apart.
///
/// Fails as run() does, when a path is missing and when the machine can build neither jail.
[[nodiscard]] Result<Completed> run_confined(const Command& command, const Confinement& confinement,
                                             Layers* layers = nullptr, std::stop_token stop = {});

/// Whether this process may make namespaces of its own through bubblewrap; found out once, by trying. Any
/// thread.
[[nodiscard]] bool namespaces_available();

}  // namespace underpar
