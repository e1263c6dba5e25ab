#include "engine/insight/profile.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "engine/insight/count.hpp"
#include "engine/insight/inspector.hpp"
#include "engine/referee/sample_stacks.hpp"

namespace underpar {
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
  const auto sampled = sample_stacks(inspection.referee(),
                                     {.umpire = inspection.umpire.program,
                                      .program = inspection.player.program,
                                      .rules = inspection.rules(),
                                      .duration = duration},
                                     stop);
  lock.reset();
  if (!sampled) {
    return std::unexpected(sampled.error());
  }
  const StackSamples& report = sampled->report;
  if (report.ending.outcome != Outcome::kScored) {
    return fail(report.ending.message, report.ending.hint);
  }
  if (!report.refusal.empty()) {
    auto counted = count(inspection, stop);
    if (!counted) {
      return fail(report.refusal, counted.error().what + " " + counted.error().hint);
    }
    counted->profile.note = report.refusal;
    return std::move(counted->profile);
  }
  inspection.tell(RoundStep::kRecord, "finding the lines of the samples");
  auto found = find<Profile>(inspection, inspection.player.program, Wanted::kProfile, sampled->records, stop);
  if (!found) {
    return found;
  }
  if (found->samples == 0) {
    return fail("No sample was taken inside solve().",
                "It is too quick to be seen: `underpar count` counts its instructions.");
  }
  found->machine = report.machine ? counts_text(*report.machine) : report.no_machine;
  found->took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
  return found;
}

}  // namespace underpar
