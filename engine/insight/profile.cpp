#include "engine/insight/profile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/insight/count.hpp"
#include "engine/insight/debug_info.hpp"
#include "engine/insight/folding.hpp"
#include "engine/insight/source_lines.hpp"
#include "engine/referee/sample_stacks.hpp"

namespace underpar {
namespace {

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

}  // namespace

Result<Profile> profile(const Inspection& inspection, std::chrono::milliseconds duration,
                        const std::stop_token& stop) {
  auto turn = turn_to_measure(inspection, stop);
  if (!turn) {
    return std::unexpected(turn.error());
  }
  std::optional<MeasuringLock> lock{std::move(*turn)};
  const auto begin = std::chrono::steady_clock::now();
  inspection.tell(RoundStep::kMeasure,
                  fmt::format("sampling for {:.0f} s", std::chrono::duration<double>{duration}.count()));
  const auto samples = sample_stacks(inspection.referee(),
                                     {.umpire = inspection.umpire.program,
                                      .program = inspection.player.program,
                                      .limits = inspection.level.limits,
                                      .clock = inspection.level.clock,
                                      .seed = inspection.seed,
                                      .duration = duration},
                                     stop);
  lock.reset();
  if (!samples) {
    return std::unexpected(samples.error());
  }
  if (samples->ending.outcome != Outcome::kScored) {
    return fail(samples->ending.message, samples->ending.hint);
  }
  if (!samples->refusal.empty()) {
    auto counted = count(inspection, stop);
    if (!counted) {
      return std::unexpected(counted.error());
    }
    counted->profile.note = samples->refusal;
    return std::move(counted->profile);
  }
  inspection.tell(RoundStep::kRecord, "finding the lines of the samples");
  auto info = DebugInfo::open(inspection.player.program, inspection.name, inspection.source);
  if (!info) {
    return std::unexpected(info.error());
  }
  std::vector<WeighedStack> stacks;
  for (const auto& sample : samples->stacks) {
    if (auto stack = stack_of(*info, sample, inspection.name)) {
      stacks.push_back(std::move(*stack));
    }
  }
  auto folded = fold(std::move(stacks), inspection.name, inspection.source);
  if (folded.samples == 0) {
    return fail("No sample was taken inside solve().",
                "It is too quick to be seen: `underpar count` counts its instructions.");
  }
  folded.machine = samples->machine ? counts_text(*samples->machine) : samples->no_machine;
  folded.took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
  return folded;
}

}  // namespace underpar
