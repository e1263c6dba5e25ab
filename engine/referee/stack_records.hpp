#pragma once
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/stack_samples.hpp"

// How samples travel from the referee to the inspector: as a file of records, each the registers, the size of
// the stack and the stack, because as lines of JSON they would be many megabytes of text.

namespace underpar {

void append_record(std::vector<std::byte>& records, const StackSample& sample);
[[nodiscard]] Result<void> write_records(int fd, std::span<const std::byte> records);

/// Reads all records of such a file. What is cut off ends the list.
[[nodiscard]] std::vector<StackSample> read_records(std::span<const std::byte> records);

}  // namespace underpar
