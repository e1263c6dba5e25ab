#include "engine/course/course_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/model/names.hpp"

namespace underpar {
namespace {

constexpr auto kRequired = Presence::kRequired;
constexpr auto kOptional = Presence::kOptional;
constexpr const char* kFileName = "course.lua";
constexpr std::size_t kScriptBytes = std::size_t{256} << 10;
constexpr std::array<std::string_view, 1> kConstructors{"course"};

Field<CourseFile> chapters_field() {
  const std::string expected = "a list of 1 to 50 tables { id, title, folder, levels }";
  auto take = [=](const LuaValue& value, CourseFile& file) -> std::optional<Misfit> {
    const auto* const list = value.as<LuaList>();
    if (list == nullptr || list->empty() || list->size() > 50) {
      return misfit(expected, "is " + describe(value));
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
      const auto* const table = list->at(i).as<LuaTable>();
      if (table == nullptr) {
        return misfit(expected, fmt::format("entry {} is {}", i + 1, describe(list->at(i))));
      }
      CourseChapter chapter;
      if (auto wrong = read_fields(*table, chapter_fields(), chapter)) {
        wrong->path = fmt::format("{}.{}", i + 1, wrong->path);
        return wrong;
      }
      file.chapters.push_back(std::move(chapter));
    }
    return std::nullopt;
  };
  return {"chapters", kRequired, expected, take};
}

/// Fills in the chapter that each gate looks at: the one named, else the one before.
std::optional<std::string> link_gates(std::vector<CourseChapter>& chapters) {
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    Chapter& chapter = chapters[i].chapter;
    const auto earlier = std::span{chapters}.first(i);
    if (!chapter.gate && !chapter.after.empty()) {
      return fmt::format("{}.after\" stands without a gate beside it", i + 1);
    }
    if (!chapter.gate) {
      continue;
    }
    if (chapter.after.empty() && i > 0) {
      chapter.after = earlier.back().chapter.id;
    }
    if (std::ranges::none_of(earlier, [&](const auto& each) { return each.chapter.id == chapter.after; })) {
      return chapter.after.empty()
                 ? fmt::format("{}.gate\" has no chapter before it to look at", i + 1)
                 : fmt::format("{}.after\" names \"{}\", which is no chapter before this one", i + 1,
                               chapter.after);
    }
  }
  return std::nullopt;
}

/// A demand that is only made where it is given.
Field<ChapterGate> all_but_field() {
  struct Given {
    int number = 0;
  };
  Field<Given> field = whole_field("all_but", kOptional, &Given::number, 0, 100);
  auto take = [inner = std::move(field.take)](const LuaValue& value, ChapterGate& gate) {
    Given given;
    auto wrong = inner(value, given);
    gate.all_but = given.number;
    return wrong;
  };
  return {field.name, kOptional, field.expected, take};
}

Field<CourseFile> unlock_field() {
  const std::string expected = R"(a score such as "bogey" or "par", or a function(record, needs) -> boolean)";
  auto take = [=](const LuaValue& value, CourseFile& file) -> std::optional<Misfit> {
    if (const auto* const function = value.as<LuaFunction>()) {
      file.unlock = *function;
      return std::nullopt;
    }
    const auto* const term = value.as<std::string>();
    const auto strokes = term == nullptr ? std::nullopt : strokes_of_term(*term);
    if (!strokes) {
      return misfit(expected, "is " + describe(value));
    }
    file.unlock_strokes = *strokes;
    return std::nullopt;
  };
  return {"unlock", kOptional, expected, take};
}

/// Says what stands twice: chapters are found by their id, levels by theirs alone.
std::optional<std::string> named_twice(const CourseFile& file) {
  std::set<std::string> chapters;
  std::set<std::string> levels;
  for (const CourseChapter& entry : file.chapters) {
    if (!chapters.insert(entry.chapter.id).second) {
      return fmt::format("names the chapter \"{}\" twice", entry.chapter.id);
    }
    for (const std::string& level : entry.chapter.levels) {
      if (!levels.insert(level).second) {
        return fmt::format("names the level \"{}\" twice", level);
      }
    }
  }
  return std::nullopt;
}

}  // namespace

const Fields<CourseFile>& course_fields() {
  static const Fields<CourseFile> kFields{
      text_field("title", kRequired, &CourseFile::title, prose(80)),
      chapters_field(),
      unlock_field(),
  };
  return kFields;
}

const Fields<CourseChapter>& chapter_fields() {
  static const Fields<CourseChapter> kFields{
      within(&CourseChapter::chapter, text_field("id", kRequired, &Chapter::id, name_text())),
      within(&CourseChapter::chapter, text_field("title", kRequired, &Chapter::title, prose(80))),
      text_field("folder", kRequired, &CourseChapter::folder, name_text()),
      within(&CourseChapter::chapter,
             texts_field("levels", kRequired, &Chapter::levels, {0, 100}, name_text())),
      within(&CourseChapter::chapter, table_field("gate", &Chapter::gate, gate_fields())),
      within(&CourseChapter::chapter, text_field("after", kOptional, &Chapter::after, name_text())),
      within(&CourseChapter::chapter, table_field("claim", &Chapter::claim, claim_fields())),
  };
  return kFields;
}

const Fields<Claim>& claim_fields() {
  static const Fields<Claim> kFields{
      text_field("text", kRequired, &Claim::text, prose(200)),
      whole_field("pars", kOptional, &Claim::pars, 0, 100),
      whole_field("right_reads", kOptional, &Claim::right_reads, 0, 100),
  };
  return kFields;
}

const Fields<ChapterGate>& gate_fields() {
  static const Fields<ChapterGate> kFields{
      all_but_field(),
      whole_field("pars", kOptional, &ChapterGate::pars, 0, 100),
      whole_field("reads", kOptional, &ChapterGate::reads, 0, 100),
  };
  return kFields;
}

Result<CourseFile> read_course_file(const std::filesystem::path& folder) {
  const auto source = read_file(folder / kFileName, kScriptBytes);
  if (!source) {
    return std::unexpected(source.error());
  }
  auto vm = Vm::create(kConstructors);
  if (!vm) {
    return std::unexpected(vm.error());
  }
  const auto made = vm->run(*source, kFileName);
  if (!made) {
    return std::unexpected(made.error());
  }
  CourseFile file;
  if (const auto wrong = read_fields(made->fields, course_fields(), file)) {
    return fail(fmt::format("{}: field \"{}\" {}.", kFileName, wrong->path, wrong->what), wrong->hint);
  }
  if (const auto twice = named_twice(file)) {
    return fail(fmt::format("{}: field \"chapters\" {}.", kFileName, *twice));
  }
  if (const auto wrong = link_gates(file.chapters)) {
    return fail(fmt::format("{}: field \"chapters.{}.", kFileName, *wrong));
  }
  file.vm = std::move(*vm);
  return file;
}

}  // namespace underpar
