#pragma once
#include <filesystem>
#include <string>

#include "engine/base/unique_fd.hpp"

namespace underpar::client {

/// Tells when one file was written by whatever program. It watches the file's folder, because most editors
/// save by renaming a new file over the old one. One thread.
class SolutionWatch {
 public:
  SolutionWatch();

  /// Watches this file instead of the one before. The folder must exist.
  void follow(const std::filesystem::path& file);

  /// To poll for reading; -1 where the system gives no watch.
  [[nodiscard]] int fd() const { return notify_.get(); }

  /// Reads what has happened; true when the file is among it.
  [[nodiscard]] bool read_events();

 private:
  UniqueFd notify_;
  int folder_ = -1;  ///< the watch
  std::string name_;
};

}  // namespace underpar::client
