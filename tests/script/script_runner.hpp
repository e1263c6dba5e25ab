#pragma once
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "engine/script/vm.hpp"

namespace underpar {

/// A machine that ran a script of the form `return level { … }`, under the name "test.lua".
class ScriptRunner {
 public:
  explicit ScriptRunner(const VmLimits& limits = {}) : vm_{*Vm::create(kConstructors, limits)} {}

  Result<Constructed> run(const std::string& source) { return vm_.run(source, "test.lua"); }

  /// Runs `body` as the function of a level file and gives its results, or its failure.
  Result<LuaList> results_of(const std::string& body, const std::vector<LuaValue>& arguments = {}) {
    const auto made = run("return level { f = function(...) " + body + " end }");
    if (!made) {
      return std::unexpected(made.error());
    }
    return vm_.call(*made->fields.at("f").as<LuaFunction>(), arguments);
  }

  Result<LuaList> call(LuaFunction function, const std::vector<LuaValue>& arguments = {}) {
    return vm_.call(function, arguments);
  }

 private:
  static constexpr std::array<std::string_view, 1> kConstructors{"level"};
  Vm vm_;
};

/// The first result of `return EXPRESSION`; its failure as a text that begins with "failed: ".
inline LuaValue evaluate(const std::string& expression, const std::vector<LuaValue>& arguments = {}) {
  auto results = ScriptRunner{}.results_of("return " + expression, arguments);
  return results ? results->front() : LuaValue{"failed: " + results.error().what};
}

inline LuaValue number(std::int64_t value) {
  return LuaValue{value};
}
inline LuaValue text(std::string value) {
  return LuaValue{std::move(value)};
}

/// Why `body` fails.
inline std::string failure_of(const std::string& body, const VmLimits& limits = {}) {
  const auto results = ScriptRunner{limits}.results_of(body);
  return results ? "it did not fail" : results.error().what;
}

}  // namespace underpar
