#include "game/cli/run_result.hpp"

#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"

namespace underpar::cli {
namespace {

/// Over the texts that decide about a verdict: the level's rules and its puzzle's programs.
std::string sha256_of(const Level& level) {
  std::string all = sha256_hex(read_file(level.file).value_or(""));
  for (const char* name : {"puzzle.hpp", "umpire.cpp", "par.cpp", "reference.cpp"}) {
    all += sha256_hex(read_file(level.puzzle_folder / name).value_or(""));
  }
  return sha256_hex(all);
}

}  // namespace

classroom::RunResult run_result(const Record& record, const Level& level) {
  constexpr std::int64_t kBytesInKib = 1024;
  const auto& verdict = record.verdict;
  classroom::RunResult run{.outcome = verdict.outcome,
                           .message = verdict.message,
                           .strokes = verdict.strokes,
                           .ratio = verdict.ratio,
                           .ratio_low = verdict.ratio_low,
                           .ratio_high = verdict.ratio_high,
                           .noise = verdict.noise,
                           .level_sha256 = sha256_of(level)};
  if (record.resources) {
    run.peak_kib = record.resources->player.peak_heap_bytes / kBytesInKib;
  }
  return run;
}

}  // namespace underpar::cli
