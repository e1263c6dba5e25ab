#include "engine/script/internal/library.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "engine/script/internal/budget.hpp"
#include "engine/script/internal/lua.hpp"
#include "engine/script/internal/text_search.hpp"
#include "engine/script/internal/view.hpp"

namespace underpar {
namespace {

// What is not named here does not exist, also when a newer Lua brings it. Left out on purpose:
// load, dofile, require, collectgarbage, print, warn: no way out, no bytecode
// setmetatable, getmetatable, raw*: a __gc or __close of a script would run without the count hook
// xpcall: its handler would run without the count hook once a limit is over
// coroutine: each one would need a hook of its own
// table.move, string.pack: run long or build large values within one instruction
// find, match, gmatch, gsub: text_search.cpp has ones that count their steps
// math.random: a level says the same thing every time
constexpr std::array<std::string_view, 10> kBase{"assert", "error",  "ipairs",   "next",     "pairs",
                                                 "pcall",  "select", "tonumber", "tostring", "type"};
constexpr std::array<std::string_view, 9> kString{"byte", "char",    "format", "len",  "lower",
                                                  "rep",  "reverse", "sub",    "upper"};
constexpr std::array<std::string_view, 6> kTable{"concat", "insert", "pack", "remove", "sort", "unpack"};
constexpr std::array<std::string_view, 25> kMath{
    "abs",  "acos", "asin", "atan", "ceil",       "cos",  "deg",        "exp",  "floor",
    "fmod", "huge", "log",  "max",  "maxinteger", "min",  "mininteger", "modf", "pi",
    "rad",  "sin",  "sqrt", "tan",  "tointeger",  "type", "ult"};
constexpr std::array<std::string_view, 6> kUtf8{"char", "charpattern", "codepoint", "codes", "len", "offset"};

const char kConstructorKey = 0;  // its address marks the metatables of constructed tables

// pcall(function, ...) -> boolean, ...
// Unlike Lua's own it hands errors of the limits on, so that no script can outlive them.
int limited_pcall(lua_State* lua) {
  luaL_checkany(lua, 1);
  const int status = lua_pcall(lua, lua_gettop(lua) - 1, LUA_MULTRET, 0);
  if (status == LUA_OK) {
    luaL_checkstack(lua, 1, nullptr);
    lua_pushboolean(lua, 1);
    lua_insert(lua, 1);
    return lua_gettop(lua);
  }
  Budget& budget = Budget::of(lua);
  if (budget.over == Over::kNothing && status == LUA_ERRMEM) {
    budget.over = Over::kMemory;
  }
  if (budget.over != Over::kNothing) {
    return lua_error(lua);
  }
  lua_pushboolean(lua, 0);
  lua_insert(lua, -2);
  return 2;
}

// string.rep(text, count [, separator]) -> string
// Lua's own loops `count` times even when nothing is repeated.
int limited_rep(lua_State* lua) {
  std::size_t text_size = 0;
  std::size_t separator_size = 0;
  const char* const text = luaL_checklstring(lua, 1, &text_size);
  const lua_Integer count = luaL_checkinteger(lua, 2);
  const char* const separator = luaL_optlstring(lua, 3, "", &separator_size);
  const std::size_t step = text_size + separator_size;
  if (count <= 0 || step == 0) {
    lua_pushliteral(lua, "");
    return 1;
  }
  const std::size_t limit = Budget::of(lua).limits.block_bytes;
  if (static_cast<std::size_t>(count) > limit / step + 1) {
    return luaL_error(lua, "resulting string too large");
  }
  const std::size_t total = static_cast<std::size_t>(count) * step - separator_size;
  luaL_Buffer buffer;
  char* to = luaL_buffinitsize(lua, &buffer, total);
  for (lua_Integer i = 0; i < count; ++i) {
    std::memcpy(to, text, text_size);
    to += text_size;
    if (i + 1 < count) {
      std::memcpy(to, separator, separator_size);
      to += separator_size;
    }
  }
  luaL_pushresultsize(&buffer, total);
  return 1;
}

// level(fields) -> fields, marked as the script's result; the same for other constructors
int construct(lua_State* lua) {
  if (lua_gettop(lua) != 1 || !lua_istable(lua, 1)) {
    const char* const name = lua_tostring(lua, lua_upvalueindex(1));
    return luaL_error(lua, "%s expects one table: %s { ... }", name, name);
  }
  lua_createtable(lua, 0, 1);
  lua_pushvalue(lua, lua_upvalueindex(1));
  lua_rawsetp(lua, -2, &kConstructorKey);
  lua_setmetatable(lua, 1);
  return 1;
}

/// Removes all fields but the named ones from the table at the top of the stack.
void keep_only(lua_State* lua, std::span<const std::string_view> names) {
  lua_pushnil(lua);
  while (lua_next(lua, -2) != 0) {
    lua_pop(lua, 1);
    std::size_t size = 0;
    const char* const name = lua_tolstring(lua, -1, &size);  // all keys are texts here
    if (std::ranges::find(names, std::string_view{name, size}) == names.end()) {
      lua_pushvalue(lua, -1);
      lua_pushnil(lua);
      lua_rawset(lua, -4);
    }
  }
}

void open(lua_State* lua, const char* name, lua_CFunction library, std::span<const std::string_view> names) {
  luaL_requiref(lua, name, library, 0);
  keep_only(lua, names);
  lua_setglobal(lua, name);
}

}  // namespace

void open_library(lua_State* lua, std::span<const std::string_view> constructors) {
  luaL_requiref(lua, LUA_GNAME, luaopen_base, 0);
  keep_only(lua, kBase);
  lua_pop(lua, 1);
  open(lua, LUA_STRLIBNAME, luaopen_string, kString);
  open(lua, LUA_TABLIBNAME, luaopen_table, kTable);
  open(lua, LUA_MATHLIBNAME, luaopen_math, kMath);
  open(lua, LUA_UTF8LIBNAME, luaopen_utf8, kUtf8);

  lua_register(lua, "pcall", limited_pcall);
  lua_register(lua, "next", lua_view_next);
  lua_getglobal(lua, LUA_STRLIBNAME);
  lua_pushcfunction(lua, limited_rep);
  lua_setfield(lua, -2, "rep");
  add_text_search(lua);
  lua_pop(lua, 1);

  for (const std::string_view name : constructors) {
    lua_pushlstring(lua, name.data(), name.size());
    lua_pushcclosure(lua, construct, 1);
    lua_setglobal(lua, std::string{name}.c_str());
  }
}

std::string_view constructor_of(lua_State* lua, int index) {
  if (!lua_istable(lua, index) || lua_getmetatable(lua, index) == 0) {
    return {};
  }
  std::string_view name;
  if (lua_rawgetp(lua, -1, &kConstructorKey) == LUA_TSTRING) {
    std::size_t size = 0;
    const char* const bytes = lua_tolstring(lua, -1, &size);
    name = {bytes, size};
  }
  lua_pop(lua, 2);
  return name;
}

}  // namespace underpar
