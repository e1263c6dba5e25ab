#include "engine/course/unlocking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/course/lua_views.hpp"
#include "engine/course/similar.hpp"
#include "engine/model/names.hpp"

namespace underpar {
namespace {

constexpr const char* kClosed = "This hole opens later in the course.";

const Level* find_level(const std::vector<Level>& levels, std::string_view id) {
  const auto found = std::ranges::find(levels, id, &Level::id);
  return found == levels.end() ? nullptr : &*found;
}

/// Calls a rule: function(…) -> boolean [, text].
Result<Access> ask(Vm& vm, LuaFunction rule, const std::vector<LuaValue>& arguments) {
  const auto said = vm.call(rule, arguments);
  if (!said) {
    return std::unexpected(said.error());
  }
  const bool* const open = said->front().as<bool>();
  if (open == nullptr) {
    return fail(fmt::format("It must return true or false, but returns {}.", describe(said->front())));
  }
  const auto* const why = said->at(1).as<std::string>();
  const bool shown = why != nullptr && !why->empty() && why->size() <= 500 && !wrong_with_text(*why);
  return Access{.open = *open, .why = *open ? "" : shown ? *why : kClosed};
}

Access by_strokes(const Level& level, int worst, const std::vector<Level>& levels, const Standing& standing) {
  std::string missing;
  for (const std::string& id : level.needs) {
    const Level* const needed = find_level(levels, id);
    const auto best = standing.of(id).best_strokes;
    if (needed != nullptr && !needed->broken && (!best || *best > worst)) {
      missing += (missing.empty() ? "" : " and on ") + needed->title;
    }
  }
  if (missing.empty()) {
    return {.open = true, .why = {}};
  }
  return {.open = false, .why = fmt::format("Make {} or better on {}.", golf_term(worst), missing)};
}

std::optional<Failure> wrong_needs(LevelFile& file, std::size_t place, const std::vector<Level>& levels) {
  const std::string name = file.level.file.filename().string();
  for (const std::string& id : file.level.needs) {
    const auto found = std::ranges::find(levels, id, &Level::id);
    if (found == levels.end()) {
      std::vector<std::string> ids;
      std::ranges::transform(levels, std::back_inserter(ids), &Level::id);
      const auto near = nearest(id, ids, 1);
      return Failure{fmt::format("{}: field \"needs\" names \"{}\", which is not in this course.", name, id),
                     near.empty() ? "" : fmt::format("Did you mean \"{}\"?", near.front())};
    }
    if (static_cast<std::size_t>(found - levels.begin()) >= place) {
      return Failure{
          fmt::format("{}: field \"needs\" names \"{}\", which does not come before it in the course.", name,
                      id),
          "Change the order in course.lua, or what the level needs."};
    }
  }
  if (file.needs && file.vm) {
    const auto tried = ask(*file.vm, *file.needs, {record_view(Standing{}, levels)});
    if (!tried) {
      return Failure{fmt::format("{}: field \"needs\" fails for a player without any rounds. {}", name,
                                 tried.error().what),
                     tried.error().hint};
    }
  }
  return std::nullopt;
}

}  // namespace

void check_needs(std::span<LevelFile> files, const std::vector<Level>& levels) {
  for (std::size_t place = 0; place < files.size(); ++place) {
    if (!files[place].level.broken) {
      files[place].level.broken = wrong_needs(files[place], place, levels);
    }
  }
}

Access access_to(LevelFile& file, CourseFile& course, const std::vector<Level>& levels,
                 const Standing& standing) {
  if (file.needs && file.vm) {
    const auto said = ask(*file.vm, *file.needs, {record_view(standing, levels)});
    return said ? *said : Access{.open = false, .why = said.error().what};
  }
  if (course.unlock && course.vm) {
    LuaList needs;
    std::ranges::transform(file.level.needs, std::back_inserter(needs),
                           [](const std::string& id) { return LuaValue{id}; });
    const auto said =
        ask(*course.vm, *course.unlock, {record_view(standing, levels), LuaValue{std::move(needs)}});
    if (said) {
      return *said;
    }
    // A rule that fails must not close the whole course: the usual one stands in.
  }
  return by_strokes(file.level, course.unlock_strokes, levels, standing);
}

}  // namespace underpar
