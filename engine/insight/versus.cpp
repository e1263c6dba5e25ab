#include "engine/insight/versus.hpp"

#include <utility>

#include "engine/base/files.hpp"
#include "engine/judge/judge.hpp"
#include "engine/referee/referee.hpp"
#include "engine/source/count_tokens.hpp"
#include "engine/source/diff.hpp"

namespace underpar {
namespace {

Result<Samples> duelled(const Inspection& first, const Inspection& second, const std::stop_token& stop) {
  const auto turn = turn_to_measure(first, stop);
  if (!turn) {
    return std::unexpected(turn.error());
  }
  first.tell(RoundStep::kMeasure, "playing both on fresh inputs");
  auto samples =
      referee(first.referee(),
              {.umpire = first.umpire.program,
               .par = second.player.program,
               .player = first.player.program,
               .par_heap = second.player.heap_program,
               .player_heap = first.player.heap_program},
              {.limits = first.level.limits, .clock = first.level.clock, .lines = first.level.lines},
              first.on_progress, stop);
  if (samples && samples->ending.outcome != Outcome::kScored) {
    return fail(samples->ending.message, samples->ending.hint);
  }
  return samples;
}

Resources with_tokens(Resources use, const std::string& source) {
  use.source_tokens = static_cast<std::int64_t>(count_tokens(source));
  return use;
}

}  // namespace

Result<Versus> versus(const Inspection& first, const Inspection& second, const std::stop_token& stop) {
  const auto samples = duelled(first, second, stop);
  if (!samples) {
    return std::unexpected(samples.error());
  }
  const auto ratio = ratio_interval(samples->player_ns, samples->par_ns);
  if (!ratio) {
    return std::unexpected(ratio.error());
  }
  const auto heap = samples->heap.value_or(HeapSamples{});
  return Versus{.diff = diff_lines(first.source, second.source),
                .ratio = ratio->median,
                .ratio_low = ratio->low,
                .ratio_high = ratio->high,
                .first = with_tokens(heap.player, first.source),
                .second = with_tokens(heap.par, second.source),
                .notes = read_file(first.level.puzzle_folder / "NOTES.md").value_or("")};
}

}  // namespace underpar
