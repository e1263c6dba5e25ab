#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/script/value.hpp"

namespace underpar {

/// What one call into a script may use. Whatever is over ends the call with a Failure; the script cannot
/// catch that.
struct VmLimits {
  std::uint64_t instructions = 10'000'000;                ///< of the Lua machine
  std::size_t memory_bytes = std::size_t{16} << 20;       ///< held by the whole Vm at any time
  std::size_t block_bytes = std::size_t{1} << 20;         ///< of one text, table or call stack
  std::size_t handed_out_bytes = std::size_t{256} << 20;  ///< in sum, also what was given back
  std::chrono::milliseconds cpu_time{2'000};              ///< of this thread: instructions differ in cost
};

/// What running a script gave: `fields` of `level { … }`, say, with the constructor's name.
struct Constructed {
  std::string constructor;
  LuaTable fields;
};

/// One locked Lua 5.4 machine for the scripts of one file.
///
/// A script sees string (without dump, pack and unpack), table (without move), math (without random), utf8,
/// and of the base functions assert, error, ipairs, next, pairs, pcall, select, tonumber, tostring and type.
/// There is no way to files, processes, clocks, bytecode, coroutines, metatables or the garbage collector.
///
/// Every Failure is a sentence that begins with the file and, where Lua knows it, the line:
/// "reading-room.lua:12: attempt to …". Movable; belongs to one thread.
class Vm {
 public:
  /// `constructors` are global functions that take one table and mark it as the script's result.
  [[nodiscard]] static Result<Vm> create(std::span<const std::string_view> constructors,
                                         const VmLimits& limits = {});

  Vm(Vm&&) noexcept;
  Vm& operator=(Vm&&) noexcept;
  ~Vm();

  /// Runs a script given as text; bytecode is refused. `name` stands in messages. It must return what one
  /// constructor made. Once per Vm.
  [[nodiscard]] Result<Constructed> run(std::string_view source, std::string name);

  /// Calls a function that run() or an earlier call() gave. Tables among the arguments are read-only to the
  /// script. Returns the function's results, at most 8; reading past the end means nil.
  [[nodiscard]] Result<LuaList> call(LuaFunction function, std::span<const LuaValue> arguments);

 private:
  struct Machine;
  explicit Vm(std::unique_ptr<Machine> machine);
  std::unique_ptr<Machine> machine_;
};

}  // namespace underpar
