#pragma once

struct lua_State;

namespace underpar {

/// A view is an empty table whose metatable shows the fields of another one and refuses to set any.

/// Replaces the table at the top of the stack by a view of it.
void make_view(lua_State* lua);

/// Pushes the table behind the view at `index` and returns true; pushes nothing when it is no view.
[[nodiscard]] bool push_viewed(lua_State* lua, int index);

// next(table [, key]) -> key, value; sees through views
int lua_view_next(lua_State* lua);

}  // namespace underpar
