// The referee's operator new and delete. Inside an Arena::Scope memory comes from the arena, so that whatever
// an umpire's make_input() builds out of ordinary types lands where guests can read it.

#include <cstdlib>
#include <new>

#include "engine/referee/arena.hpp"

namespace {

void* allocate(std::size_t size, std::size_t alignment) {
  if (void* from_arena = underpar::internal::arena_allocate(size, alignment)) {
    return from_arena;
  }
  void* memory = alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__
                     ? std::malloc(size == 0 ? 1 : size)
                     : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
  if (memory == nullptr) {
    throw std::bad_alloc{};
  }
  return memory;
}

void release(void* memory) noexcept {
  if (!underpar::Arena::contains(memory)) {
    std::free(memory);
  }
}

}  // namespace

void* operator new(std::size_t size) {
  return allocate(size, __STDCPP_DEFAULT_NEW_ALIGNMENT__);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  return allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept {
  release(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
  release(memory);
}
void operator delete(void* memory, std::align_val_t /*alignment*/) noexcept {
  release(memory);
}
void operator delete(void* memory, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept {
  release(memory);
}
