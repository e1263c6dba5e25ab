#include "engine/insight/reading.hpp"

#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "engine/insight/callgrind_file.hpp"
#include "engine/insight/debug_info.hpp"
#include "engine/insight/folding.hpp"
#include "engine/insight/heap_trace_file.hpp"
#include "engine/insight/own_code.hpp"
#include "engine/insight/source_lines.hpp"
#include "engine/referee/stack_records.hpp"

namespace underpar {
namespace {

/// A whole file in memory, for as long as this process lives; nothing when it cannot be had.
std::optional<std::span<const std::byte>> mapped(int fd) {
  struct stat about{};
  if (::fstat(fd, &about) != 0) {
    return std::nullopt;
  }
  const auto size = static_cast<std::size_t>(about.st_size);
  if (size == 0) {
    return std::span<const std::byte>{};
  }
  const void* at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
  return at == MAP_FAILED ? std::nullopt : std::optional{std::span{static_cast<const std::byte*>(at), size}};
}

std::string_view as_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The frames of a sample from solve() on, outermost first; nothing when it was taken outside solve().
std::optional<WeighedStack> stack_of(DebugInfo& info, const StackSample& sample, const std::string& name) {
  std::vector<Frame> frames;  // innermost first
  for (const auto address : info.unwind(sample)) {
    const auto& more = info.frames_at(address);
    frames.insert(frames.end(), more.begin(), more.end());
  }
  const auto outermost = std::ranges::find_if(frames.rbegin(), frames.rend(),
                                              [&](const Frame& frame) { return in_file(frame, name); });
  if (outermost != frames.rend()) {
    frames.erase(outermost.base(), frames.end());
  } else if (std::ranges::find(frames, "main", &Frame::function) != frames.end()) {
    return std::nullopt;
  }
  std::ranges::reverse(frames);
  return WeighedStack{.frames = std::move(frames), .weight = 1};
}

Profile read_samples(DebugInfo& info, std::span<const std::byte> records, const InspectorJob& job) {
  std::vector<WeighedStack> stacks;
  for (const auto& sample : read_records(records)) {
    if (auto stack = stack_of(info, sample, job.name)) {
      stacks.push_back(std::move(*stack));
    }
  }
  return fold(std::move(stacks), job.name, job.source);
}

InstructionCount read_count(DebugInfo& info, std::string_view callgrind, const InspectorJob& job) {
  InstructionCount counted;
  std::map<int, Costs> lines;
  std::vector<WeighedStack> stacks;
  for (auto& placed : place(read_callgrind(callgrind), [&](std::uint64_t address) {
         return own_stack(info, {&address, 1}, job.name);
       })) {
    counted.total += placed.costs;
    if (const auto line = own_line(placed.stack, job.name)) {
      lines[*line] += placed.costs;
    }
    stacks.push_back({.frames = std::move(placed.stack), .weight = placed.costs.instructions});
  }
  const auto texts = lines_of(job.source);
  for (const auto& [line, costs] : lines) {
    counted.lines.push_back({.line = line, .costs = costs, .text = text_of(texts, line)});
  }
  std::ranges::stable_sort(counted.lines, std::ranges::greater{},
                           [](const LineCosts& line) { return line.costs.instructions; });
  counted.profile = fold(std::move(stacks), job.name, job.source);
  return counted;
}

HeapProfile read_heap(DebugInfo& info, std::string_view text, const InspectorJob& job) {
  HeapTraceFile trace = read_heap_trace(text);
  std::map<int, HeapLine> lines;
  for (const auto& site : trace.sites) {
    if (const auto line = own_line(own_stack(info, site.calls, job.name), job.name)) {
      HeapLine& sum = lines[*line];
      sum.allocations += site.allocations;
      sum.bytes += site.bytes;
      sum.at_peak_bytes += site.at_peak_bytes;
      sum.leaked_bytes += site.leaked_bytes;
    }
  }
  HeapProfile profile = std::move(trace.total);
  const auto texts = lines_of(job.source);
  for (auto& [line, sum] : lines) {
    sum.line = line;
    sum.text = text_of(texts, line);
    profile.lines.push_back(std::move(sum));
  }
  std::ranges::stable_sort(profile.lines, std::ranges::greater{}, &HeapLine::bytes);
  return profile;
}

}  // namespace

Result<InspectorReport> read_program(const InspectorJob& job) {
  auto info = DebugInfo::open(job.program_fd, job.name, job.source);
  if (!info) {
    return std::unexpected(unreadable(job.name, "it is no program that runs here"));
  }
  if (job.wanted == Wanted::kCode) {
    return own_code(*info, job.name);
  }
  const auto evidence = mapped(job.evidence_fd);
  if (!evidence) {
    return std::unexpected(unreadable(job.name, "what was noted while it ran is gone"));
  }
  switch (job.wanted) {
    case Wanted::kProfile:
      return read_samples(*info, *evidence, job);
    case Wanted::kCount:
      return read_count(*info, as_text(*evidence), job);
    default:
      return read_heap(*info, as_text(*evidence), job);
  }
}

}  // namespace underpar
