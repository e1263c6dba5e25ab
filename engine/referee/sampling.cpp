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

class SamplingRun {
 public:
  SamplingRun(const SamplingJob& job, const UmpireLibrary& umpire) : job_{job}, umpire_{umpire} {}

  Result<StackSamples> play(const Arena& arena, const std::function<bool()>& cancelled) {
    // Asked every few milliseconds of a call, which is also when the kernel's buffer must be emptied.
    auto contestant = Contestant::start(job_.program_fd, arena, job_.rules.limits, job_.rules.clock,
                                        std::make_shared<CpuAccount>(), [this, &cancelled] {
                                          collect();
                                          return cancelled();
                                        });
    if (!contestant) {
      return std::unexpected(contestant.error());
    }
    auto goes_on = call(*contestant);  // warm-up: pages are there, caches are filled
    if (goes_on && *goes_on && !attach(*contestant)) {
      return std::move(samples_);
    }
    const auto end = SteadyClock::now() + job_.duration;
    while (goes_on && *goes_on && SteadyClock::now() < end) {
      goes_on = call(*contestant);
    }
    if (!goes_on) {
      return std::unexpected(goes_on.error());
    }
    return finish();
  }

 private:
  /// Whether the program goes on; Failure is ours.
  Result<bool> call(Contestant& contestant) {
    const auto asked = practise(contestant, umpire_,
                                kit::mix64(job_.rules.seed) + static_cast<std::uint64_t>(samples_.calls),
                                umpire_->play_size);
    if (!asked) {
      return std::unexpected(asked.error());
    }
    if (!*asked) {
      samples_.ending = asked->error();
      return false;
    }
    ++samples_.calls;
    collect();
    return true;
  }

  /// False when there can be no samples; the processor's counters may be missing.
  bool attach(const Contestant& contestant) {
    auto sampler = Sampler::attach(contestant.pid());
    if (!sampler) {
      samples_.refusal = sampler.error().what + " " + sampler.error().hint;
      return false;
    }
    sampler_ = std::move(*sampler);
    if (auto counters = ProcessorCounters::attach(contestant.pid())) {
      counters_ = std::move(*counters);
    } else {
      samples_.no_machine = counters.error().what + " " + counters.error().hint;
    }
    return true;
  }

  void collect() {
    if (sampler_) {
      sampler_->drain([this](const StackSample& sample) { append_record(records_, sample); });
    }
  }

  Result<StackSamples> finish() {
    if (counters_) {
      samples_.machine = counters_->read();
    }
    samples_.lost = sampler_ ? sampler_->lost() : 0;
    if (auto written = write_records(job_.records_fd, records_); !written) {
      return std::unexpected(written.error());
    }
    return std::move(samples_);
  }

  const SamplingJob& job_;
  const UmpireLibrary& umpire_;
  std::optional<Sampler> sampler_;
  std::optional<ProcessorCounters> counters_;
  std::vector<std::byte> records_;
  StackSamples samples_;
};

}  // namespace

Result<StackSamples> run_sampling(const SamplingJob& job, const UmpireLibrary& umpire,
                                  const std::function<bool()>& cancelled) {
  const auto arena = Arena::create();
  if (!arena) {
    return std::unexpected(arena.error());
  }
  return SamplingRun{job, umpire}.play(*arena, cancelled);
}

}  // namespace underpar
