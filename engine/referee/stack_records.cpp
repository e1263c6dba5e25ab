#include "engine/referee/stack_records.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>

namespace underpar {
namespace {

/// No sampling gives more: two seconds of every core of a large machine.
constexpr std::size_t kMostBytes = std::size_t{512} << 20;

template <class T>
std::span<const std::byte> bytes_of(const T& value) {
  return std::as_bytes(std::span{&value, 1});
}

std::vector<std::byte> whole_file(int fd) {
  struct stat about{};
  if (::fstat(fd, &about) != 0 || static_cast<std::size_t>(about.st_size) > kMostBytes) {
    return {};
  }
  std::vector<std::byte> bytes(static_cast<std::size_t>(about.st_size));
  const auto got = ::pread(fd, bytes.data(), bytes.size(), 0);
  bytes.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  return bytes;
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

std::vector<StackSample> read_records(int fd) {
  const auto bytes = whole_file(fd);
  std::span<const std::byte> rest{bytes};
  std::vector<StackSample> samples;
  StackSample sample;
  std::uint64_t size = 0;
  constexpr std::size_t kHead = sizeof sample.registers + sizeof size;
  while (rest.size() >= kHead) {
    std::memcpy(&sample.registers, rest.data(), sizeof sample.registers);
    std::memcpy(&size, rest.data() + sizeof sample.registers, sizeof size);
    rest = rest.subspan(kHead);
    if (size > rest.size()) {
      break;
    }
    const auto stack = rest.first(static_cast<std::size_t>(size));
    sample.stack.assign(stack.begin(), stack.end());
    samples.push_back(sample);
    rest = rest.subspan(stack.size());
  }
  return samples;
}

}  // namespace underpar
