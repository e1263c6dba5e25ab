#include "engine/referee/sample_stacks.hpp"

#include <fcntl.h>
#include <sys/mman.h>

#include "engine/referee/conversation.hpp"
#include "engine/referee/stack_records.hpp"

namespace underpar {

Result<StackSamples> sample_stacks(const std::filesystem::path& referee_program,
                                   const SamplingRequest& request, std::stop_token stop) {
  const auto umpire = open_program(request.umpire);
  const auto program = open_program(request.program);
  if (!umpire || !program) {
    return std::unexpected((umpire ? program : umpire).error());
  }
  const UniqueFd low{::memfd_create("underpar-samples", MFD_CLOEXEC)};
  const UniqueFd records{low ? ::fcntl(low.get(), F_DUPFD_CLOEXEC, kFirstInheritedFd) : -1};
  if (!records) {
    return fail("No shared memory could be made for the samples.", "Free some memory and try again.");
  }
  const SamplingJob job{.limits = request.limits,
                        .clock = request.clock,
                        .seed = request.seed,
                        .duration = request.duration,
                        .umpire_fd = umpire->get(),
                        .program_fd = program->get(),
                        .records_fd = records.get()};
  const auto report = converse(referee_program, to_line(job), {job.umpire_fd, job.program_fd, job.records_fd},
                               {}, std::move(stop));
  if (!report) {
    return std::unexpected(report.error());
  }
  if (!*report) {
    return fail("Sampling was cancelled.");
  }
  const auto* told = std::get_if<StackSamples>(&**report);
  if (told == nullptr) {
    return fail("The referee answered something else.");
  }
  StackSamples samples = *told;
  samples.stacks = read_records(records.get());
  return samples;
}

}  // namespace underpar
