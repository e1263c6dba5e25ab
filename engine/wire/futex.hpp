#pragma once
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <ctime>

// Waiting and waking across processes (std::atomic::wait works within one only).

namespace underpar::wire {

/// Sleeps while `word` holds `value`, until woken, `limit` (relative, may be null) or a spurious return.
inline void futex_wait(std::atomic<std::uint32_t>& word, std::uint32_t value,
                       const timespec* limit = nullptr) {
  ::syscall(SYS_futex, &word, FUTEX_WAIT, value, limit, nullptr, 0);
}

inline void futex_wake(std::atomic<std::uint32_t>& word) {
  ::syscall(SYS_futex, &word, FUTEX_WAKE, 1, nullptr, nullptr, 0);
}

}  // namespace underpar::wire
