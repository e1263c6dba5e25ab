#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/level.hpp"
#include "engine/model/record.hpp"

namespace underpar {

/// What a level's Lua functions get to know about a round beside its verdict, by name (see docs/lua-api.md).
using Facts = std::map<std::string, std::variant<bool, double, std::string>>;

/// Whether a chapter or level may be played, and if not, what opens it.
struct Access {
  bool open = false;
  std::string why;  ///< "Make bogey or better on The Engraver Starts Over."; empty when open
};

/// A course: the chapters and levels of one folder with course.lua, in order of play, and their Lua
/// functions. A level whose script fails is part of the course and marked broken; the course goes on. Belongs
/// to one thread.
class Course {
 public:
  /// Reads `folder`/course.lua and every level it names; puzzles are looked for in `puzzles`.
  /// Fails when course.lua itself cannot be used; the message names file, field and what was expected.
  [[nodiscard]] static Result<Course> load(const std::filesystem::path& folder,
                                           const std::filesystem::path& puzzles);

  Course(Course&&) noexcept;
  Course& operator=(Course&&) noexcept;
  ~Course();

  [[nodiscard]] const std::string& title() const;
  [[nodiscard]] const std::vector<Chapter>& chapters() const;
  /// In order of play.
  [[nodiscard]] const std::vector<Level>& levels() const;
  /// nullptr when there is none with this id.
  [[nodiscard]] const Level* find(std::string_view level_id) const;
  /// The ids that look most like `level_id`, nearest first, at most three.
  [[nodiscard]] std::vector<std::string> similar(std::string_view level_id) const;

  /// By the chapter's gate.
  [[nodiscard]] Access access(const Chapter& chapter, const Standing& standing) const;
  /// By its chapter's gate, the level's needs and the course's unlock rule. A broken level is closed, and
  /// `why` says why; those that need it do not wait for it.
  [[nodiscard]] Access access(const Level& level, const Standing& standing) const;
  /// The level to play next: the first open one without a par, else the first open one; nullptr on an empty
  /// course.
  [[nodiscard]] const Level* next(const Standing& standing) const;

  /// Which hint fits best now (1-based), by the level's `hint` function over the facts, else the first not
  /// yet taken; never one of the `hints_taken` first, which are known already. A function that fails or
  /// chooses no hint there is counts as having none. 0: there are no more.
  [[nodiscard]] int next_hint(const Level& level, int hints_taken, const Facts& facts) const;
  /// What the level says after this round, at most 2 KiB; empty when it has nothing to say. Fails when its
  /// function fails or returns something else.
  [[nodiscard]] Result<std::string> comment(const Level& level, const Verdict& verdict,
                                            const Facts& facts) const;

 private:
  struct State;
  explicit Course(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace underpar
