#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/level.hpp"
#include "engine/model/samples.hpp"
#include "engine/referee/arena.hpp"
#include "engine/referee/cpu_account.hpp"
#include "engine/sandbox/guest.hpp"
#include "engine/wire/mailbox.hpp"

namespace underpar {

/// One confined program under test with its mailbox: par's or the player's.
class Contestant {
 public:
  /// Starts the program whose descriptor is `program_fd`. `account` is that of its side; `cancelled` is asked
  /// every few milliseconds of a call.
  [[nodiscard]] static Result<Contestant> start(int program_fd, const Arena& arena, const PlayLimits& limits,
                                                ChargedClock clock, std::shared_ptr<CpuAccount> account,
                                                std::function<bool()> cancelled);
  Contestant(Contestant&&) noexcept = default;
  Contestant& operator=(Contestant&&) noexcept = default;

  /// What one call gave.
  struct Answer {
    double charged_ns = 0;
    /// The encoded Output as it was when the call ended, out of the guest's reach; valid until the next call.
    std::span<const std::byte> output;
  };

  /// Has the program solve the input at `input` (in the arena). Charged is the CPU time of its side from the
  /// side's previous answer to this one, so that work done between calls, or by another process, is paid too;
  /// on the wall clock the time from go to done, plus CPU time spent otherwise. Whatever the program does
  /// instead of answering is the Ending.
  [[nodiscard]] std::expected<Answer, Ending> call(const void* input);

  [[nodiscard]] const Layers& layers() const { return guest_.layers(); }

 private:
  struct Unmap {
    void operator()(wire::Mailbox* mailbox) const;
  };
  Contestant(Guest guest, std::unique_ptr<wire::Mailbox, Unmap> mailbox)
      : guest_{std::move(guest)}, mailbox_{std::move(mailbox)} {}

  [[nodiscard]] std::optional<Ending> wait_until_done(std::uint32_t call_number);
  [[nodiscard]] std::optional<Ending> trouble(std::chrono::nanoseconds wall, double cpu_ns);
  [[nodiscard]] Ending explain_end(const GuestEnd& end);

  Guest guest_;
  std::unique_ptr<wire::Mailbox, Unmap> mailbox_;
  PlayLimits limits_;
  ChargedClock clock_ = ChargedClock::kCpu;
  std::shared_ptr<CpuAccount> account_;
  std::function<bool()> cancelled_;
  std::uint32_t calls_ = 0;
  std::vector<std::byte> sealed_;
};

}  // namespace underpar
