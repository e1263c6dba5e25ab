#pragma once
#include "engine/wire/mailbox.hpp"

// Counts what solve() takes from the heap. heap_meter.cpp is linked with a guest only for the untimed run
// that counts; in a timed guest these functions do not exist and their addresses are null.

namespace underpar::guest {

/// Counts from now on, from zero.
[[gnu::weak]] void start_heap_meter();
/// Stops counting blocks and looking for the peak; blocks that are given back are still taken off.
[[gnu::weak]] void stop_heap_meter();
/// What was counted; leaked is what was taken since the start and is not given back yet.
[[gnu::weak]] wire::HeapUse read_heap_meter();

}  // namespace underpar::guest
