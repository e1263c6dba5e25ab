#pragma once
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/build/internal/store.hpp"
#include "engine/build/toolchain.hpp"
#include "engine/model/artifact.hpp"

namespace underpar::internal {

/// One confined run of a tool on its way from source to program.
struct ToolRun {
  std::vector<std::string> argv;
  std::filesystem::path folder;                 ///< working folder; the only place it may write to
  std::vector<std::filesystem::path> readable;  ///< what it sees besides /usr
  std::size_t file_size_bytes = std::size_t{64} << 20;
  std::chrono::seconds cpu_limit{15};
  std::chrono::seconds wall_limit{20};
};

/// Writes a file of the work folder, without the care (and the cost) that a file meant to last deserves.
[[nodiscard]] Result<void> write_work_file(const std::filesystem::path& file, std::string_view text);

/// Runs it under the limits of SANDBOX: 2 GiB of address space, 64 KiB of messages (the rest is dropped; 1
/// MiB ends it). Fails when it could not be run at all or was stopped.
[[nodiscard]] Result<Completed> run_tool(const Toolchain& toolchain, const ToolRun& tool,
                                         const std::stop_token& stop);

/// Something to be found in the store or made.
struct Product {
  std::string key;
  std::string file;         ///< its name inside the entry: "program", "guest.o"
  std::string beside;       ///< a second file to be kept with it; may be empty
  std::string source_name;  ///< what diagnostics call the source
};

/// Runs the steps, one after the other, until one does not succeed; they leave `Product::file` in the last
/// folder they work in.
using Steps = std::function<Result<std::vector<ToolRun>>(const std::filesystem::path& work)>;

/// Returns the product from the store, or makes it there. What does not compile is not kept: it may have
/// failed for want of time or memory.
[[nodiscard]] Result<Artifact> obtain(const Toolchain& toolchain, const Store& store, const Product& product,
                                      const Steps& steps, const std::stop_token& stop);

}  // namespace underpar::internal
