#pragma once
#include <array>
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
#include "engine/model/resources.hpp"
#include "engine/model/samples.hpp"
#include "engine/referee/arena.hpp"
#include "engine/referee/cpu_account.hpp"
#include "engine/referee/slow_device.hpp"
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

  /// What is asked for in one call.
  struct Question {
    std::span<const void* const> inputs;  ///< 1 to wire::kMostInputs addresses in the arena
    bool copied = false;                  ///< solve() gets copies, made before the charged span
    std::uint32_t first_posts = 0;        ///< charge until so many are posted; 0: until the answer
    bool device = false;                  ///< there is one, with these readings
    std::span<const kit::Reading> readings;
  };

  /// What one call gave, all inputs together.
  struct Answer {
    double charged_ns = 0;
    double copying_ns = 0;  ///< before the charged span
    double whole_ns = 0;    ///< charged, and what came after the first posts
    double wall_ns = 0;     ///< from go to done without the copying
    /// The encoded Outputs as they were when the call ended, out of the guest's reach; valid until the next.
    std::vector<std::span<const std::byte>> outputs;
  };

  /// Has the program solve inputs. Charged is the CPU time of its side from the side's previous answer to
  /// this one, so that work done between calls, or by another process, is paid too; on the wall clock the
  /// time from go to done, plus CPU time spent otherwise. Whatever the program does instead of answering is
  /// the Ending.
  [[nodiscard]] std::expected<Answer, Ending> call(const Question& question);

  /// What the last call took from the heap; zeros unless the program is linked for counting.
  [[nodiscard]] Resources heap_use() const;

  [[nodiscard]] const Layers& layers() const { return guest_.layers(); }
  [[nodiscard]] pid_t pid() const { return guest_.pid(); }

 private:
  struct Unmap {
    void operator()(wire::Mailbox* mailbox) const;
  };
  Contestant(Guest guest, std::unique_ptr<wire::Mailbox, Unmap> mailbox)
      : guest_{std::move(guest)}, mailbox_{std::move(mailbox)} {}

  /// From go to done, once.
  struct Span {
    double charged_ns = 0;
    double wall_ns = 0;
    wire::Status status = wire::Status::kAnswered;
  };
  void pose(const Question& question);
  [[nodiscard]] std::expected<Span, Ending> let_go(SlowDevice& device, std::size_t inputs);
  [[nodiscard]] std::optional<Ending> wait_until_done(SlowDevice& device);
  [[nodiscard]] std::optional<Ending> seal(wire::Status status, std::size_t inputs);
  [[nodiscard]] std::optional<Ending> trouble(std::chrono::nanoseconds waited, double cpu_ns);
  [[nodiscard]] Ending explain_end(const GuestEnd& end);

  Guest guest_;
  std::unique_ptr<wire::Mailbox, Unmap> mailbox_;
  PlayLimits limits_;
  ChargedClock clock_ = ChargedClock::kCpu;
  std::shared_ptr<CpuAccount> account_;
  std::function<bool()> cancelled_;
  std::uint32_t turns_ = 0;
  double limit_ns_ = 0;  // of the present call
  std::vector<std::byte> sealed_;
  std::array<std::uint64_t, wire::kMostInputs> sealed_ends_{};
};

}  // namespace underpar
