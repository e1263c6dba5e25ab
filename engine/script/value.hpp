#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace underpar {

/// What a script says or is told, as ordinary C++ data: a tree without sharing and without cycles.
struct LuaValue;

using LuaList = std::vector<LuaValue>;
using LuaTable = std::map<std::string, LuaValue, std::less<>>;

/// A function of one script. Means something only to the Vm it came from, and lives as long as that.
struct LuaFunction {
  int reference = 0;
  friend bool operator==(LuaFunction, LuaFunction) = default;
};

struct LuaValue {
  /// monostate is nil. An empty Lua table is an empty list: Lua cannot tell the two apart.
  std::variant<std::monostate, bool, std::int64_t, double, std::string, LuaList, LuaTable, LuaFunction> data;

  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&data);
  }
  [[nodiscard]] bool is_nil() const { return as<std::monostate>() != nullptr; }

  friend bool operator==(const LuaValue&, const LuaValue&) = default;
};

/// What a value is, for a sentence about it: `the text "four"`, `the number 2.5`, `a list of 3`, `a table`,
/// `a function`, `true`, `nil`. Long texts are shortened.
[[nodiscard]] std::string describe(const LuaValue& value);

}  // namespace underpar
