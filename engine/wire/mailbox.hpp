#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <type_traits>

// The shared memory both sides of the wall agree on. The referee makes two blocks:
//
//   arena    one per duel: the referee builds the Input in it, guests map it read-only at kArenaAddress, so
//            that pointers inside are valid everywhere and all read the same physical pages
//   mailbox  one per guest: this header in the first page, the encoded Output behind it
//
// One call: the referee writes `input`, raises `go` and wakes it; the guest computes, encodes, writes
// `status` and `output_bytes`, sets `done` to the value of `go` and wakes that. The guest owns its mailbox's
// memory while it runs, so the referee copies every field once and believes none of them.

namespace underpar::wire {

inline constexpr std::uint32_t kVersion = 1;

/// Where the arena lies in every process: far from anything the kernel or the loader places by itself.
inline constexpr std::uintptr_t kArenaAddress = 0x1000'0000'0000;
inline constexpr std::size_t kArenaBytes = std::size_t{1} << 30;
inline constexpr std::size_t kOutputOffset = 4096;
inline constexpr std::size_t kOutputBytes = std::size_t{64} << 20;
inline constexpr std::size_t kMailboxBytes = kOutputOffset + kOutputBytes;

/// Descriptors a guest finds open.
inline constexpr int kMailboxFd = 3;
inline constexpr int kArenaFd = 5;

enum class Status : std::uint32_t {
  kAnswered = 1,
  kOutputTooLarge = 2,
};

struct Mailbox {
  std::uint32_t version = kVersion;
  alignas(64) std::atomic<std::uint32_t> go = 0;    ///< number of calls asked for
  alignas(64) std::atomic<std::uint32_t> done = 0;  ///< number of calls answered
  alignas(64) std::uint64_t input = 0;              ///< address of the Input, inside the arena
  std::uint64_t output_bytes = 0;
  Status status = Status::kAnswered;
  std::uint64_t fault_address = 0;  ///< where a segmentation fault happened, for the message only
};

static_assert(std::is_standard_layout_v<Mailbox> && sizeof(Mailbox) <= kOutputOffset);
static_assert(std::atomic<std::uint32_t>::is_always_lock_free);

}  // namespace underpar::wire
