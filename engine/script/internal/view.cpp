#include "engine/script/internal/view.hpp"

#include "engine/script/internal/lua.hpp"

namespace underpar {
namespace {

const char kViewKey = 0;  // its address marks the metatables of views

// __newindex(view, key, value)
int refuse_to_set(lua_State* lua) {
  return luaL_error(lua, "what a function is given is read-only, so its field '%s' cannot be set",
                    luaL_tolstring(lua, 2, nullptr));
}

// __len(view) -> integer
int view_length(lua_State* lua) {
  lua_pushinteger(lua, static_cast<lua_Integer>(lua_rawlen(lua, lua_upvalueindex(1))));
  return 1;
}

// __pairs(view) -> next, view, nil
int view_pairs(lua_State* lua) {
  lua_pushcfunction(lua, lua_view_next);
  lua_pushvalue(lua, 1);
  lua_pushnil(lua);
  return 3;
}

}  // namespace

void make_view(lua_State* lua) {
  luaL_checkstack(lua, 4, nullptr);
  lua_newtable(lua);           // data, view
  lua_createtable(lua, 0, 6);  // data, view, meta
  lua_pushvalue(lua, -3);
  lua_rawsetp(lua, -2, &kViewKey);
  lua_pushvalue(lua, -3);
  lua_setfield(lua, -2, "__index");
  lua_pushcfunction(lua, refuse_to_set);
  lua_setfield(lua, -2, "__newindex");
  lua_pushvalue(lua, -3);
  lua_pushcclosure(lua, view_length, 1);
  lua_setfield(lua, -2, "__len");
  lua_pushcfunction(lua, view_pairs);
  lua_setfield(lua, -2, "__pairs");
  lua_setmetatable(lua, -2);
  lua_remove(lua, -2);
}

bool push_viewed(lua_State* lua, int index) {
  if (!lua_istable(lua, index) || lua_getmetatable(lua, index) == 0) {
    return false;
  }
  const bool is_view = lua_rawgetp(lua, -1, &kViewKey) == LUA_TTABLE;
  lua_remove(lua, -2);
  if (!is_view) {
    lua_pop(lua, 1);
  }
  return is_view;
}

int lua_view_next(lua_State* lua) {
  luaL_checktype(lua, 1, LUA_TTABLE);
  lua_settop(lua, 2);
  if (push_viewed(lua, 1)) {
    lua_replace(lua, 1);
  }
  if (lua_next(lua, 1) != 0) {
    return 2;
  }
  lua_pushnil(lua);
  return 1;
}

}  // namespace underpar
