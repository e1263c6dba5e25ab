#include "engine/course/level_file.hpp"

#include <fmt/format.h>

#include <array>
#include <system_error>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/course/prose_file.hpp"

namespace underpar {
namespace {

constexpr std::size_t kScriptBytes = std::size_t{256} << 10;
constexpr std::array<std::string_view, 1> kConstructors{"level"};
constexpr std::array<const char*, 4> kPuzzleFiles{"puzzle.hpp", "umpire.cpp", "reference.cpp", "par.cpp"};

std::string name_of(const std::filesystem::path& file) {
  return file.filename().string();
}

std::unexpected<Failure> wrong_field(const std::filesystem::path& file, std::string_view field,
                                     std::string_view what) {
  return fail(fmt::format("{}: field \"{}\" {}.", name_of(file), field, what));
}

Result<void> run_script(LevelFile& read) {
  const auto source = read_file(read.level.file, kScriptBytes);
  if (!source) {
    return std::unexpected(source.error());
  }
  auto vm = Vm::create(kConstructors);
  if (!vm) {
    return std::unexpected(vm.error());
  }
  const auto made = vm->run(*source, name_of(read.level.file));
  if (!made) {
    return std::unexpected(made.error());
  }
  read.vm = std::move(*vm);
  if (const auto wrong = read_fields(made->fields, level_fields(), read)) {
    auto failure = wrong_field(read.level.file, wrong->path, wrong->what);
    failure.error().hint = wrong->hint;
    return failure;
  }
  return {};
}

Result<void> check_place(const Level& level, const LevelPlace& place) {
  if (level.id != place.id) {
    return wrong_field(
        level.file, "id",
        fmt::format("must be \"{}\", as the file is named, but is \"{}\"", place.id, level.id));
  }
  if (level.chapter != place.chapter) {
    return wrong_field(level.file, "chapter",
                       fmt::format("must be \"{}\", where course.lua lists the level, but is \"{}\"",
                                   place.chapter, level.chapter));
  }
  return {};
}

Result<void> check_puzzle(const Level& level) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(level.puzzle_folder, ignored)) {
    return wrong_field(level.file, "puzzle",
                       fmt::format("names \"{0}\", but there is no folder puzzles/{0}", level.puzzle));
  }
  for (const char* const needed : kPuzzleFiles) {
    if (!std::filesystem::is_regular_file(level.puzzle_folder / needed, ignored)) {
      return wrong_field(level.file, "puzzle",
                         fmt::format("names \"{0}\", but puzzles/{0} has no {1}", level.puzzle, needed));
    }
  }
  return {};
}

Result<void> read_lesson(Level& level) {
  auto file = level.file;
  file.replace_extension(".md");
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) {
    return fail(fmt::format("{}: there is no lesson {} beside it.", name_of(level.file), name_of(file)),
                "Write the lesson in Markdown.");
  }
  auto text = read_prose_file(file);
  if (!text) {
    return std::unexpected(text.error());
  }
  level.lesson = std::move(*text);
  return {};
}

Result<void> read_all(LevelFile& read, const LevelPlace& place) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(read.level.file, ignored)) {
    return fail(
        fmt::format("{}: the file is missing from {}.", name_of(read.level.file), place.folder.string()),
        "course.lua lists it: add the file or take it off the list.");
  }
  auto done = run_script(read);
  if (!done) {
    return done;
  }
  read.level.puzzle_folder = place.puzzles / read.level.puzzle;
  if (done = check_place(read.level, place); !done) {
    return done;
  }
  if (done = check_puzzle(read.level); !done) {
    return done;
  }
  return read_lesson(read.level);
}

}  // namespace

LevelFile read_level(const LevelPlace& place) {
  LevelFile read;
  read.level.file = place.folder / (place.id + ".lua");
  if (const auto done = read_all(read, place); !done) {
    read.level.broken = done.error();
  }
  read.level.id = place.id;
  read.level.chapter = place.chapter;
  if (read.level.title.empty()) {
    read.level.title = place.id;
  }
  return read;
}

}  // namespace underpar
