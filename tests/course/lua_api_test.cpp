#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/course/course_file.hpp"
#include "engine/course/level_file.hpp"
#include "engine/course/lua_views.hpp"
#include "tests/course/course_folder.hpp"

namespace underpar {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::UnorderedElementsAreArray;

const std::filesystem::path kPage = std::filesystem::path{UNDERPAR_SOURCE_DIR} / "docs/lua-api.md";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines{""};
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

/// The table rows under a heading of docs/lua-api.md, without those of its subheadings.
std::vector<std::string> rows_under(const std::string& heading) {
  const auto text = read_file(kPage);
  std::vector<std::string> rows;
  bool inside = false;
  for (const std::string& line : lines_of(text.value_or(""))) {
    if (line.starts_with("#")) {
      inside = line == "## " + heading;
    } else if (inside && line.starts_with("| ")) {
      rows.push_back(line);
    }
  }
  return rows;
}

std::vector<std::string> in_backticks(const std::string& text) {
  std::vector<std::string> found;
  for (std::size_t from = text.find('`'); from != std::string::npos; from = text.find('`', from)) {
    const std::size_t to = text.find('`', from + 1);
    found.push_back(text.substr(from + 1, to - from - 1));
    from = to == std::string::npos ? to : to + 1;
  }
  return found;
}

/// The fields that stand in backticks in the first column.
std::vector<std::string> documented(const std::string& heading) {
  std::vector<std::string> names;
  for (const std::string& row : rows_under(heading)) {
    if (row.starts_with("| `")) {
      names.push_back(in_backticks(row).front());
    }
  }
  return names;
}

template <class Into>
std::vector<std::string> known(const Fields<Into>& fields) {
  std::vector<std::string> names;
  std::ranges::transform(fields, std::back_inserter(names), &Field<Into>::name);
  return names;
}

std::vector<std::string> known(const LuaValue& view) {
  std::vector<std::string> names;
  for (const auto& [name, value] : *view.as<LuaTable>()) {
    names.push_back(name);
  }
  return names;
}

template <class Into>
void expect_presence_documented(const Fields<Into>& fields, const std::string& heading) {
  for (const std::string& row : rows_under(heading)) {
    const auto field = std::ranges::find_if(
        fields, [&](const auto& each) { return row.starts_with("| `" + each.name + "` |"); });
    if (field != fields.end()) {
      EXPECT_EQ(row.find("| required |") != std::string::npos, field->presence == Presence::kRequired) << row;
    }
  }
}

TEST(LuaApi, DocumentsEveryFieldAndNoOther) {
  EXPECT_THAT(documented("Fields of level"), UnorderedElementsAreArray(known(level_fields())));
  EXPECT_THAT(documented("Fields of limits"), UnorderedElementsAreArray(known(limit_fields())));
  EXPECT_THAT(documented("Fields of lines"), UnorderedElementsAreArray(known(line_fields())));
  EXPECT_THAT(documented("Fields of second_goal"), UnorderedElementsAreArray(known(second_goal_fields())));
  EXPECT_THAT(documented("Fields of course"), UnorderedElementsAreArray(known(course_fields())));
  EXPECT_THAT(documented("Fields of chapters"), UnorderedElementsAreArray(known(chapter_fields())));
  EXPECT_THAT(documented("Fields of gate"), UnorderedElementsAreArray(known(gate_fields())));
  EXPECT_THAT(documented("Fields of claim"), UnorderedElementsAreArray(known(claim_fields())));
  EXPECT_THAT(documented("Fields of verdict"), UnorderedElementsAreArray(known(verdict_view({}))));
  EXPECT_THAT(documented("Fields of record"), UnorderedElementsAreArray(known(record_view({}, {}))));
}

TEST(LuaApi, SaysWhichFieldsAreRequired) {
  expect_presence_documented(level_fields(), "Fields of level");
  expect_presence_documented(limit_fields(), "Fields of limits");
  expect_presence_documented(line_fields(), "Fields of lines");
  expect_presence_documented(second_goal_fields(), "Fields of second_goal");
  expect_presence_documented(course_fields(), "Fields of course");
  expect_presence_documented(chapter_fields(), "Fields of chapters");
  expect_presence_documented(gate_fields(), "Fields of gate");
  expect_presence_documented(claim_fields(), "Fields of claim");
}

TEST(LuaApi, ListsEveryFunctionOfTheMachineAndNoOther) {
  constexpr std::array<std::string_view, 1> kConstructors{"level"};
  for (const std::string& row : rows_under("What Lua has here")) {
    std::vector<std::string> names = in_backticks(row);
    if (names.empty()) {
      continue;
    }
    const bool base = row.starts_with("| base");
    const std::string table = base ? "_ENV" : names.front();
    if (base) {
      names.insert(names.end(), {"level", "string", "table", "math", "utf8"});
    } else {
      names.erase(names.begin());
    }
    auto vm = Vm::create(kConstructors);
    ASSERT_TRUE(vm);
    const auto made = vm->run("local seen = {} for name in pairs(" + table +
                                  ") do seen[name] = true end return level { seen = seen }",
                              "names.lua");
    ASSERT_TRUE(made) << made.error().what;
    EXPECT_THAT(known(made->fields.at("seen")), UnorderedElementsAreArray(names)) << table;
  }
}

/// The number in backticks in the third column of each row.
std::vector<double> documented_defaults(const std::string& heading) {
  std::vector<double> defaults;
  for (const std::string& row : rows_under(heading)) {
    if (row.starts_with("| `")) {
      const std::size_t type = row.find(" | ") + 3;
      defaults.push_back(std::stod(in_backticks(row.substr(row.find(" | ", type))).front()));
    }
  }
  return defaults;
}

TEST(LuaApi, NamesTheDefaultsOfLinesAndLimits) {
  EXPECT_THAT(documented_defaults("Fields of lines"), ElementsAreArray(ScoreLines{}.rising()));
  const PlayLimits limits;
  EXPECT_THAT(documented_defaults("Fields of limits"),
              ElementsAre(limits.threads, limits.memory_mib, limits.call_time_s));
}

/// What stands between "```lua" and "```".
std::vector<std::string> examples() {
  std::vector<std::string> blocks;
  bool inside = false;
  for (const std::string& line : lines_of(read_file(kPage).value_or(""))) {
    if (line.starts_with("```")) {
      inside = line == "```lua";
      if (inside) {
        blocks.emplace_back();
      }
    } else if (inside) {
      blocks.back() += line + "\n";
    }
  }
  return blocks;
}

TEST(LuaApi, HasExamplesThatRun) {
  ASSERT_EQ(examples().size(), 3U);
  for (const std::string& example : examples()) {
    const CourseFolder folder;
    const auto first = folder.levels() / "01-one" / "first.lua";
    CourseFolder::edit(first, "hints =", example + "  hints =");
    const auto course = folder.load();
    ASSERT_TRUE(course) << course.error().what;
    const Level& level = *course->find("first");
    ASSERT_FALSE(level.broken) << level.broken->what << example;
    const bool hints = example.starts_with("hint =");
    EXPECT_EQ(course->next_hint(level, 0, {{"attempts", 4.0}}), hints ? 2 : 1);
    const auto said = course->comment(level, {.strokes = kBirdie, .ratio = 0.5}, {});
    ASSERT_TRUE(said) << said.error().what;
    EXPECT_EQ(said->empty(), !example.starts_with("comment ="));
    EXPECT_EQ(course->access(level, {}).open, !example.starts_with("needs ="));
  }
}

/// The course of the game. Its levels are tested as content; here only what course.lua itself says.
TEST(BuiltInCourse, HasItsChaptersInOrder) {
  const auto file = read_course_file(std::filesystem::path{UNDERPAR_SOURCE_DIR} / "levels");
  ASSERT_TRUE(file) << file.error().what;
  EXPECT_EQ(file->unlock_strokes, kBogey);
  std::vector<std::string> found;
  for (const CourseChapter& entry : file->chapters) {
    found.push_back(entry.chapter.id);
    EXPECT_EQ(entry.chapter.gate.has_value(), found.size() > 1) << entry.chapter.id;
  }
  EXPECT_THAT(found, ElementsAre("measuring", "profiling", "algorithms", "data-structures", "memory",
                                 "caching", "close-to-the-metal"));
}

}  // namespace
}  // namespace underpar
