#include "engine/referee/sampling.hpp"

#include <chrono>
#include <memory>
#include <vector>

#include "engine/referee/arena.hpp"
#include "engine/referee/contestant.hpp"
#include "engine/referee/event_counters.hpp"
#include "engine/referee/practice.hpp"
#include "engine/referee/sampler.hpp"
#include "engine/referee/stack_records.hpp"
#include "puzzles/kit/rng.hpp"

namespace underpar {
namespace {

using SteadyClock = std::chrono::steady_clock;

}  // namespace

Result<StackSamples> run_sampling(const SamplingJob& job, const UmpireLibrary& umpire,
                                  const std::function<bool()>& cancelled) {
  const auto arena = Arena::create();
  if (!arena) {
    return std::unexpected(arena.error());
  }
  std::optional<Sampler> sampler;
  std::vector<std::byte> records;
  const auto collect = [&] {
    if (sampler) {
      sampler->drain([&records](const StackSample& sample) { append_record(records, sample); });
    }
  };
  // Asked every few milliseconds of a call, which is also when the kernel's buffer must be emptied.
  auto contestant = Contestant::start(job.program_fd, *arena, job.rules.limits, job.rules.clock,
                                      std::make_shared<CpuAccount>(), [&] {
                                        collect();
                                        return cancelled();
                                      });
  if (!contestant) {
    return std::unexpected(contestant.error());
  }
  StackSamples samples;
  const auto call = [&]() -> Result<bool> {
    const auto asked =
        practise(*contestant, umpire, kit::mix64(job.rules.seed) + static_cast<std::uint64_t>(samples.calls),
                 umpire->play_size);
    if (!asked) {
      return std::unexpected(asked.error());
    }
    if (!*asked) {
      samples.ending = asked->error();
      return false;
    }
    ++samples.calls;
    collect();
    return true;
  };
  std::optional<ProcessorCounters> counters;
  auto goes_on = call();  // warm-up: pages are there, caches are filled
  if (goes_on && *goes_on) {
    auto attached = Sampler::attach(contestant->pid());
    if (!attached) {
      samples.refusal = attached.error().what + " " + attached.error().hint;
      return samples;
    }
    sampler = std::move(*attached);
    if (auto counting = ProcessorCounters::attach(contestant->pid())) {
      counters = std::move(*counting);
    } else {
      samples.no_machine = counting.error().what + " " + counting.error().hint;
    }
  }
  const auto end = SteadyClock::now() + job.duration;
  while (goes_on && *goes_on && SteadyClock::now() < end) {
    goes_on = call();
  }
  if (!goes_on) {
    return std::unexpected(goes_on.error());
  }
  if (counters) {
    samples.machine = counters->read();
  }
  samples.lost = sampler ? sampler->lost() : 0;
  if (auto written = write_records(job.records_fd, records); !written) {
    return std::unexpected(written.error());
  }
  return samples;
}

}  // namespace underpar
