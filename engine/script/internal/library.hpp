#pragma once
#include <span>
#include <string_view>

struct lua_State;

namespace underpar {

/// Lua calls C++: opens the functions a script may use, and no others, and the named constructors.
/// Raises Lua errors, so: inside a protected call only.
void open_library(lua_State* lua, std::span<const std::string_view> constructors);

/// The constructor that made the table at `index`; empty when none did. The view is good as long as the
/// state.
[[nodiscard]] std::string_view constructor_of(lua_State* lua, int index);

}  // namespace underpar
