#pragma once
#include <cstddef>

// Remembers which call asked for each block, while the heap meter counts. Linked with heap_meter.cpp in a
// program that is to tell; in a guest these functions do not exist and the addresses of the weak ones are
// null.

namespace underpar::guest {

/// To be called once before the meter starts.
void prepare_heap_trace();
/// A block of so many bytes was asked for and given.
[[gnu::weak]] void trace_taken(void* block, std::size_t bytes);
/// A block, perhaps one that was never told of, is about to be given back.
[[gnu::weak]] void trace_given_back(void* block);
/// Writes what was seen to the file "heap.trace" of the working folder:
///   total ALLOCATIONS BYTES PEAK_BYTES LEAKED_BYTES
///   site ALLOCATIONS BYTES BYTES_AT_THE_PEAK LEAKED_BYTES ADDRESS...     for each way to an allocation
///   curve EVENTS MOST_LIVE_BYTES...      of each stretch of so many allocations and releases, in order
/// Bytes are those asked for. Addresses are hexadecimal, innermost first.
void write_heap_trace();

}  // namespace underpar::guest
