#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "engine/base/files.hpp"
#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"

namespace underpar::internal {

struct StoreLimits {
  std::uintmax_t bytes = std::uintmax_t{512} << 20;
  std::size_t entries = 400;
  std::chrono::seconds in_use{600};  ///< an entry used since then is never thrown away
  std::string keep{};                ///< key of an entry that stays in any case; may be empty
};

/// Folders of finished work by key, shared by all threads and processes that use the same folder.
///
/// An entry appears whole, by rename, and never changes. It says which files of which sizes it holds, so
/// that one a crash or a full disk has damaged is noticed and counts as missing. What was not used for the
/// longest goes first when the store is over its limits. The whole folder may vanish at any time.
class Store {
 public:
  explicit Store(std::filesystem::path folder, StoreLimits limits = {})
      : folder_{std::move(folder)}, limits_{std::move(limits)} {}

  /// The entry's folder, marked as used now; nothing when it is missing or damaged.
  [[nodiscard]] std::optional<std::filesystem::path> find(const std::string& key) const;

  /// An empty folder to work in, on the file system of the entries.
  [[nodiscard]] Result<TemporaryFolder> workplace() const;

  /// Waits until nobody else makes this entry; look again after it. Going without the lock costs work done
  /// twice, never correctness, so no lock is a normal answer (a read-only disk, a request to stop).
  [[nodiscard]] UniqueFd lock(const std::string& key, const std::stop_token& stop) const;

  /// Turns a folder of plain files into the entry and returns where it is. When somebody was faster, theirs
  /// stays. Then throws away what is over the limits.
  [[nodiscard]] Result<std::filesystem::path> publish(TemporaryFolder made, const std::string& key) const;

 private:
  void trim() const;
  void set_aside(const std::filesystem::path& entry) const;

  std::filesystem::path folder_;
  StoreLimits limits_;
};

}  // namespace underpar::internal
