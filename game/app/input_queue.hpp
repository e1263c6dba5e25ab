#pragma once
#include <SDL.h>

#include <cstddef>
#include <deque>

namespace underpar::client {

/// Hands SDL's events to ImGui in the portions a frame can take.
///
/// ImGui 1.86 knows only which keys are down when a frame begins: a key that goes down and up between two
/// frames never happened, of two keys in one frame nobody knows which came first, and a modifier let go in
/// the frame of its key was never held. So a frame gets at most one key or button going down, after it
/// nothing but the text it typed, no key after text that was typed before it, and none that is let go and
/// pressed again. Later versions queue by themselves; the same portions do them no harm.
///
/// A key that repeats goes up and down again for each repeat, because ImGui counts repeats by its own clock
/// and X servers report fast presses of one key as repeats; the client therefore turns that clock off.
class InputQueue {
 public:
  void push(const SDL_Event& event);
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
