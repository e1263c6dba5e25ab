#pragma once
#include <chrono>
#include <filesystem>
#include <span>
#include <string>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"

namespace underpar::cli {

/// Notices when a file is saved: written and closed, or moved into place, as editors do either way.
class FolderWatch {
 public:
  /// Watches the folder of `file` for saves of that file. Fails when there is no such folder.
  [[nodiscard]] static Result<FolderWatch> create(const std::filesystem::path& file);

  /// Watches for saves of any file in these folders, not in folders below them.
  [[nodiscard]] static Result<FolderWatch> create(std::span<const std::filesystem::path> folders);

  /// Readable when something happened in the folder; then ask saved().
  [[nodiscard]] int fd() const { return fd_.get(); }

  /// Takes what has happened; true when the file (or any) was saved. Does not block.
  [[nodiscard]] bool saved();

  /// The same, but goes on listening until nothing was saved for `quiet`, at most ten times that: one save
  /// of an editor makes several events.
  [[nodiscard]] bool saved_and_settled(std::chrono::milliseconds quiet);

 private:
  FolderWatch(UniqueFd fd, std::string name) : fd_{std::move(fd)}, name_{std::move(name)} {}
  UniqueFd fd_;
  std::string name_;  // empty: any file
};

}  // namespace underpar::cli
