#include "engine/course/course.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "engine/course/course_file.hpp"
#include "engine/course/gates.hpp"
#include "engine/course/level_file.hpp"
#include "engine/course/lua_views.hpp"
#include "engine/course/prose_file.hpp"
#include "engine/course/similar.hpp"
#include "engine/course/unlocking.hpp"

namespace underpar {
namespace {

constexpr std::size_t kCommentBytes = 2048;
constexpr std::size_t kMostSimilar = 3;

/// The hint the level's function chooses; 0 when it has none or chooses none that exists.
int chosen_hint(LevelFile& file, const Facts& facts) {
  if (!file.hint || !file.vm) {
    return 0;
  }
  const std::array<LuaValue, 1> arguments{facts_view(facts)};
  const auto said = file.vm->call(*file.hint, arguments);
  const auto number = said ? whole_number(said->front()) : std::nullopt;
  const auto hints = static_cast<std::int64_t>(file.level.hints.size());
  return number && *number >= 1 && *number <= hints ? static_cast<int>(*number) : 0;
}

/// A chapter's opening page; empty when it has none.
Result<std::string> read_opening(const std::filesystem::path& folder) {
  const auto file = folder / "chapter.md";
  std::error_code ignored;
  return std::filesystem::exists(file, ignored) ? read_prose_file(file) : std::string{};
}

}  // namespace

struct Course::State {
  CourseFile course;
  std::vector<Chapter> chapters;
  std::vector<Level> levels;
  std::vector<LevelFile> files;  ///< files[i] is that of levels[i]

  /// nullptr when `level` is not of this course, or broken.
  [[nodiscard]] LevelFile* playable(const Level& level) {
    const auto found = std::ranges::find(levels, level.id, &Level::id);
    if (found == levels.end() || found->broken) {
      return nullptr;
    }
    return &files.at(static_cast<std::size_t>(found - levels.begin()));
  }
};

Course::Course(std::unique_ptr<State> state) : state_{std::move(state)} {}
Course::Course(Course&&) noexcept = default;
Course& Course::operator=(Course&&) noexcept = default;
Course::~Course() = default;

Result<Course> Course::load(const std::filesystem::path& folder, const std::filesystem::path& puzzles) {
  auto course = read_course_file(folder);
  if (!course) {
    return std::unexpected(course.error());
  }
  auto state = std::make_unique<State>();
  state->course = std::move(*course);
  for (const CourseChapter& entry : state->course.chapters) {
    auto opening = read_opening(folder / entry.folder);
    if (!opening) {
      return std::unexpected(opening.error());
    }
    state->chapters.push_back(entry.chapter);
    state->chapters.back().opening = std::move(*opening);
    for (const std::string& id : entry.chapter.levels) {
      state->files.push_back(read_level(
          {.folder = folder / entry.folder, .puzzles = puzzles, .id = id, .chapter = entry.chapter.id}));
      state->levels.push_back(state->files.back().level);
    }
  }
  check_needs(state->files, state->levels);
  for (std::size_t i = 0; i < state->files.size(); ++i) {
    state->levels[i].broken = state->files[i].level.broken;
  }
  return Course{std::move(state)};
}

const std::string& Course::title() const {
  return state_->course.title;
}

const std::vector<Chapter>& Course::chapters() const {
  return state_->chapters;
}

const std::vector<Level>& Course::levels() const {
  return state_->levels;
}

const Level* Course::find(std::string_view level_id) const {
  const auto found = std::ranges::find(state_->levels, level_id, &Level::id);
  return found == state_->levels.end() ? nullptr : &*found;
}

std::vector<std::string> Course::similar(std::string_view level_id) const {
  std::vector<std::string> ids;
  std::ranges::transform(state_->levels, std::back_inserter(ids), &Level::id);
  return nearest(level_id, ids, kMostSimilar);
}

Access Course::access(const Chapter& chapter, const Standing& standing) const {
  const auto before = std::ranges::find(state_->chapters, chapter.after, &Chapter::id);
  return chapter.gate && before != state_->chapters.end()
             ? pass_gate(*chapter.gate, *before, state_->levels, standing)
             : Access{.open = true, .why = {}};
}

Access Course::access(const Level& level, const Standing& standing) const {
  const auto chapter = std::ranges::find(state_->chapters, level.chapter, &Chapter::id);
  if (chapter != state_->chapters.end() && find(level.id) != nullptr && !level.broken) {
    if (auto gate = access(*chapter, standing); !gate.open) {
      return gate;
    }
  }
  if (LevelFile* const file = state_->playable(level)) {
    return access_to(*file, state_->course, state_->levels, standing);
  }
  const Level* const known = find(level.id);
  return {.open = false,
          .why = known != nullptr && known->broken ? known->broken->what : "It is not in this course."};
}

const Level* Course::next(const Standing& standing) const {
  const Level* first_open = nullptr;
  for (const Level& level : state_->levels) {
    if (!access(level, standing).open) {
      continue;
    }
    const auto best = standing.of(level.id).best_strokes;
    if (!best || *best > kPar) {
      return &level;
    }
    first_open = first_open == nullptr ? &level : first_open;
  }
  return first_open;
}

int Course::next_hint(const Level& level, int hints_taken, const Facts& facts) const {
  LevelFile* const file = state_->playable(level);
  if (file == nullptr || hints_taken >= static_cast<int>(file->level.hints.size())) {
    return 0;
  }
  return std::max(chosen_hint(*file, facts), std::max(hints_taken, 0) + 1);
}

Result<std::string> Course::comment(const Level& level, const Verdict& verdict, const Facts& facts) const {
  LevelFile* const file = state_->playable(level);
  if (file == nullptr || !file->comment || !file->vm) {
    return std::string{};
  }
  const std::array<LuaValue, 2> arguments{verdict_view(verdict), facts_view(facts)};
  const auto said = file->vm->call(*file->comment, arguments);
  if (!said) {
    return std::unexpected(said.error());
  }
  if (said->front().is_nil() || said->front() == LuaValue{std::string{}}) {
    return std::string{};
  }
  const TextRule rule = prose(kCommentBytes);
  if (const auto wrong = rule.wrong_with(said->front())) {
    return fail(fmt::format("{}: the result of field \"comment\" must be {}, but {}.",
                            file->level.file.filename().string(), rule.expected(), *wrong));
  }
  return *said->front().as<std::string>();
}

}  // namespace underpar
