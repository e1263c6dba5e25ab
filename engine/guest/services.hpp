#pragma once
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "engine/guest/hand_over.hpp"
#include "puzzles/kit/codec.hpp"
#include "puzzles/kit/device.hpp"
#include "puzzles/kit/sink.hpp"

// What the kit's services do inside a guest. An Input is read-only, so their state is here.

namespace underpar::guest {

/// Collects what is posted as the encoding of a list of numbers.
class Board {
 public:
  void open(kit::Writer& writer) {
    writer_ = &writer;
    count_ = 0;
    length_at_ = writer.used();
    writer.bytes(&count_, sizeof count_);
  }
  void post(HandOver& hand_over, std::uint32_t value) {
    if (writer_ == nullptr) {
      return;  // posted before main() or from a thread that outlived its call
    }
    writer_->bytes(&value, sizeof value);
    if (++count_ == hand_over.mailbox().first_posts) {
      hand_over.mailbox().output_ends[0] = writer_->used();
      hand_over.stop(wire::Status::kPosted);
    }
  }
  void close() {
    writer_->overwrite(length_at_, &count_, sizeof count_);
    writer_ = nullptr;
  }

 private:
  kit::Writer* writer_ = nullptr;
  std::size_t length_at_ = 0;
  std::uint64_t count_ = 0;
};

// The functions of the kit have no argument to carry these.
inline HandOver* own_hand_over = nullptr;
inline Board board;

inline wire::Device& device() {
  return own_hand_over->mailbox().device;
}

inline bool is_ready(std::size_t i) {
  return i < wire::kMostReadings && device().ready[i].load(std::memory_order_acquire) != 0;
}

}  // namespace underpar::guest

void kit::Sink::post(std::uint32_t value) const {
  underpar::guest::board.post(*underpar::guest::own_hand_over, value);
}

void kit::Device::start() const {
  underpar::guest::own_hand_over->stop(underpar::wire::Status::kStarted);
}

bool kit::Device::ready(std::size_t i) const {
  return underpar::guest::is_ready(i);
}

void kit::Device::wait(std::size_t i) const {
  while (i < underpar::wire::kMostReadings && !underpar::guest::is_ready(i)) {
    underpar::wire::futex_wait(underpar::guest::device().ready[i], 0);
  }
}

std::uint64_t kit::Device::value(std::size_t i) const {
  if (!underpar::guest::is_ready(i)) {
    std::fprintf(stderr, "reading %zu was taken before it was ready\n", i);
    std::abort();
  }
  return underpar::guest::device().values[i];
}
