#pragma once
#include "engine/wire/futex.hpp"
#include "engine/wire/mailbox.hpp"

namespace underpar::guest {

/// The guest's end of the mailbox.
class HandOver {
 public:
  explicit HandOver(wire::Mailbox& mailbox) : mailbox_{mailbox} {}

  /// Sleeps until the referee lets the guest begin, or go on.
  void wait() {
    std::uint32_t asked = mailbox_.go.load(std::memory_order_acquire);
    while (asked == done_) {
      wire::futex_wait(mailbox_.go, done_);
      asked = mailbox_.go.load(std::memory_order_acquire);
    }
    done_ = asked;
  }

  /// Hands over, saying why, and waits for the referee to let the guest go on.
  void stop(wire::Status status) {
    mailbox_.status = status;
    mailbox_.done.store(done_, std::memory_order_release);
    wire::futex_wake(mailbox_.done);
    wait();
  }

  [[nodiscard]] wire::Mailbox& mailbox() const { return mailbox_; }

 private:
  wire::Mailbox& mailbox_;
  std::uint32_t done_ = 0;
};

}  // namespace underpar::guest
