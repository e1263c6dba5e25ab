#pragma once
#include <SDL.h>

#include <cstddef>
#include <deque>

namespace underpar::client {

/// Hands SDL's events to ImGui in the portions a frame can take.
///
/// ImGui 1.86 knows only which keys are down when a frame begins: a key that goes down and up between two
/// frames never happened, and of two keys in one frame nobody knows which came first. So a frame gets at most
/// one key or button going down, not its own release, and no key after text that was typed before it. Later
/// versions queue by themselves; the same portions do them no harm.
class InputQueue {
 public:
  void push(const SDL_Event& event) { waiting_.push_back(event); }
  [[nodiscard]] bool empty() const { return waiting_.empty(); }

  /// Takes this frame's portion and hands each event to `feed`, in order.
  template <class Feed>
  void portion(Feed feed) {
    for (std::size_t taken = portion_size(); taken > 0; --taken) {
      feed(waiting_.front());
      waiting_.pop_front();
    }
  }

  /// How many of the waiting events this frame may have. For tests.
  [[nodiscard]] std::size_t portion_size() const;

 private:
  std::deque<SDL_Event> waiting_;
};

}  // namespace underpar::client
