#include "engine/guest/heap_meter.hpp"

#include <malloc.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdlib>

#include "engine/guest/heap_trace.hpp"

// Theory of operation. The linker's --wrap sends every call of malloc() and its kin, those of the C++ library
// included, to the __wrap_ functions below, and __real_ to the C library's. A block counts with the size the
// library really set aside for it, which it can also tell when the block is given back. Nothing here
// allocates.

namespace {

struct Meter {
  std::atomic<bool> running = false;
  std::atomic<std::int64_t> live_bytes = 0;
  std::atomic<std::int64_t> peak_bytes = 0;
  std::atomic<std::int64_t> allocations = 0;
};

Meter meter;

std::int64_t size_of(void* block) {
  return static_cast<std::int64_t>(::malloc_usable_size(block));
}

void* taken(void* block, std::size_t bytes) {
  if (block != nullptr && meter.running) {
    ++meter.allocations;
    const std::int64_t live = meter.live_bytes += size_of(block);
    std::int64_t peak = meter.peak_bytes;
    while (live > peak && !meter.peak_bytes.compare_exchange_weak(peak, live)) {
    }
    if (underpar::guest::trace_taken != nullptr) {
      underpar::guest::trace_taken(block, bytes);
    }
  }
  return block;
}

/// Before it happens: another thread may be given the same address at once.
void tell_given_back(void* block) {
  if (underpar::guest::trace_given_back != nullptr) {
    underpar::guest::trace_given_back(block);
  }
}

}  // namespace

namespace underpar::guest {

void start_heap_meter() {
  meter.live_bytes = meter.peak_bytes = meter.allocations = 0;
  meter.running = true;
}

void stop_heap_meter() {
  meter.running = false;
}

wire::HeapUse read_heap_meter() {
  const auto at_least_none = [](std::int64_t count) {
    return static_cast<std::uint64_t>(count < 0 ? 0 : count);
  };
  return {.peak_bytes = at_least_none(meter.peak_bytes),
          .allocations = at_least_none(meter.allocations),
          .leaked_bytes = at_least_none(meter.live_bytes)};
}

}  // namespace underpar::guest

// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): the linker's names
extern "C" {

void* __real_malloc(std::size_t size);
void* __real_calloc(std::size_t count, std::size_t size);
void* __real_realloc(void* block, std::size_t size);
void* __real_aligned_alloc(std::size_t alignment, std::size_t size);
void* __real_memalign(std::size_t alignment, std::size_t size);
int __real_posix_memalign(void** block, std::size_t alignment, std::size_t size);
void __real_free(void* block);

void* __wrap_malloc(std::size_t size) {
  return taken(__real_malloc(size), size);
}
void* __wrap_calloc(std::size_t count, std::size_t size) {
  return taken(__real_calloc(count, size), count * size);
}
void* __wrap_realloc(void* block, std::size_t size) {
  const std::int64_t before = size_of(block);
  tell_given_back(block);
  void* const moved = __real_realloc(block, size);
  if (moved != nullptr || size == 0) {
    meter.live_bytes -= before;
  }
  return taken(moved, size);
}
void* __wrap_aligned_alloc(std::size_t alignment, std::size_t size) {
  return taken(__real_aligned_alloc(alignment, size), size);
}
void* __wrap_memalign(std::size_t alignment, std::size_t size) {
  return taken(__real_memalign(alignment, size), size);
}
int __wrap_posix_memalign(void** block, std::size_t alignment, std::size_t size) {
  const int trouble = __real_posix_memalign(block, alignment, size);
  if (trouble == 0) {
    taken(*block, size);
  }
  return trouble;
}
void __wrap_free(void* block) {
  tell_given_back(block);
  meter.live_bytes -= size_of(block);
  __real_free(block);
}

}  // extern "C"
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)
