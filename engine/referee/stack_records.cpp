#include "engine/referee/stack_records.hpp"

#include <unistd.h>

#include <cstring>

namespace underpar {
namespace {

template <class T>
std::span<const std::byte> bytes_of(const T& value) {
  return std::as_bytes(std::span{&value, 1});
}

}  // namespace

void append_record(std::vector<std::byte>& records, const StackSample& sample) {
  const std::uint64_t size = sample.stack.size();
  for (const auto part :
       {bytes_of(sample.registers), bytes_of(size), std::span{std::as_const(sample).stack}}) {
    records.insert(records.end(), part.begin(), part.end());
  }
}

Result<void> write_records(int fd, std::span<const std::byte> records) {
  for (std::size_t written = 0; written < records.size();) {
    const auto rest = records.subspan(written);
    const auto got = ::pwrite(fd, rest.data(), rest.size(), static_cast<off_t>(written));
    if (got <= 0) {
      return fail("The samples could not be handed over.", "Free some memory and try again.");
    }
    written += static_cast<std::size_t>(got);
  }
  return {};
}

std::vector<StackSample> read_records(std::span<const std::byte> records) {
  std::vector<StackSample> samples;
  StackSample sample;
  std::uint64_t size = 0;
  constexpr std::size_t kHead = sizeof sample.registers + sizeof size;
  while (records.size() >= kHead) {
    std::memcpy(&sample.registers, records.data(), sizeof sample.registers);
    std::memcpy(&size, records.data() + sizeof sample.registers, sizeof size);
    records = records.subspan(kHead);
    if (size > records.size()) {
      break;
    }
    const auto stack = records.first(static_cast<std::size_t>(size));
    sample.stack.assign(stack.begin(), stack.end());
    samples.push_back(sample);
    records = records.subspan(stack.size());
  }
  return samples;
}

}  // namespace underpar
