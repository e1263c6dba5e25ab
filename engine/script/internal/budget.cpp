#include "engine/script/internal/budget.hpp"

#include <fmt/format.h>
#include <time.h>

#include <cstdlib>

namespace underpar {
namespace {

constexpr int kInstructionsPerLook = 250;
constexpr int kMaxRefusals = 16;  // each one makes Lua collect all garbage and ask again

std::chrono::nanoseconds thread_cpu_time() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
}

}  // namespace

void Budget::begin_call() {
  over = Over::kNothing;
  instructions = 0;
  handed_out_bytes = 0;
  refusals = 0;
  cpu_deadline = thread_cpu_time() + limits.cpu_time;
}

bool Budget::grants(std::size_t more, std::size_t block_bytes) {
  if (over == Over::kNothing && block_bytes > limits.block_bytes) {
    over = Over::kBlock;
  }
  if (over == Over::kNothing && more > limits.handed_out_bytes - handed_out_bytes) {
    over = Over::kHandedOut;
  }
  if (over == Over::kNothing && held_bytes + more > limits.memory_bytes) {
    // Not over yet: Lua collects garbage and asks once more.
    if (++refusals > kMaxRefusals) {
      over = Over::kMemory;
    }
    return false;
  }
  return over == Over::kNothing;
}

void* Budget::allocate(void* budget, void* block, std::size_t old_bytes, std::size_t new_bytes) {
  auto& self = *static_cast<Budget*>(budget);
  const std::size_t held = block == nullptr ? 0 : old_bytes;  // without a block, old_bytes is a type tag
  if (new_bytes == 0) {
    std::free(block);
    self.held_bytes -= held;
    return nullptr;
  }
  const std::size_t more = new_bytes > held ? new_bytes - held : 0;
  if (more > 0 && !self.grants(more, new_bytes)) {
    return nullptr;
  }
  void* const moved = std::realloc(block, new_bytes);
  if (moved == nullptr) {
    return more > 0 ? nullptr : block;  // Lua relies on shrinking never failing
  }
  self.held_bytes = self.held_bytes - held + new_bytes;
  self.handed_out_bytes += more;
  return moved;
}

Budget& Budget::of(lua_State* lua) {
  void* budget = nullptr;
  lua_getallocf(lua, &budget);
  return *static_cast<Budget*>(budget);
}

void Budget::charge(lua_State* lua, std::uint64_t steps) {
  instructions += steps;
  check(lua, 1);
}

void Budget::check(lua_State* lua, int level) {
  const Over found = over != Over::kNothing               ? over
                     : instructions > limits.instructions ? Over::kInstructions
                     : thread_cpu_time() > cpu_deadline   ? Over::kTime
                                                          : Over::kNothing;
  if (found != Over::kNothing) {
    luaL_where(lua, level);  // the place; what_is_over() says the rest. Before `over` is set: this allocates.
    over = found;
    lua_error(lua);
  }
}

void Budget::install_hook(lua_State* lua) {
  lua_sethook(lua, &Budget::on_count, LUA_MASKCOUNT, kInstructionsPerLook);
}

void Budget::on_count(lua_State* lua, lua_Debug* /*where*/) {
  Budget& self = of(lua);
  self.instructions += kInstructionsPerLook;
  self.check(lua, 0);
}

std::string Budget::what_is_over() const {
  switch (over) {
    case Over::kInstructions:
      return fmt::format("takes more than {} million instructions in one call",
                         limits.instructions / 1'000'000);
    case Over::kTime:
      return fmt::format("takes more than {} ms in one call", limits.cpu_time.count());
    case Over::kBlock:
      return fmt::format("makes one text, table or call stack of more than {} KiB",
                         limits.block_bytes / 1024);
    case Over::kHandedOut:
      return fmt::format("asks for more than {} MiB of memory in sum in one call",
                         limits.handed_out_bytes >> 20U);
    case Over::kMemory:
    case Over::kNothing:
      break;
  }
  return fmt::format("needs more than {} MiB of memory", limits.memory_bytes >> 20U);
}

}  // namespace underpar
