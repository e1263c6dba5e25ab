#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace underpar {

/// The whole file as bytes. Fails when it cannot be read or is larger than `limit_bytes`.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& file,
                                            std::size_t limit_bytes = std::size_t{64} << 20);

/// Replaces `file` in one step: readers see the old bytes or the new ones, never a part, also after a crash
/// or a full disk. Writes a sibling, syncs it, renames it; missing parent folders are made.
[[nodiscard]] Result<void> write_file_atomically(const std::filesystem::path& file, std::string_view bytes);

/// A new, empty folder with a name nobody else has, inside `parent` (made when missing).
/// It and all it holds go with the object.
class TemporaryFolder {
 public:
  [[nodiscard]] static Result<TemporaryFolder> create(const std::filesystem::path& parent);
  TemporaryFolder(TemporaryFolder&& other) noexcept;
  TemporaryFolder& operator=(TemporaryFolder&& other) noexcept;
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Lets the folder live on (after it was renamed to its final place, say).
  void release() { path_.clear(); }

 private:
  explicit TemporaryFolder(std::filesystem::path path) : path_{std::move(path)} {}
  std::filesystem::path path_;
};

}  // namespace underpar
