#include "engine/course/garden.hpp"

#include <fmt/format.h>

namespace underpar {

namespace fs = std::filesystem;

Result<Garden> find_garden(const Paths& paths, const std::optional<std::string>& pack) {
  if (!pack) {
    return Garden{.folder = paths.home, .data = paths.data};
  }
  std::error_code error;
  const bool named = !pack->contains('/') && *pack != "." && *pack != "..";
  const fs::path folder = fs::weakly_canonical(named ? paths.data / "packs" / *pack : fs::path{*pack}, error);
  if (error || !fs::is_regular_file(folder / "levels/course.lua", error)) {
    return named ? fail(fmt::format("No pack “{}” is installed.", *pack),
                        "`underpar level install FILE.zip` installs one; a folder is written with a slash: "
                        "./NAME.")
                 : fail(fmt::format("{} holds no levels/course.lua.", folder.string()),
                        "Name the folder that holds levels/ and puzzles/.");
  }
  return Garden{.folder = folder, .data = paths.data / "played" / folder.filename()};
}

}  // namespace underpar
