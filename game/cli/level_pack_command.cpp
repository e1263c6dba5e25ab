#include <fmt/format.h>

#include "engine/authoring/pack.hpp"
#include "game/cli/level_commands.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

std::string size_text(std::uintmax_t bytes) {
  return fmt::format("{:.1f} KiB", static_cast<double>(bytes) / 1024);
}

/// What a pack holds, for a person who is about to trust it.
std::string content_text(const UnpackedPack& pack) {
  std::string text = fmt::format("{}: {}, {}, {} unpacked\n", pack.name, pack.course.title(),
                                 counted(static_cast<long long>(pack.files), "file"), size_text(pack.bytes));
  for (const auto& chapter : pack.course.chapters()) {
    text += fmt::format("  {}\n", chapter.title);
    for (const auto& id : chapter.levels) {
      const Level* level = pack.course.find(id);
      text += level == nullptr || level->broken
                  ? fmt::format("    {}  broken: {}\n", id, level == nullptr ? "" : level->broken->what)
                  : fmt::format("    {}  {}\n", id, level->title);
    }
  }
  return text;
}

}  // namespace

ExitStatus pack_course(const Console& console, const LevelLine& line) {
  const auto packed = make_pack(line.file, line.output);
  if (!packed) {
    console.tell(packed.error());
    return ExitStatus::kNotReached;
  }
  for (const auto& name : *packed) {
    console.out << "  " << name << '\n';
  }
  std::error_code error;
  console.out << fmt::format("{}: {}, {}\n", line.output.string(), counted(std::ssize(*packed), "file"),
                             size_text(std::filesystem::file_size(line.output, error)));
  return ExitStatus::kReached;
}

ExitStatus install_pack(const Paths& paths, const Console& console, const LevelLine& line,
                        const std::stop_token& stop) {
  const auto packs = paths.data / "packs";
  auto pack = unpack(line.file, packs);
  if (!pack) {
    console.tell(pack.error());
    return ExitStatus::kNotReached;
  }
  console.out << content_text(*pack) << std::flush;
  if (line.check) {
    const auto status =
        check_garden(paths, console, {.folder = pack->content(), .data = {}}, {.all = true}, stop);
    if (status != ExitStatus::kReached) {
      console.tell({.what = fmt::format("{} was not installed: its proof failed.", pack->name),
                    .hint = "Tell its author; without --check it can be installed as it is."});
      return status;
    }
  }
  const std::string name = pack->name;
  const auto place = install(std::move(*pack), packs);
  if (!place) {
    console.tell(place.error());
    return ExitStatus::kInternalError;
  }
  console.out << fmt::format("Installed in {}\nPlay it: underpar --pack {} course\n", place->string(), name);
  return ExitStatus::kReached;
}

}  // namespace underpar::cli
