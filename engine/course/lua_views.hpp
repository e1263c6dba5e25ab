#pragma once
#include <vector>

#include "engine/course/course.hpp"
#include "engine/script/value.hpp"

namespace underpar {

// What the functions of a course are given, as Lua tables. docs/lua-api.md explains each field.

/// `verdict`. Without a score the ratios are infinite, so that no comparison finds them fast.
[[nodiscard]] LuaValue verdict_view(const Verdict& verdict);

/// `facts`, as they are.
[[nodiscard]] LuaValue facts_view(const Facts& facts);

/// `record`: one table per column, each by level id. Attempts and hints are 0 for untouched levels of the
/// course; scores are nil.
[[nodiscard]] LuaValue record_view(const Standing& standing, const std::vector<Level>& levels);

}  // namespace underpar
