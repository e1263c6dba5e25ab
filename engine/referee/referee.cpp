#include "engine/referee/referee.hpp"

#include <sys/random.h>

#include <utility>
#include <vector>

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
  std::vector<UniqueFd> opened;
  std::vector<int> fds;
  for (const auto* file :
       {&programs.umpire, &programs.par, &programs.player, &programs.par_heap, &programs.player_heap}) {
    if (file->empty()) {
      continue;
    }
    auto fd = open_program(*file);
    if (!fd) {
      return std::unexpected(fd.error());
    }
    fds.push_back(fd->get());
    opened.push_back(std::move(*fd));
  }
  const auto fd = [&fds](std::size_t i) { return i < fds.size() ? fds[i] : -1; };
  Job job{.match = match,
          .umpire_fd = fd(0),
          .par_fd = fd(1),
          .player_fd = fd(2),
          .par_heap_fd = fd(3),
          .player_heap_fd = fd(4)};
  job.match.seed = match.seed.value_or(random_seed());
  const auto report = converse(program, to_line(job), fds, on_progress, std::move(stop));
  if (!report) {
    return std::unexpected(report.error());
  }
  const auto& answer = *report;
  if (!answer) {
    return Samples{.clock = match.clock,
                   .seed = *job.match.seed,
                   .ending = {.outcome = Outcome::kCancelled, .message = "The round was cancelled."}};
  }
  const auto* samples = std::get_if<Samples>(&*answer);
  return samples != nullptr ? Result<Samples>{*samples} : fail("The referee answered something else.");
}

}  // namespace underpar
