#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "engine/script/internal/lua.hpp"
#include "engine/script/vm.hpp"

namespace underpar {

/// Which limit of VmLimits a call went over.
enum class Over : std::uint8_t { kNothing, kInstructions, kTime, kMemory, kBlock, kHandedOut };

/// Keeps one lua_State within its VmLimits: it is the state's allocator and its count hook. Lua finds it
/// again as the allocator's user data.
///
/// Theory of operation. The hook counts instructions, but one instruction may call a C function, compare two
/// long texts or collect garbage. So no single block may be large, which bounds what one instruction can do;
/// the sum handed out is bounded, which bounds copying; collections forced by a full machine are counted; and
/// the hook looks at the thread's CPU clock for the rest. Once something is over it stays over until the next
/// begin_call(): pcall hands such errors on (see library.cpp).
struct Budget {
  explicit Budget(const VmLimits& given) : limits{given} {}

  VmLimits limits;
  Over over = Over::kNothing;
  std::uint64_t instructions = 0;
  std::size_t held_bytes = 0;
  std::size_t handed_out_bytes = 0;
  int refusals = 0;
  std::chrono::nanoseconds cpu_deadline{0};

  /// A new call begins: all counts but the held bytes start again.
  void begin_call();
  /// Counts work that a C function does in place of the machine. When anything is over it raises a Lua error,
  /// whose value is the place, "file:line: ".
  void charge(lua_State* lua, std::uint64_t steps);
  /// What is over, as the end of a sentence: "takes more than 10 million instructions in one call".
  [[nodiscard]] std::string what_is_over() const;

  [[nodiscard]] static Budget& of(lua_State* lua);
  [[nodiscard]] static void* allocate(void* budget, void* block, std::size_t old_bytes,
                                      std::size_t new_bytes);
  static void install_hook(lua_State* lua);

 private:
  [[nodiscard]] bool grants(std::size_t more, std::size_t block_bytes);
  void check(lua_State* lua, int level);
  static void on_count(lua_State* lua, lua_Debug* where);
};

}  // namespace underpar
