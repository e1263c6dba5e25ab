#pragma once

struct lua_State;

namespace underpar {

/// Puts find, match, gmatch and gsub into the table at the top of the stack: Lua's, but each step of a search
/// counts as an instruction. Raises Lua errors, so: inside a protected call only.
void add_text_search(lua_State* lua);

}  // namespace underpar
