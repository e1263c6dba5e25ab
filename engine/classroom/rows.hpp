#pragma once
#include <optional>

#include "engine/classroom/database.hpp"
#include "engine/classroom/nouns.hpp"

namespace underpar::classroom {

// Between values of C++ and values of a row.

[[nodiscard]] inline Value stored(Moment moment) {
  return std::int64_t{moment.time_since_epoch().count()};
}
[[nodiscard]] inline Value stored(std::optional<Moment> moment) {
  return moment ? stored(*moment) : Value{nullptr};
}
[[nodiscard]] inline Moment moment_at(const Row& row, std::size_t column) {
  return Moment{std::chrono::milliseconds{row.integer(column)}};
}
[[nodiscard]] inline std::optional<Moment> moment_if(const Row& row, std::size_t column) {
  return row.is_null(column) ? std::nullopt : std::optional{moment_at(row, column)};
}

/// Readers of the class see a new version, which is returned. Assignments are written after it only: all who
/// write them wait for the class first, and so never for one another.
inline std::int64_t new_version(Session& session) {
  return session.run("UPDATE class SET version = version + 1 RETURNING version").at(0).integer(0);
}

/// What the board of one assignment is made of has changed, or what all boards are made of.
inline void touch_board(Session& session, Id assignment_id) {
  session.run("UPDATE assignment SET version = $2 WHERE id = $1", {assignment_id, new_version(session)});
}
inline void touch_all_boards(Session& session) {
  session.run("UPDATE assignment SET version = $1", {new_version(session)});
}

/// Notes who did what; the instructor reads it.
inline void note(Session& session, Moment now, std::string who, std::string what) {
  session.run("INSERT INTO audit (at_ms, who, what) VALUES ($1, $2, $3)",
              {stored(now), std::move(who), std::move(what)});
}

}  // namespace underpar::classroom
