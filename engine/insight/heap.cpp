#include "engine/insight/heap.hpp"

#include "engine/insight/inspector.hpp"
#include "engine/insight/lone_run.hpp"

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
  auto found = find<HeapProfile>(inspection, program->program, Wanted::kHeap, run->left, stop);
  if (found) {
    found->seed = inspection.seed;
    found->n = run->n;
  }
  return found;
}

}  // namespace underpar
