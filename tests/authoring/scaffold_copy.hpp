#pragma once
#include <filesystem>
#include <string>

#include "engine/base/files.hpp"

namespace underpar {

/// A copy of the scaffold's course, called "my-pack", in a folder of its own.
class ScaffoldCopy {
 public:
  ScaffoldCopy() {
    std::filesystem::copy(UNDERPAR_SOURCE_DIR "/assets/scaffold", course(),
                          std::filesystem::copy_options::recursive);
  }

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
  [[nodiscard]] std::filesystem::path course() const { return folder() / "my-pack"; }
  [[nodiscard]] std::filesystem::path puzzle() const { return course() / "puzzles" / "tally-sheet"; }
  [[nodiscard]] std::filesystem::path level(const std::string& extension) const {
    return course() / "levels" / "01-first-tee" / ("tally-sheet" + extension);
  }

 private:
  TemporaryFolder folder_ = TemporaryFolder::create(std::filesystem::temp_directory_path()).value();
};

}  // namespace underpar
