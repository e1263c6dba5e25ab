#include "game/app/input_queue.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "game/app/script_keys.hpp"

namespace underpar::client {
namespace {

/// How many frames it takes until all has been fed.
std::vector<std::size_t> portions(InputQueue& queue) {
  std::vector<std::size_t> sizes;
  while (!queue.empty()) {
    sizes.push_back(queue.portion_size());
    queue.portion([](const SDL_Event&) {});
  }
  return sizes;
}

void push(InputQueue& queue, const std::string& chord) {
  const auto events = chord_events(chord).value();
  for (const SDL_Event& event : events) {
    queue.push(event);
  }
}

TEST(InputQueue, NeverGivesAFrameAPressAndItsRelease) {
  InputQueue queue;
  push(queue, "Home");
  EXPECT_THAT(portions(queue), testing::ElementsAre(1, 1));
}

TEST(InputQueue, GivesEachOfSixFastReturnsAFrameOfItsOwn) {
  InputQueue queue;
  for (int i = 0; i < 6; ++i) {
    push(queue, "Enter");
  }
  // The release waits for the next frame, and there the same key may not go down again unseen.
  int presses = 0;
  while (!queue.empty()) {
    int in_frame = 0;
    queue.portion([&](const SDL_Event& event) { in_frame += event.type == SDL_KEYDOWN ? 1 : 0; });
    EXPECT_LE(in_frame, 1);
    presses += in_frame;
  }
  EXPECT_EQ(presses, 6);
}

TEST(InputQueue, LetsAModifierGoOnlyAfterTheFrameOfItsKey) {
  InputQueue queue;
  auto events = chord_events("ctrl+Home").value();
  std::swap(events[2], events[3]);  // fast hands let go of both at once
  for (const SDL_Event& event : events) {
    queue.push(event);
  }
  EXPECT_THAT(portions(queue), testing::ElementsAre(1, 1, 2));
}

TEST(InputQueue, MakesAPressOfEachRepeat) {
  InputQueue queue;
  SDL_Event down = chord_events("Enter").value().front();
  queue.push(down);
  down.key.repeat = 1;
  queue.push(down);
  queue.push(down);
  EXPECT_THAT(portions(queue), testing::ElementsAre(1, 1, 1, 1, 1));
}

TEST(InputQueue, KeepsAKeyBehindTheTextTypedBeforeIt) {
  InputQueue queue;
  for (const SDL_Event& event : text_events("ab")) {
    queue.push(event);
  }
  push(queue, "Backspace");
  EXPECT_EQ(queue.portion_size(), 2U);
}

TEST(InputQueue, ShowsTheMouseInItsPlaceBeforeAClickAndBeforeTheNextOne) {
  InputQueue queue;
  for (int i = 0; i < 2; ++i) {
    queue.push(motion_event(4, 5));
    queue.push(button_event(true, 4, 5));
    queue.push(button_event(false, 4, 5));
  }
  EXPECT_THAT(portions(queue), testing::ElementsAre(2, 1, 2, 1));
}

TEST(InputQueue, HasNothingForAFrameWhenNothingCame) {
  EXPECT_EQ(InputQueue{}.portion_size(), 0U);
}

}  // namespace
}  // namespace underpar::client
