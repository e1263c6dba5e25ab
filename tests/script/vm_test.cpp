#include "engine/script/vm.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace underpar {
namespace {

constexpr std::array<std::string_view, 1> kConstructors{"level"};

TEST(Vm, RunsAScriptAndGivesItsFields) {
  auto vm = Vm::create(kConstructors);
  ASSERT_TRUE(vm) << vm.error().what;
  const auto made =
      vm->run("return level { a = 1, b = 2.5, c = 'x', d = true, e = { 1, 2 }, f = { g = {} } }", "t.lua");
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_EQ(made->constructor, "level");
  EXPECT_EQ(made->fields.at("a"), LuaValue{std::int64_t{1}});
  EXPECT_EQ(made->fields.at("b"), LuaValue{2.5});
  EXPECT_EQ(made->fields.at("c"), LuaValue{std::string{"x"}});
  EXPECT_EQ(made->fields.at("d"), LuaValue{true});
  EXPECT_EQ(made->fields.at("e"), (LuaValue{LuaList{LuaValue{std::int64_t{1}}, LuaValue{std::int64_t{2}}}}));
  EXPECT_EQ(made->fields.at("f"), (LuaValue{LuaTable{{"g", LuaValue{LuaList{}}}}}));
}

}  // namespace
}  // namespace underpar
