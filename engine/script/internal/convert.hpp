#pragma once
#include <expected>
#include <string>

#include "engine/script/value.hpp"

struct lua_State;

namespace underpar {

/// Pushes a value; tables become read-only views. Raises Lua errors, so: inside a protected call only.
void push_value(lua_State* lua, const LuaValue& value);

/// Reads the value at `index` as a tree; functions are kept alive in the registry. Leaves the stack as it
/// was. Fails, with the end of a sentence, on what a tree cannot hold: cycles and tables nested more than 16
/// deep, more than 10 000 values or 1 MiB of text, lists with gaps, tables with list items and named fields,
/// and keys or values of other types. Raises Lua errors, so: inside a protected call only.
[[nodiscard]] std::expected<LuaValue, std::string> to_value(lua_State* lua, int index);

}  // namespace underpar
