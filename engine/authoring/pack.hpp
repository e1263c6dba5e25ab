#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/base/result.hpp"
#include "engine/course/garden.hpp"

// A pack is a course in a zip file: one folder with the pack's name, in it levels/ and puzzles/ as in the
// game's own home. Whoever made it may be hostile: what is read here is believed in nothing.

namespace underpar {

/// What a pack may hold. One that needs more is none.
struct PackLimits {
  std::size_t files = 2'000;
  std::uintmax_t bytes = std::uintmax_t{16} << 20;  ///< unpacked, in all
  std::uintmax_t file_bytes = std::uintmax_t{1} << 20;
};

/// Writes the course in `folder` to `zip`: course.lua, level files, lessons, puzzles; README.md and LICENSE
/// where there are some. The pack is called as the folder. Returns the names of the files. Fails when the
/// course cannot be loaded whole, or breaks a rule that install() would refuse it for.
[[nodiscard]] Result<std::vector<std::string>> make_pack(const std::filesystem::path& folder,
                                                         const std::filesystem::path& zip,
                                                         const PackLimits& limits = {});

/// A pack that was unpacked and looked at, but is not installed. What it wrote goes with it.
struct UnpackedPack {
  std::string name;
  Course course;
  TemporaryFolder folder;  ///< that holds the pack's own folder
  std::size_t files = 0;
  std::uintmax_t bytes = 0;

  [[nodiscard]] std::filesystem::path content() const { return folder.path() / name; }
};

/// Unpacks below `packs` (made when missing), on the file system of what is installed there. Refuses absolute
/// paths, "..", links, devices, names that are hidden or not plain, what is over the limits (counted while
/// unpacking), what is no zip file, and a course that cannot be loaded.
[[nodiscard]] Result<UnpackedPack> unpack(const std::filesystem::path& zip,
                                          const std::filesystem::path& packs, const PackLimits& limits = {});

/// Puts it in its place below `packs` in one step; one of the same name that was there goes. Returns the
/// place.
[[nodiscard]] Result<std::filesystem::path> install(UnpackedPack pack, const std::filesystem::path& packs);

}  // namespace underpar
