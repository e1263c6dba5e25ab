#include "engine/script/value.hpp"

#include <fmt/format.h>

#include "engine/script/characters.hpp"

namespace underpar {
namespace {

constexpr std::size_t kShownBytes = 40;

struct Describe {
  std::string operator()(std::monostate) const { return "nil"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return fmt::format("the number {}", value); }
  std::string operator()(double value) const { return fmt::format("the number {}", value); }
  std::string operator()(const std::string& value) const {
    return fmt::format("the text \"{}\"", printable(value, kShownBytes));
  }
  std::string operator()(const LuaList& value) const {
    return value.empty() ? "an empty table" : fmt::format("a list of {}", value.size());
  }
  std::string operator()(const LuaTable&) const { return "a table with named fields"; }
  std::string operator()(LuaFunction) const { return "a function"; }
};

}  // namespace

std::string describe(const LuaValue& value) {
  return std::visit(Describe{}, value.data);
}

}  // namespace underpar
