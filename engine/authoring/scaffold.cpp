#include "engine/authoring/scaffold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "engine/authoring/internal/lines.hpp"
#include "engine/base/files.hpp"
#include "engine/course/course_file.hpp"
#include "engine/course/text_rules.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;

struct NewFile {
  fs::path path;
  std::string text;
};

/// "The Tally Sheet" for the-tally-sheet.
std::string title_of(const std::string& id) {
  std::string title = id;
  bool first = true;
  for (char& c : title) {
    c = first ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    first = c == '-';
    c = first ? ' ' : c;
  }
  return title;
}

Result<void> check_name(const std::string& what, const std::string& name) {
  if (const auto wrong = name_text().wrong_with(LuaValue{name})) {
    return fail(fmt::format("The name of a {} must be {}, but {}.", what, name_text().expected(), *wrong),
                "Take one such as reading-room.");
  }
  return {};
}

/// The level file with the fields that name it written anew.
std::string renamed(const std::string& level_lua, const NewLevel& wanted) {
  const std::array<std::pair<std::string, std::string>, 5> fields{
      {{"  id = ", fmt::format("\"{}\"", wanted.id)},
       {"  chapter = ", fmt::format("\"{}\"", wanted.chapter)},
       {"  title = ", fmt::format("\"{}\"", title_of(wanted.id))},
       {"  puzzle = ", fmt::format("\"{}\"", wanted.id)},
       {"  needs = {", "}"}}};
  std::string text;
  for (auto& line : internal::lines_of(level_lua)) {
    for (const auto& [begin, value] : fields) {
      if (line.starts_with(begin) && line.ends_with(',')) {
        line = begin + value + ",";
      }
    }
    text += line + '\n';
  }
  return text;
}

Result<std::vector<NewFile>> copies_of(const Level& like, const NewLevel& wanted, const fs::path& levels,
                                       const fs::path& puzzle) {
  std::vector<NewFile> files;
  const auto copy = [&](const fs::path& from, const fs::path& to) -> Result<void> {
    auto text = read_file(from);
    if (!text) {
      return std::unexpected(text.error());
    }
    if (to.filename() == "NOTES.md" && text->starts_with("# ")) {
      text->replace(2, std::min(text->find('\n'), text->size()) - 2, wanted.id);
    }
    files.push_back({.path = to, .text = std::move(*text)});
    return {};
  };
  std::vector<std::pair<fs::path, fs::path>> names{
      {like.file, levels / (wanted.id + ".lua")},
      {fs::path{like.file}.replace_extension(".md"), levels / (wanted.id + ".md")}};
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator{like.puzzle_folder, error}) {
    if (entry.is_regular_file(error)) {
      names.emplace_back(entry.path(), puzzle / entry.path().lexically_relative(like.puzzle_folder));
    }
  }
  std::sort(names.begin() + 2, names.end());
  for (const auto& [from, to] : names) {
    if (auto copied = copy(from, to); !copied) {
      return std::unexpected(copied.error());
    }
  }
  files.front().text = renamed(files.front().text, wanted);
  return files;
}

/// Writes all of it; takes everything back when one cannot be written.
Result<void> write_all(const std::vector<NewFile>& files) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (auto written = write_file_atomically(files[i].path, files[i].text); !written) {
      std::error_code error;
      for (std::size_t done = 0; done < i; ++done) {
        fs::remove(files[done].path, error);
      }
      return written;
    }
  }
  return {};
}

}  // namespace

std::optional<std::string> with_level_listed(const std::string& course_lua, const std::string& chapter,
                                             const std::string& level_id) {
  const auto id = course_lua.find(fmt::format("id = \"{}\"", chapter));
  const auto list = id == std::string::npos ? id : course_lua.find("levels = {", id);
  const auto next = id == std::string::npos ? id : course_lua.find("id = \"", id + 1);
  const auto end = list == std::string::npos ? list : course_lua.find('}', list);
  if (end == std::string::npos || list > next) {
    return std::nullopt;
  }
  const auto last = course_lua.find_last_not_of(" \n\t", end - 1);
  const bool first = course_lua[last] == '{';
  const bool comma = course_lua[last] == ',';
  const bool long_list = course_lua.substr(last, end - last).contains('\n');
  std::string more = first || comma ? "" : ",";
  if (long_list) {  // one id a line: as the line before
    const auto begin = course_lua.rfind('\n', last) + 1;
    const auto indent = course_lua.find_first_not_of(' ', begin) - begin;
    more += fmt::format("\n{}\"{}\",", std::string(indent, ' '), level_id);
    return course_lua.substr(0, last + 1) + more + course_lua.substr(last + 1);
  }
  more += fmt::format(" \"{}\"", level_id);
  return course_lua.substr(0, last + 1) + more + " " + course_lua.substr(end);
}

Result<void> make_garden(const fs::path& folder, const std::string& chapter) {
  if (auto checked = check_name("chapter", chapter); !checked) {
    return checked;
  }
  const fs::path file = folder / "levels/course.lua";
  std::error_code error;
  if (fs::exists(file, error)) {
    return fail(fmt::format("{} is there already.", file.string()), "Name another folder.");
  }
  return write_file_atomically(
      file,
      fmt::format("return course {{\n  title = \"{}\",\n  chapters = {{\n    {{ id = \"{}\", title = \"{}\", "
                  "folder = \"01-{}\", levels = {{}} }},\n  }},\n}}\n",
                  title_of(fs::weakly_canonical(folder).filename().string()), chapter, title_of(chapter),
                  chapter));
}

Result<std::vector<fs::path>> make_level(const Garden& garden, const NewLevel& wanted, const Level& like) {
  for (const auto& [what, name] : {std::pair{"level", wanted.id}, std::pair{"chapter", wanted.chapter}}) {
    if (auto checked = check_name(what, name); !checked) {
      return std::unexpected(checked.error());
    }
  }
  const auto course = read_course_file(garden.levels());
  if (!course) {
    return std::unexpected(course.error());
  }
  const auto chapter = std::ranges::find(course->chapters, wanted.chapter,
                                         [](const CourseChapter& each) { return each.chapter.id; });
  if (chapter == course->chapters.end()) {
    std::string names;
    for (const auto& each : course->chapters) {
      names += (names.empty() ? "" : ", ") + each.chapter.id;
    }
    return fail(fmt::format("course.lua has no chapter \"{}\".", wanted.chapter),
                fmt::format("Name one of these, or add it there: {}.", names));
  }
  const fs::path levels = garden.levels() / chapter->folder;
  const fs::path puzzle = garden.puzzles() / wanted.id;
  std::error_code error;
  for (const fs::path& taken : {levels / (wanted.id + ".lua"), puzzle}) {
    if (fs::exists(taken, error)) {
      return fail(fmt::format("{} is there already.", taken.string()), "Choose another name.");
    }
  }
  auto files = copies_of(like, wanted, levels, puzzle);
  const auto course_lua = read_file(garden.levels() / "course.lua");
  if (!files || !course_lua) {
    return std::unexpected(files ? course_lua.error() : files.error());
  }
  auto listed = with_level_listed(*course_lua, wanted.chapter, wanted.id);
  if (!listed) {
    return fail(fmt::format("The list of levels of {} was not found in course.lua.", wanted.chapter),
                fmt::format("Write it as {{ id = \"{}\", title = …, folder = …, levels = {{ … }} }}.",
                            wanted.chapter));
  }
  files->push_back({.path = garden.levels() / "course.lua", .text = std::move(*listed)});
  if (auto written = write_all(*files); !written) {
    return std::unexpected(written.error());
  }
  std::vector<fs::path> paths;
  std::ranges::transform(*files, std::back_inserter(paths), &NewFile::path);
  return paths;
}

}  // namespace underpar
