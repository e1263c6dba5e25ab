#include "engine/referee/sample_stacks.hpp"

#include <sys/mman.h>

#include <utility>

#include "engine/referee/conversation.hpp"

namespace underpar {

Result<SampledStacks> sample_stacks(const std::filesystem::path& referee_program,
                                    const SamplingRequest& request, std::stop_token stop) {
  const auto umpire = open_program(request.umpire);
  const auto program = open_program(request.program);
  if (!umpire || !program) {
    return std::unexpected((umpire ? program : umpire).error());
  }
  UniqueFd records = fit_to_hand_over(UniqueFd{::memfd_create("underpar-samples", MFD_CLOEXEC)});
  if (!records) {
    return fail("No shared memory could be made for the samples.", "Free some memory and try again.");
  }
  const SamplingJob job{.rules = request.rules,
                        .duration = request.duration,
                        .umpire_fd = umpire->get(),
                        .program_fd = program->get(),
                        .records_fd = records.get()};
  const auto report = converse(referee_program, to_line(job), {job.umpire_fd, job.program_fd, job.records_fd},
                               {}, std::move(stop));
  if (!report) {
    return std::unexpected(report.error());
  }
  const auto& answer = *report;
  if (!answer) {
    return fail("Sampling was cancelled.");
  }
  const auto* told = std::get_if<StackSamples>(&*answer);
  if (told == nullptr) {
    return fail("The referee answered something else.");
  }
  return SampledStacks{.report = *told, .records = std::move(records)};
}

}  // namespace underpar
