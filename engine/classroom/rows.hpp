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

/// What boards are made of has changed: readers of the class see a new version.
inline void bump_version(Session& session) {
  session.run("UPDATE class SET version = version + 1");
}

/// Notes who did what; the instructor reads it.
inline void note(Session& session, Moment now, std::string who, std::string what) {
  session.run("INSERT INTO audit (at_ms, who, what) VALUES ($1, $2, $3)",
              {stored(now), std::move(who), std::move(what)});
}

}  // namespace underpar::classroom
