#include "engine/guest/heap_trace.hpp"

#include <unwind.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <mutex>
#include <new>
#include <unordered_map>
#include <vector>

// Theory of operation. Each allocation unwinds its stack and finds its site, the innermost calls that led to
// it; each block remembers its site. Own memory comes from the C library past the meter. What lies at each
// site when the peak is reached is noted late: a site that changes for the first time since the last peak
// still has what it had then.

// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): the linker's names
extern "C" {
void* __real_malloc(std::size_t size);
void __real_free(void* block);
}

namespace {

template <class T>
struct Unmetered {
  using value_type = T;
  Unmetered() = default;
  template <class U>
  Unmetered(const Unmetered<U>& /*other*/) {}
  T* allocate(std::size_t count) {
    void* block = __real_malloc(count * sizeof(T));
    return block == nullptr ? throw std::bad_alloc{} : static_cast<T*>(block);
  }
  void deallocate(T* block, std::size_t /*count*/) { __real_free(block); }
  friend bool operator==(const Unmetered&, const Unmetered&) = default;
};
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

/// Addresses of calls, innermost first.
struct Stack {
  static constexpr std::size_t kDeepest = 32;
  std::array<std::uintptr_t, kDeepest> calls{};
  std::size_t depth = 0;
  friend auto operator<=>(const Stack&, const Stack&) = default;
};

struct Site {
  std::int64_t allocations = 0;
  std::int64_t bytes = 0;
  std::int64_t live_bytes = 0;
  std::int64_t at_peak_bytes = 0;
  std::int64_t peak_seen = 0;  // number of the peak that at_peak_bytes belongs to
};

struct Block {
  Site* site = nullptr;
  std::int64_t bytes = 0;
};

/// Live bytes over the events, of which nobody knows how many there will be: when the room is full, two
/// stretches become one.
class Curve {
 public:
  void add(std::int64_t live_bytes) {
    most_ = std::max(most_, live_bytes);
    if (++events_ < stretch_) {
      return;
    }
    points_.at(used_++) = most_;
    events_ = most_ = 0;
    if (used_ == points_.size()) {
      for (std::size_t i = 0; i < used_; i += 2) {
        points_.at(i / 2) = std::max(points_.at(i), points_.at(i + 1));
      }
      used_ /= 2;
      stretch_ *= 2;
    }
  }
  void write(std::FILE* file) const {
    std::fprintf(file, "curve %lld", static_cast<long long>(stretch_));
    for (std::size_t i = 0; i < used_; ++i) {
      std::fprintf(file, " %lld", static_cast<long long>(points_.at(i)));
    }
    std::fprintf(file, events_ > 0 ? " %lld\n" : "\n", static_cast<long long>(most_));
  }

 private:
  std::array<std::int64_t, 512> points_{};
  std::size_t used_ = 0;
  std::int64_t stretch_ = 1;
  std::int64_t events_ = 0;  // of the stretch at hand
  std::int64_t most_ = 0;
};

class Trace {
 public:
  void taken(void* block, std::int64_t bytes, const Stack& stack) {
    const std::scoped_lock lock{mutex_};
    Site& site = sites_[stack];
    ++site.allocations;
    site.bytes += bytes;
    ++allocations_;
    bytes_ += bytes;
    blocks_[block] = {.site = &site, .bytes = bytes};
    change(site, bytes);
    if (live_bytes_ > peak_bytes_) {
      peak_bytes_ = live_bytes_;
      ++peaks_;
    }
  }

  void given_back(void* block) {
    const std::scoped_lock lock{mutex_};
    if (const auto found = blocks_.find(block); found != blocks_.end()) {
      change(*found->second.site, -found->second.bytes);
      blocks_.erase(found);
    }
  }

  void write(std::FILE* file) {
    const std::scoped_lock lock{mutex_};
    std::fprintf(file, "total %lld %lld %lld %lld\n", static_cast<long long>(allocations_),
                 static_cast<long long>(bytes_), static_cast<long long>(peak_bytes_),
                 static_cast<long long>(live_bytes_));
    for (auto& [stack, site] : sites_) {
      settle(site);
      std::fprintf(file, "site %lld %lld %lld %lld", static_cast<long long>(site.allocations),
                   static_cast<long long>(site.bytes), static_cast<long long>(site.at_peak_bytes),
                   static_cast<long long>(site.live_bytes));
      for (std::size_t i = 0; i < stack.depth; ++i) {
        std::fprintf(file, " %llx", static_cast<unsigned long long>(stack.calls.at(i)));
      }
      std::fputc('\n', file);
    }
    curve_.write(file);
  }

 private:
  void settle(Site& site) const {
    if (site.peak_seen < peaks_) {
      site.at_peak_bytes = site.live_bytes;
      site.peak_seen = peaks_;
    }
  }
  void change(Site& site, std::int64_t bytes) {
    settle(site);
    site.live_bytes += bytes;
    live_bytes_ += bytes;
    curve_.add(live_bytes_);
  }

  std::mutex mutex_;
  std::map<Stack, Site, std::less<>, Unmetered<std::pair<const Stack, Site>>> sites_;
  std::unordered_map<void*, Block, std::hash<void*>, std::equal_to<>,
                     Unmetered<std::pair<void* const, Block>>>
      blocks_;
  Curve curve_;
  std::int64_t allocations_ = 0;
  std::int64_t bytes_ = 0;
  std::int64_t live_bytes_ = 0;
  std::int64_t peak_bytes_ = 0;
  std::int64_t peaks_ = 0;
};

/// Never destroyed: blocks are given back until the very end of the program.
Trace& trace() {
  alignas(Trace) static std::array<std::byte, sizeof(Trace)> room;
  static Trace& own = *new (room.data()) Trace;
  return own;
}

Stack stack_here() {
  Stack stack;
  const auto collect = [](_Unwind_Context* context, void* into) {
    auto& calls = *static_cast<Stack*>(into);
    calls.calls.at(calls.depth++) = _Unwind_GetIP(context) - 1;  // the call, not what comes after it
    return calls.depth == Stack::kDeepest ? _URC_END_OF_STACK : _URC_NO_REASON;
  };
  _Unwind_Backtrace(collect, &stack);
  return stack;
}

}  // namespace

namespace underpar::guest {

void prepare_heap_trace() {
  trace();
  (void)stack_here();  // the unwinder takes memory of its own when it is first used
}

void trace_taken(void* block, std::size_t bytes) {
  trace().taken(block, static_cast<std::int64_t>(bytes), stack_here());
}

void trace_given_back(void* block) {
  trace().given_back(block);
}

void write_heap_trace() {
  if (std::FILE* file = std::fopen("heap.trace", "w")) {
    trace().write(file);
    std::fclose(file);
  }
}

}  // namespace underpar::guest
