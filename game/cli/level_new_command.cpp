#include <fmt/format.h>

#include "engine/authoring/scaffold.hpp"
#include "engine/course/garden.hpp"
#include "game/cli/level_commands.hpp"

namespace underpar::cli {
namespace {

namespace fs = std::filesystem;

/// The course the level goes into; a folder that is no course yet becomes one.
Result<Garden> garden_for(const Paths& paths, const LevelLine& line) {
  std::error_code error;
  const bool folder = line.pack && line.pack->contains('/');
  if (folder && !fs::exists(fs::path{*line.pack} / "levels/course.lua", error)) {
    if (auto made = make_garden(*line.pack, line.chapter); !made) {
      return std::unexpected(made.error());
    }
  }
  return find_garden(paths, line.pack);
}

/// Makes the level like the one of `courses` that has the name, or like the only one there is.
Result<std::vector<fs::path>> make(const Paths& paths, const LevelLine& line) {
  const auto garden = garden_for(paths, line);
  if (!garden) {
    return std::unexpected(garden.error());
  }
  const NewLevel wanted{.id = line.ids.front(), .chapter = line.chapter};
  const Garden scaffold{.folder = paths.home / "assets/scaffold", .data = {}};
  const Garden built_in{.folder = paths.home, .data = {}};
  for (const Garden& source : line.like ? std::vector{*garden, built_in} : std::vector{scaffold}) {
    const auto course = source.load();
    if (!course) {
      return std::unexpected(course.error());
    }
    const Level* like = line.like ? course->find(*line.like) : &course->levels().front();
    if (like != nullptr && !like->broken) {
      return make_level(*garden, wanted, *like);
    }
  }
  return fail(fmt::format("There is no whole level “{}” to begin with.", *line.like),
              "`underpar course` lists all levels.");
}

}  // namespace

ExitStatus new_level(const Paths& paths, const Console& console, const LevelLine& line) {
  const auto made = make(paths, line);
  if (!made) {
    console.tell(made.error());
    return ExitStatus::kUsage;
  }
  for (const auto& file : *made) {
    console.out << (file == made->back() ? "listed in " : "made      ") << file.string() << '\n';
  }
  const std::string level = line.ids.front() + (line.pack ? " --pack " + *line.pack : "");
  console.out << fmt::format(
      "\nIt passes as it is; change it file by file.\n"
      "  underpar level preview {0}       as a learner meets it\n"
      "  underpar level check {0} --fast  whether it still holds\n",
      level);
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
