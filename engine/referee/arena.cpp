#include "engine/referee/arena.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <new>

#include "engine/wire/mailbox.hpp"

namespace underpar {
namespace {

// operator new has no argument to carry the arena in, so where it stands is process state. The referee is
// single-threaded.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
bool in_scope = false;
std::size_t used_bytes = 0;
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

char* arena_begin() {
  // NOLINTNEXTLINE(performance-no-int-to-ptr): all processes agree on this address
  return reinterpret_cast<char*>(wire::kArenaAddress);
}

/// Memory from the arena inside a scope, else nullptr. Throws std::bad_alloc when it is full.
void* from_arena(std::size_t size, std::size_t alignment) {
  if (!in_scope) {
    return nullptr;
  }
  const std::size_t begin = (used_bytes + alignment - 1) / alignment * alignment;
  if (begin > wire::kArenaBytes || size > wire::kArenaBytes - begin) {
    throw std::bad_alloc{};
  }
  used_bytes = begin + size;
  return arena_begin() + begin;
}

void* allocate(std::size_t size, std::size_t alignment) {
  if (void* memory = from_arena(size, alignment)) {
    return memory;
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
  if (!Arena::contains(reinterpret_cast<std::uintptr_t>(memory))) {
    std::free(memory);
  }
}

}  // namespace

Result<Arena> Arena::create() {
  UniqueFd fd{::memfd_create("underpar-arena", MFD_ALLOW_SEALING | MFD_CLOEXEC)};
  if (!fd || ::ftruncate(fd.get(), static_cast<off_t>(wire::kArenaBytes)) != 0) {
    return fail("No shared memory could be made for the inputs.", "Free some memory and try again.");
  }
  void* const wanted = arena_begin();
  if (::mmap(wanted, wire::kArenaBytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED_NOREPLACE, fd.get(),
             0) != wanted) {
    return fail("The address agreed for the inputs is taken.", "Play the round again.");
  }
  // FUTURE_WRITE leaves the mapping above writable and forbids any other.
  if (::fcntl(fd.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_FUTURE_WRITE | F_SEAL_SEAL) != 0) {
    return fail("The shared memory of the inputs could not be sealed.", "Linux 5.1 or later is needed.");
  }
  return Arena{std::move(fd)};
}

Arena::Scope::Scope() {
  in_scope = true;
  used_bytes = 0;
}

Arena::Scope::~Scope() {
  in_scope = false;
}

bool Arena::contains(std::uintptr_t address) {
  return address >= wire::kArenaAddress && address < wire::kArenaAddress + wire::kArenaBytes;
}

}  // namespace underpar

// The referee's operator new and delete. Inside an Arena::Scope memory comes from the arena, so that whatever
// an umpire's make_input() builds out of ordinary types lands where guests can read it. They stand in this
// file, which every referee needs: the linker leaves a file with nothing else out where a sanitizer's library
// has an operator new as well.

void* operator new(std::size_t size) {
  return underpar::allocate(size, __STDCPP_DEFAULT_NEW_ALIGNMENT__);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  return underpar::allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept {
  underpar::release(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
  underpar::release(memory);
}
void operator delete(void* memory, std::align_val_t /*alignment*/) noexcept {
  underpar::release(memory);
}
void operator delete(void* memory, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept {
  underpar::release(memory);
}
