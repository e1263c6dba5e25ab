#include "engine/insight/heap.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/insight/debug_info.hpp"
#include "engine/insight/heap_trace_file.hpp"
#include "engine/insight/lone_run.hpp"
#include "engine/insight/source_lines.hpp"

namespace underpar {

Result<HeapProfile> heap(const Inspection& inspection, const std::stop_token& stop) {
  inspection.tell(RoundStep::kBuild, "compiling with every allocation noted");
  const auto program = inspection.builder.heap_traced(inspection.level.puzzle_folder, inspection.source,
                                                      inspection.name, stop);
  if (!program) {
    return std::unexpected(program.error());
  }
  inspection.tell(RoundStep::kMeasure, "running one call, 20 s at most");
  const auto run = run_alone(inspection, *program,
                             {.tool = {}, .leaves = "heap.trace", .doing = "Looking at the heap"}, stop);
  if (!run) {
    return std::unexpected(run.error());
  }
  inspection.tell(RoundStep::kRecord, "finding the lines that ask for memory");
  auto info = DebugInfo::open(program->program, inspection.name, inspection.source);
  if (!info) {
    return std::unexpected(info.error());
  }
  HeapTraceFile trace = read_heap_trace(run->left);
  std::map<int, HeapLine> lines;
  for (const auto& site : trace.sites) {
    if (const auto line = own_line(own_stack(*info, site.calls, inspection.name), inspection.name)) {
      HeapLine& sum = lines[*line];
      sum.allocations += site.allocations;
      sum.bytes += site.bytes;
      sum.at_peak_bytes += site.at_peak_bytes;
      sum.leaked_bytes += site.leaked_bytes;
    }
  }
  HeapProfile profile = std::move(trace.total);
  profile.seed = inspection.seed;
  profile.n = run->n;
  const auto texts = lines_of(inspection.source);
  for (auto& [line, sum] : lines) {
    sum.line = line;
    sum.text = text_of(texts, line);
    profile.lines.push_back(std::move(sum));
  }
  std::ranges::stable_sort(profile.lines, std::ranges::greater{}, &HeapLine::bytes);
  return profile;
}

}  // namespace underpar
