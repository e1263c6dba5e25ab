#include "engine/referee/sampler.hpp"

#include <asm/perf_regs.h>
#include <fmt/format.h>
#include <linux/perf_event.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace underpar {
namespace {

constexpr std::uint64_t kHertz = 2'000;
constexpr std::uint32_t kStackBytes = 4'096;
constexpr std::size_t kPageBytes = 4'096;
constexpr std::size_t kRingBytes = 128 * kPageBytes;  // a power of two, within what anybody may lock

/// The kernel's register numbers in the order of StackSample::registers.
constexpr std::array<int, 17> kRegisters{
    PERF_REG_X86_AX,  PERF_REG_X86_DX,  PERF_REG_X86_CX,  PERF_REG_X86_BX,  PERF_REG_X86_SI,
    PERF_REG_X86_DI,  PERF_REG_X86_BP,  PERF_REG_X86_SP,  PERF_REG_X86_R8,  PERF_REG_X86_R9,
    PERF_REG_X86_R10, PERF_REG_X86_R11, PERF_REG_X86_R12, PERF_REG_X86_R13, PERF_REG_X86_R14,
    PERF_REG_X86_R15, PERF_REG_X86_IP};

constexpr std::uint64_t register_mask() {
  std::uint64_t mask = 0;
  for (const int number : kRegisters) {
    mask |= std::uint64_t{1} << number;
  }
  return mask;
}

perf_event_attr clock_ticks() {
  perf_event_attr attributes{};
  attributes.size = sizeof attributes;
  attributes.type = PERF_TYPE_SOFTWARE;
  attributes.config = PERF_COUNT_SW_CPU_CLOCK;
  attributes.freq = 1;
  attributes.sample_freq = kHertz;
  attributes.sample_type = PERF_SAMPLE_REGS_USER | PERF_SAMPLE_STACK_USER;
  attributes.sample_regs_user = register_mask();
  attributes.sample_stack_user = kStackBytes;
  attributes.exclude_kernel = 1;
  attributes.exclude_hv = 1;
  attributes.inherit = 1;
  return attributes;
}

std::vector<int> own_cores() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  ::sched_getaffinity(0, sizeof allowed, &allowed);
  std::vector<int> cores;
  for (int core = 0; core < CPU_SETSIZE; ++core) {
    if (CPU_ISSET(core, &allowed)) {
      cores.push_back(core);
    }
  }
  return cores;
}

/// Takes values from a record one after the other; past its end they are 0.
class Fields {
 public:
  explicit Fields(std::span<const std::byte> record) : rest_{record} {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    const auto from = bytes(sizeof value);
    std::memcpy(&value, from.data(), from.size());
    return value;
  }
  std::span<const std::byte> bytes(std::size_t size) {
    const auto taken = rest_.first(std::min(size, rest_.size()));
    rest_ = rest_.subspan(taken.size());
    return taken;
  }

 private:
  std::span<const std::byte> rest_;
};

StackSample sample_from(Fields fields) {
  StackSample sample;
  if (fields.number() == PERF_SAMPLE_REGS_ABI_NONE) {
    return sample;
  }
  // They come by rising number of the kernel's.
  std::array<std::size_t, kRegisters.size()> order{};
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::ranges::sort(order, {}, [](std::size_t i) { return kRegisters[i]; });
  for (const std::size_t i : order) {
    sample.registers[i] = fields.number();
  }
  const auto stack = fields.bytes(fields.number());
  const auto used = stack.first(std::min<std::size_t>(stack.size(), fields.number()));
  sample.stack.assign(used.begin(), used.end());
  return sample;
}

}  // namespace

void Sampler::Unmap::operator()(void* ring) const {
  ::munmap(ring, kPageBytes + kRingBytes);
}

Result<Sampler> Sampler::attach(pid_t process) {
  Sampler sampler;
  for (const int core : own_cores()) {
    perf_event_attr attributes = clock_ticks();
    UniqueFd event{static_cast<int>(
        ::syscall(SYS_perf_event_open, &attributes, process, core, -1, PERF_FLAG_FD_CLOEXEC))};
    void* ring =
        event ? ::mmap(nullptr, kPageBytes + kRingBytes, PROT_READ | PROT_WRITE, MAP_SHARED, event.get(), 0)
              : MAP_FAILED;
    if (ring == MAP_FAILED) {
      return fail(fmt::format("The kernel does not let programs be sampled here: {}.",
                              std::generic_category().message(errno)),
                  "`sysctl kernel.perf_event_paranoid=2` allows it where an administrator agrees.");
    }
    sampler.cores_.push_back({.event = std::move(event), .ring = {ring, Unmap{}}});
  }
  return sampler;
}

void Sampler::drain(const OnSample& on_sample) {
  for (const Core& core : cores_) {
    auto& page = *static_cast<perf_event_mmap_page*>(core.ring.get());
    const std::span ring{static_cast<const std::byte*>(core.ring.get()) + kPageBytes, kRingBytes};
    const std::atomic_ref<__u64> head{page.data_head};
    const std::atomic_ref<__u64> tail{page.data_tail};
    const std::uint64_t end = head.load(std::memory_order_acquire);
    std::uint64_t at = tail.load(std::memory_order_relaxed);
    while (at < end) {
      perf_event_header header{};  // never cut in two: records begin at multiples of eight
      std::memcpy(&header, &ring[at % kRingBytes], sizeof header);
      record_.clear();
      for (std::uint64_t i = at; i < at + header.size;) {
        const auto piece = ring.subspan(i % kRingBytes);
        const auto part = piece.first(std::min<std::size_t>(piece.size(), at + header.size - i));
        record_.insert(record_.end(), part.begin(), part.end());
        i += part.size();
      }
      read_record(record_, on_sample);
      at += header.size;
    }
    tail.store(at, std::memory_order_release);
  }
}

void Sampler::read_record(std::span<const std::byte> record, const OnSample& on_sample) {
  perf_event_header header{};
  std::memcpy(&header, record.data(), sizeof header);
  Fields fields{record.subspan(sizeof header)};
  if (header.type == PERF_RECORD_SAMPLE) {
    on_sample(sample_from(fields));
  } else if (header.type == PERF_RECORD_LOST) {
    fields.number();  // the event's id
    lost_ += static_cast<int>(fields.number());
  }
}

}  // namespace underpar
