#include "engine/referee/trial.hpp"

#include "engine/referee/conversation.hpp"

namespace underpar {

Result<TrialReport> trial(const std::filesystem::path& referee_program, const std::filesystem::path& program,
                          const TrialLimits& limits, std::stop_token stop) {
  const auto opened = open_program(program);
  if (!opened) {
    return std::unexpected(opened.error());
  }
  const auto report =
      converse(referee_program, to_line(TrialJob{.limits = limits, .program_fd = opened->get()}),
               {opened->get()}, {}, std::move(stop));
  if (!report) {
    return std::unexpected(report.error());
  }
  const auto& answer = *report;
  if (!answer) {
    return fail("The trial was cancelled.");
  }
  const auto* fared = std::get_if<TrialReport>(&*answer);
  return fared != nullptr ? Result<TrialReport>{*fared} : fail("The referee answered something else.");
}

}  // namespace underpar
