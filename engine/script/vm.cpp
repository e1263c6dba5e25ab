#include "engine/script/vm.hpp"

#include <fmt/format.h>

#include <utility>

#include "engine/script/characters.hpp"
#include "engine/script/internal/budget.hpp"
#include "engine/script/internal/convert.hpp"
#include "engine/script/internal/library.hpp"
#include "engine/script/internal/lua.hpp"

namespace underpar {
namespace {

constexpr int kMaxResults = 8;
constexpr std::size_t kMaxMessageBytes = 500;

/// Runs `work(lua)` so that a Lua error in it ends here. Returns Lua's status; the error's value is then at
/// the top of the stack.
template <class Work>
int protect(lua_State* lua, Work& work) {
  lua_pushcfunction(lua, [](lua_State* inner) {
    auto& inside = *static_cast<Work*>(lua_touserdata(inner, 1));
    lua_settop(inner, 0);
    inside(inner);
    return 0;
  });
  lua_pushlightuserdata(lua, &work);
  return lua_pcall(lua, 1, 0, 0);
}

std::string sentence(std::string text) {
  if (text.empty() || std::string_view{".!?"}.find(text.back()) == std::string_view::npos) {
    text += '.';
  }
  return text;
}

}  // namespace

struct Vm::Machine {
  explicit Machine(const VmLimits& limits) : budget{limits} {}
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;
  ~Machine() {
    if (lua != nullptr) {
      lua_close(lua);
    }
  }

  Budget budget;  // before lua: it frees its memory through it
  lua_State* lua = nullptr;
  std::string name;

  /// The failure of what just ended with `status`, the error's value at the top of the stack. `place` stands
  /// in when the error does not know its own.
  [[nodiscard]] std::unexpected<Failure> failure(int status, const std::string& place);
  [[nodiscard]] std::string place_of(LuaFunction function) const;
};

std::unexpected<Failure> Vm::Machine::failure(int status, const std::string& place) {
  std::string text = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : "";
  const bool has_text = !text.empty();
  const bool out_of_memory = status == LUA_ERRMEM || text == "not enough memory";
  lua_settop(lua, 0);
  lua_gc(lua, LUA_GCCOLLECT);
  if (budget.over != Over::kNothing || out_of_memory) {
    const bool knows_place = text.ends_with(": ");
    return fail(fmt::format("{}{}.", knows_place ? text : place, budget.what_is_over()),
                "Look for a loop, a recursion, a table or a text that grows without an end.");
  }
  if (!has_text) {
    return fail(place + "stopped with an error that is not a text.");
  }
  text = printable(text, kMaxMessageBytes);
  return fail(sentence(text.starts_with(name + ":") ? text : place + text));
}

std::string Vm::Machine::place_of(LuaFunction function) const {
  lua_Debug about{};
  lua_rawgeti(lua, LUA_REGISTRYINDEX, function.reference);
  lua_getinfo(lua, ">S", &about);
  return about.linedefined > 0 ? fmt::format("{}:{}: ", name, about.linedefined) : name + ": ";
}

Vm::Vm(std::unique_ptr<Machine> machine) : machine_{std::move(machine)} {}
Vm::Vm(Vm&&) noexcept = default;
Vm& Vm::operator=(Vm&&) noexcept = default;
Vm::~Vm() = default;

Result<Vm> Vm::create(std::span<const std::string_view> constructors, const VmLimits& limits) {
  auto machine = std::make_unique<Machine>(limits);
  machine->budget.begin_call();
  machine->lua = lua_newstate(&Budget::allocate, &machine->budget);
  if (machine->lua == nullptr) {
    return fail("A Lua machine could not be started: there is too little memory.", "Close other programs.");
  }
  auto work = [&](lua_State* lua) { open_library(lua, constructors); };
  if (const int status = protect(machine->lua, work); status != LUA_OK) {
    return machine->failure(status, "A Lua machine could not be started: it ");
  }
  Budget::install_hook(machine->lua);
  return Vm{std::move(machine)};
}

Result<Constructed> Vm::run(std::string_view source, std::string name) {
  Machine& machine = *machine_;
  machine.name = std::move(name);
  machine.budget.begin_call();
  const std::string place = machine.name + ": ";
  if (source.starts_with(LUA_SIGNATURE[0])) {
    return fail(place + "is compiled Lua; only Lua text is read.", "Put the source text there.");
  }
  Constructed made;
  std::string wrong;
  auto work = [&](lua_State* lua) {
    const std::string chunk = "@" + machine.name;
    if (luaL_loadbufferx(lua, source.data(), source.size(), chunk.c_str(), "t") != LUA_OK) {
      lua_error(lua);
    }
    lua_call(lua, 0, 1);
    made.constructor = constructor_of(lua, -1);
    auto value = to_value(lua, -1);
    if (!value) {
      wrong = value.error();
    } else if (made.constructor.empty()) {
      wrong = "must return a table made by a constructor, but returns " + describe(*value);
    } else if (auto* const fields = std::get_if<LuaTable>(&value->data)) {
      made.fields = std::move(*fields);
    } else if (value->as<LuaList>() == nullptr || !value->as<LuaList>()->empty()) {
      wrong = "must have named fields, but is " + describe(*value);
    }
  };
  if (const int status = protect(machine.lua, work); status != LUA_OK) {
    return machine.failure(status, place);
  }
  if (!wrong.empty()) {
    return fail(place + wrong + ".");
  }
  return made;
}

Result<LuaList> Vm::call(LuaFunction function, std::span<const LuaValue> arguments) {
  Machine& machine = *machine_;
  machine.budget.begin_call();
  LuaList results;
  std::string wrong;
  auto work = [&](lua_State* lua) {
    lua_rawgeti(lua, LUA_REGISTRYINDEX, function.reference);
    for (const LuaValue& argument : arguments) {
      push_value(lua, argument);
    }
    lua_call(lua, static_cast<int>(arguments.size()), kMaxResults);
    for (int place = 1; place <= kMaxResults && wrong.empty(); ++place) {
      auto value = to_value(lua, place);
      if (value) {
        results.push_back(std::move(*value));
      } else {
        wrong = value.error();
      }
    }
  };
  if (const int status = protect(machine.lua, work); status != LUA_OK) {
    return machine.failure(status, machine.place_of(function));
  }
  if (!wrong.empty()) {
    return fail(machine.place_of(function) + "the result " + wrong + ".");
  }
  return results;
}

}  // namespace underpar
