#include "engine/referee/referee.hpp"

#include <sys/random.h>

#include "engine/referee/conversation.hpp"

namespace underpar {
namespace {

std::uint64_t random_seed() {
  std::uint64_t seed = 0;
  while (::getrandom(&seed, sizeof seed, 0) != sizeof seed) {
  }
  return seed >> 11;  // 53 bits: every JSON reader and Lua keep it exact
}

}  // namespace

Result<Samples> referee(const std::filesystem::path& program, const MatchPrograms& programs,
                        const Match& match, const OnProgress& on_progress, std::stop_token stop) {
  const auto umpire = open_program(programs.umpire);
  const auto par = open_program(programs.par);
  const auto player = open_program(programs.player);
  for (const auto* opened : {&umpire, &par, &player}) {
    if (!*opened) {
      return std::unexpected(opened->error());
    }
  }
  Job job{.match = match, .umpire_fd = umpire->get(), .par_fd = par->get(), .player_fd = player->get()};
  job.match.seed = match.seed.value_or(random_seed());
  const auto report = converse(program, to_line(job), {job.umpire_fd, job.par_fd, job.player_fd}, on_progress,
                               std::move(stop));
  if (!report) {
    return std::unexpected(report.error());
  }
  if (!*report) {
    return Samples{.clock = match.clock,
                   .seed = *job.match.seed,
                   .ending = {.outcome = Outcome::kCancelled, .message = "The round was cancelled."}};
  }
  const auto* samples = std::get_if<Samples>(&**report);
  return samples != nullptr ? Result<Samples>{*samples} : fail("The referee answered something else.");
}

}  // namespace underpar
