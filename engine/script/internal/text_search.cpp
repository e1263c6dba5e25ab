#include "engine/script/internal/text_search.hpp"

#include <string>
#include <string_view>

#include "engine/script/internal/budget.hpp"
#include "engine/script/internal/lua.hpp"
#include "engine/script/internal/pattern.hpp"

// A Lua error leaves these functions as a C++ exception (lua5.4-c++), so their C++ objects are destroyed.

namespace underpar {
namespace {

std::string_view text_argument(lua_State* lua, int index) {
  std::size_t size = 0;
  const char* const bytes = luaL_checklstring(lua, index, &size);
  return {bytes, size};
}

Pattern::Charge charge_to(lua_State* lua) {
  return [lua](std::uint64_t steps) { Budget::of(lua).charge(lua, steps); };
}

Pattern parse(lua_State* lua, std::string_view text, Pattern::Anchor anchor = Pattern::Anchor::kAllowed) {
  Budget::of(lua).charge(lua, 1 + text.size());
  auto pattern = Pattern::parse(text, anchor);
  if (!pattern) {
    luaL_error(lua, "%s", pattern.error().c_str());
  }
  return std::move(*pattern);
}

/// The place, from 0, that the optional argument at `index` names; past the end of the text when there is no
/// such place. Counts from the end when negative, as in all of Lua.
std::size_t start_argument(lua_State* lua, int index, std::string_view text) {
  const lua_Integer size = static_cast<lua_Integer>(text.size());
  const lua_Integer given = luaL_optinteger(lua, index, 1);
  if (given > 0) {
    return given > size + 1 ? text.size() + 1 : static_cast<std::size_t>(given - 1);
  }
  return given == 0 || given < -size ? 0 : static_cast<std::size_t>(size + given);
}

void push_text(lua_State* lua, std::string_view text) {
  lua_pushlstring(lua, text.data(), text.size());
}

/// Places are counted from 0 here and from 1 in Lua.
void push_place(lua_State* lua, std::size_t place) {
  const std::size_t in_lua = place + 1;
  lua_pushinteger(lua, static_cast<lua_Integer>(in_lua));
}

void push_capture(lua_State* lua, const Capture& capture, std::string_view subject) {
  if (capture.is_position) {
    push_place(lua, capture.begin);
  } else {
    push_text(lua, subject.substr(capture.begin, capture.end - capture.begin));
  }
}

/// The captures, or the whole match where there are none. Returns how many values that is.
int push_captures(lua_State* lua, const Match& match, std::string_view subject) {
  if (match.captures.empty()) {
    push_text(lua, subject.substr(match.begin, match.end - match.begin));
    return 1;
  }
  luaL_checkstack(lua, static_cast<int>(match.captures.size()), nullptr);
  for (const Capture& capture : match.captures) {
    push_capture(lua, capture, subject);
  }
  return static_cast<int>(match.captures.size());
}

// string.find(text, pattern [, start [, plain]]) -> first, last, captures… | nil
int find(lua_State* lua) {
  const std::string_view text = text_argument(lua, 1);
  const std::string_view wanted = text_argument(lua, 2);
  const std::size_t start = start_argument(lua, 3, text);
  if (start <= text.size() && (lua_toboolean(lua, 4) != 0 || Pattern::is_plain(wanted))) {
    Budget::of(lua).charge(lua, (text.size() - start) * (1 + wanted.size()) / 8);  // the worst case
    const std::size_t found = text.find(wanted, start);
    if (found != std::string_view::npos) {
      push_place(lua, found);
      push_place(lua, found + wanted.size() - 1);
      return 2;
    }
  } else if (start <= text.size()) {
    const Pattern pattern = parse(lua, wanted);
    if (const auto match = pattern.find(text, start, charge_to(lua))) {
      push_place(lua, match->begin);
      lua_pushinteger(lua, static_cast<lua_Integer>(match->end));
      return 2 + (match->captures.empty() ? 0 : push_captures(lua, *match, text));
    }
  }
  lua_pushnil(lua);
  return 1;
}

// string.match(text, pattern [, start]) -> captures… | nil
int match(lua_State* lua) {
  const std::string_view text = text_argument(lua, 1);
  const std::string_view wanted = text_argument(lua, 2);
  const std::size_t start = start_argument(lua, 3, text);
  const Pattern pattern = parse(lua, wanted);
  if (const auto found = pattern.find(text, start, charge_to(lua))) {
    return push_captures(lua, *found, text);
  }
  lua_pushnil(lua);
  return 1;
}

// gmatch's iterator() -> captures… | nil; upvalues: text, pattern, next start, end of the last match + 1
int gmatch_next(lua_State* lua) {
  const std::string_view text = text_argument(lua, lua_upvalueindex(1));
  const Pattern pattern = parse(lua, text_argument(lua, lua_upvalueindex(2)), Pattern::Anchor::kLiteral);
  auto start = static_cast<std::size_t>(lua_tointeger(lua, lua_upvalueindex(3)));
  const auto last_end = static_cast<std::size_t>(lua_tointeger(lua, lua_upvalueindex(4)));
  auto found = pattern.find(text, start, charge_to(lua));
  if (found && found->end + 1 == last_end) {  // an empty match right behind the last one does not count
    start = found->begin + 1;
    found = pattern.find(text, start, charge_to(lua));
  }
  if (!found) {
    lua_pushnil(lua);
    return 1;
  }
  lua_pushinteger(lua, static_cast<lua_Integer>(found->end));
  lua_replace(lua, lua_upvalueindex(3));
  push_place(lua, found->end);
  lua_replace(lua, lua_upvalueindex(4));
  return push_captures(lua, *found, text);
}

// string.gmatch(text, pattern [, start]) -> iterator
int gmatch(lua_State* lua) {
  const std::string_view text = text_argument(lua, 1);
  text_argument(lua, 2);
  const std::size_t start = start_argument(lua, 3, text);
  lua_settop(lua, 2);
  lua_pushinteger(lua, static_cast<lua_Integer>(start));
  lua_pushinteger(lua, 0);
  lua_pushcclosure(lua, gmatch_next, 4);
  return 1;
}

/// Appends gsub's replacement text, in which %1 to %9 are captures, %0 is the whole match and %% a percent.
void expand(lua_State* lua, std::string& result, std::string_view replacement, const Match& match,
            std::string_view text) {
  const std::string_view whole = text.substr(match.begin, match.end - match.begin);
  for (std::size_t i = 0; i < replacement.size(); ++i) {
    if (replacement[i] != '%') {
      result += replacement[i];
      continue;
    }
    const char which = ++i < replacement.size() ? replacement[i] : '\0';
    const auto number = static_cast<std::size_t>(which - '0');
    if (which == '%') {
      result += '%';
    } else if (which < '0' || which > '9') {
      luaL_error(lua, "invalid use of '%%' in replacement string");
    } else if (number == 0 || (number == 1 && match.captures.empty())) {
      result += whole;
    } else if (number > match.captures.size()) {
      luaL_error(lua, "invalid capture index %%%d in replacement string", static_cast<int>(number));
    } else {
      push_capture(lua, match.captures[number - 1], text);
      result += text_argument(lua, -1);
      lua_pop(lua, 1);
    }
  }
}

/// Appends what gsub puts in place of a match: the argument at 3 is a text, a table or a function.
void replace(lua_State* lua, std::string& result, const Match& match, std::string_view text) {
  if (lua_type(lua, 3) == LUA_TFUNCTION) {
    lua_pushvalue(lua, 3);
    lua_call(lua, push_captures(lua, match, text), 1);
  } else if (lua_type(lua, 3) == LUA_TTABLE) {
    lua_settop(lua, 4);
    push_captures(lua, match, text);
    lua_settop(lua, 5);
    lua_gettable(lua, 3);
  } else {
    expand(lua, result, text_argument(lua, 3), match, text);
    return;
  }
  if (lua_toboolean(lua, -1) == 0) {
    result += text.substr(match.begin, match.end - match.begin);
  } else if (lua_isstring(lua, -1) != 0) {
    result += text_argument(lua, -1);
  } else {
    luaL_error(lua, "invalid replacement value (a %s)", luaL_typename(lua, -1));
  }
  lua_settop(lua, 4);
}

// string.gsub(text, pattern, replacement [, most]) -> text, count
int gsub(lua_State* lua) {
  const std::string_view text = text_argument(lua, 1);
  const std::string_view wanted = text_argument(lua, 2);
  const int type = lua_type(lua, 3);
  luaL_argexpected(lua,
                   type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE,
                   3, "string/function/table");
  const lua_Integer most = luaL_optinteger(lua, 4, static_cast<lua_Integer>(text.size()) + 1);
  lua_settop(lua, 4);
  const Pattern pattern = parse(lua, wanted);
  const Pattern::Charge charge = charge_to(lua);
  const bool once = wanted.starts_with('^');
  std::string result;
  lua_Integer count = 0;
  std::size_t copied = 0;  // text before it is in the result
  std::size_t start = 0;
  std::size_t last_end = text.size() + 1;  // none yet
  while (count < most && start <= text.size()) {
    const auto found = pattern.find(text, start, charge);
    if (!found) {
      break;
    }
    if (found->end == last_end) {  // an empty match right behind the last one does not count
      start = found->begin + 1;
      continue;
    }
    result += text.substr(copied, found->begin - copied);
    replace(lua, result, *found, text);
    ++count;
    charge(result.size() / 4096);  // copying when it grows
    if (result.size() > Budget::of(lua).limits.block_bytes) {
      return luaL_error(lua, "resulting string too large");
    }
    copied = start = last_end = found->end;
    if (once) {
      break;
    }
  }
  result += text.substr(copied);
  push_text(lua, result);
  lua_pushinteger(lua, count);
  return 2;
}

}  // namespace

void add_text_search(lua_State* lua) {
  static constexpr luaL_Reg kFunctions[] = {
      {"find", find}, {"gmatch", gmatch}, {"gsub", gsub}, {"match", match}, {nullptr, nullptr}};
  luaL_setfuncs(lua, kFunctions, 0);
}

}  // namespace underpar
