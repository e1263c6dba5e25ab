#include "engine/script/internal/convert.hpp"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

#include "engine/script/internal/lua.hpp"
#include "engine/script/internal/view.hpp"

namespace underpar {
namespace {

constexpr int kMaxDepth = 16;
constexpr int kMaxValues = 10'000;
constexpr std::size_t kMaxTextBytes = std::size_t{1} << 20;

struct Push {
  lua_State* lua;

  void operator()(std::monostate) const { lua_pushnil(lua); }
  void operator()(bool value) const { lua_pushboolean(lua, value ? 1 : 0); }
  void operator()(std::int64_t value) const { lua_pushinteger(lua, value); }
  void operator()(double value) const { lua_pushnumber(lua, value); }
  void operator()(const std::string& value) const { lua_pushlstring(lua, value.data(), value.size()); }
  void operator()(LuaFunction value) const { lua_rawgeti(lua, LUA_REGISTRYINDEX, value.reference); }
  void operator()(const LuaList& value) const {
    luaL_checkstack(lua, 4, nullptr);
    lua_createtable(lua, static_cast<int>(value.size()), 0);
    lua_Integer place = 0;
    for (const LuaValue& item : value) {
      std::visit(*this, item.data);
      lua_rawseti(lua, -2, ++place);
    }
    make_view(lua);
  }
  void operator()(const LuaTable& value) const {
    luaL_checkstack(lua, 4, nullptr);
    lua_createtable(lua, 0, static_cast<int>(value.size()));
    for (const auto& [name, item] : value) {
      lua_pushlstring(lua, name.data(), name.size());
      std::visit(*this, item.data);
      lua_rawset(lua, -3);
    }
    make_view(lua);
  }
};

/// One walk over a Lua table. The tree it makes has no sharing, so the walk counts what it copies.
class Walk {
 public:
  using Read = std::expected<LuaValue, std::string>;

  explicit Walk(lua_State* lua) : lua_{lua} {}

  Read read(int index, int depth) {
    if (++values_ > kMaxValues) {
      return std::unexpected(fmt::format("holds more than {} values", kMaxValues));
    }
    switch (lua_type(lua_, index)) {
      case LUA_TNIL:
        return LuaValue{};
      case LUA_TBOOLEAN:
        return LuaValue{lua_toboolean(lua_, index) != 0};
      case LUA_TNUMBER:
        return lua_isinteger(lua_, index) != 0 ? LuaValue{std::int64_t{lua_tointeger(lua_, index)}}
                                               : LuaValue{lua_tonumber(lua_, index)};
      case LUA_TSTRING:
        return read_text(index);
      case LUA_TTABLE:
        return read_table(index, depth);
      case LUA_TFUNCTION:
        lua_pushvalue(lua_, index);
        return LuaValue{LuaFunction{luaL_ref(lua_, LUA_REGISTRYINDEX)}};
      default:
        return std::unexpected(fmt::format("holds a {}", luaL_typename(lua_, index)));
    }
  }

 private:
  Read read_text(int index) {
    std::size_t size = 0;
    const char* const bytes = lua_tolstring(lua_, index, &size);
    text_bytes_ += size;
    if (text_bytes_ > kMaxTextBytes) {
      return std::unexpected(fmt::format("holds more than {} KiB of text", kMaxTextBytes / 1024));
    }
    return LuaValue{std::string{bytes, size}};
  }

  Read read_table(int index, int depth) {
    if (depth == kMaxDepth) {
      return std::unexpected(fmt::format("is nested more than {} deep, or contains itself", kMaxDepth));
    }
    luaL_checkstack(lua_, 4, nullptr);
    if (!push_viewed(lua_, index)) {
      lua_pushvalue(lua_, index);
    }
    const auto items = static_cast<lua_Integer>(lua_rawlen(lua_, -1));
    auto result = items > 0 ? read_list(items, depth) : read_named(depth);
    lua_pop(lua_, 1);
    return result;
  }

  // Both read the table at the top of the stack.
  Read read_list(lua_Integer items, int depth) {
    if (auto stranger = key_beside(items)) {
      return std::unexpected(std::move(*stranger));
    }
    LuaList list;
    for (lua_Integer place = 1; place <= items; ++place) {
      const bool gap = lua_rawgeti(lua_, -1, place) == LUA_TNIL;
      auto item = read(-1, depth + 1);
      lua_pop(lua_, 1);
      if (gap) {
        return std::unexpected(fmt::format("holds a list whose entry {} is nil", std::int64_t{place}));
      }
      if (!item) {
        return item;
      }
      list.push_back(std::move(*item));
    }
    return LuaValue{std::move(list)};
  }

  Read read_named(int depth) {
    if (auto stranger = key_beside(0)) {
      return std::unexpected(std::move(*stranger));
    }
    LuaTable table;
    lua_pushnil(lua_);
    while (lua_next(lua_, -2) != 0) {
      std::size_t size = 0;
      const char* const name = lua_tolstring(lua_, -2, &size);
      text_bytes_ += size;
      auto item = read(-1, depth + 1);
      lua_pop(lua_, 1);
      if (!item) {
        lua_pop(lua_, 1);
        return item;
      }
      table.emplace(std::string{name, size}, std::move(*item));
    }
    if (table.empty()) {
      return LuaValue{LuaList{}};
    }
    return Read{std::in_place, std::move(table)};
  }

  /// What is wrong with a key that belongs neither to a list of `items` nor, when that is 0, to named fields.
  std::optional<std::string> key_beside(lua_Integer items) {
    lua_pushnil(lua_);
    while (lua_next(lua_, -2) != 0) {
      lua_pop(lua_, 1);
      const bool whole = lua_isinteger(lua_, -1) != 0;
      const bool name = lua_type(lua_, -1) == LUA_TSTRING;
      const lua_Integer place = whole ? lua_tointeger(lua_, -1) : 0;
      const bool fits = items == 0 ? name : whole && place >= 1 && place <= items;
      if (!fits) {
        const char* const type = luaL_typename(lua_, -1);
        lua_pop(lua_, 1);
        return whole  ? fmt::format("holds a list with a gap before entry {}", std::int64_t{place})
               : name ? std::string{"holds a table with both a list and named fields"}
                      : fmt::format("holds a field whose name is a {}", type);
      }
    }
    return std::nullopt;
  }

  lua_State* lua_;
  int values_ = 0;
  std::size_t text_bytes_ = 0;
};

}  // namespace

void push_value(lua_State* lua, const LuaValue& value) {
  luaL_checkstack(lua, 4, nullptr);
  std::visit(Push{lua}, value.data);
}

std::expected<LuaValue, std::string> to_value(lua_State* lua, int index) {
  return Walk{lua}.read(lua_absindex(lua, index), 0);
}

}  // namespace underpar
