#pragma once
#include <array>
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
// One call: the referee writes `inputs`, raises `go` and wakes it; the guest computes, encodes one Output
// after the other, writes `output_ends` and `status`, sets `done` to the value of `go` and wakes that. The
// guest owns its mailbox's memory while it runs, so the referee copies every field once and believes none of
// them.
//
// A lap is a hand-over in the middle of a call: the guest stops at an agreed point and says by `status` at
// which, the referee reads the clock, seals what is there, and raises `go` once more to let it go on.

namespace underpar::wire {

inline constexpr std::uint32_t kVersion = 2;

/// Where the arena lies in every process: far from anything the kernel or the loader places by itself, and
/// where AddressSanitizer and ThreadSanitizer leave room for programs.
inline constexpr std::uintptr_t kArenaAddress = 0x5670'0000'0000;
inline constexpr std::size_t kArenaBytes = std::size_t{1} << 30;
inline constexpr std::size_t kOutputOffset = 4096;
inline constexpr std::size_t kOutputBytes = std::size_t{64} << 20;
inline constexpr std::size_t kMailboxBytes = kOutputOffset + kOutputBytes;

/// Descriptors a guest finds open.
inline constexpr int kMailboxFd = 3;
inline constexpr int kArenaFd = 5;

/// Most inputs of one call, and most readings of a slow device (puzzles/kit/device.hpp).
inline constexpr std::size_t kMostInputs = 64;
inline constexpr std::size_t kMostReadings = 128;

/// Why the guest hands over: at the end of a call, or at a lap.
enum class Status : std::uint32_t {
  kAnswered = 1,
  kOutputTooLarge = 2,
  kCopied = 3,   ///< it has made its own copies of the inputs
  kPosted = 4,   ///< `first_posts` answers are posted; they end at output_ends[0]
  kStarted = 5,  ///< the device is to start
};

/// What solve() took from the heap; written by guests that are linked with the counting allocator.
struct HeapUse {
  std::uint64_t peak_bytes = 0;
  std::uint64_t allocations = 0;
  std::uint64_t leaked_bytes = 0;
};

/// The readings of a slow device. The referee writes each when it is due, and not before.
struct Device {
  std::array<std::atomic<std::uint32_t>, kMostReadings> ready{};
  std::array<std::uint64_t, kMostReadings> values{};
};

// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): what a side waits for has a cache line to itself
struct Mailbox {
  std::uint32_t version = kVersion;
  alignas(64) std::atomic<std::uint32_t> go = 0;                ///< number of calls asked for
  alignas(64) std::atomic<std::uint32_t> done = 0;              ///< number of calls answered
  alignas(64) std::array<std::uint64_t, kMostInputs> inputs{};  ///< addresses, inside the arena
  std::array<std::uint64_t, kMostInputs> output_ends{};         ///< output i lies behind output i - 1
  Status status = Status::kAnswered;
  std::uint32_t input_count = 1;
  std::uint32_t copied = 0;       ///< 1: solve() gets copies of the inputs that the guest makes
  std::uint32_t first_posts = 0;  ///< a lap after so many posts; 0: none
  Device device;
  HeapUse heap;
  std::uint64_t fault_address = 0;  ///< where a segmentation fault happened, for the message only
};

static_assert(std::is_standard_layout_v<Mailbox> && sizeof(Mailbox) <= kOutputOffset);
static_assert(std::atomic<std::uint32_t>::is_always_lock_free);

}  // namespace underpar::wire
