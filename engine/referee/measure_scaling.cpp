#include "engine/referee/measure_scaling.hpp"

#include "engine/referee/conversation.hpp"

namespace underpar {

Result<Scaling> measure_scaling(const std::filesystem::path& referee_program, const ScalingRequest& request,
                                const OnProgress& on_progress, std::stop_token stop) {
  const auto umpire = open_program(request.umpire);
  if (!umpire) {
    return std::unexpected(umpire.error());
  }
  ScalingJob job{.rules = request.rules, .budget = request.budget, .umpire_fd = umpire->get()};
  std::vector<UniqueFd> opened;
  std::vector<int> inherited{job.umpire_fd};
  for (const auto& [name, program] : request.programs) {
    auto fd = open_program(program);
    if (!fd) {
      return std::unexpected(fd.error());
    }
    job.programs.emplace_back(name, fd->get());
    inherited.push_back(fd->get());
    opened.push_back(std::move(*fd));
  }
  const auto report =
      converse(referee_program, to_line(job), std::move(inherited), on_progress, std::move(stop));
  if (!report) {
    return std::unexpected(report.error());
  }
  const auto& answer = *report;
  if (!answer) {
    return fail("Measuring was cancelled.");
  }
  const auto* scaling = std::get_if<Scaling>(&*answer);
  return scaling != nullptr ? Result<Scaling>{*scaling} : fail("The referee answered something else.");
}

}  // namespace underpar
