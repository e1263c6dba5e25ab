#pragma once
#include <string>

#include "engine/base/hash.hpp"
#include "engine/model/record.hpp"

namespace underpar {

/// A scored round as the tests need it: `strokes` relative to par, `source` its only distinguishing mark.
inline Record made_up_round(const std::string& level_id, int strokes,
                            const std::string& source = "int x;\n") {
  Record round;
  round.attempt = {
      .level_id = level_id,
      .file = "/home/player/solution.cpp",
      .source = source,
      .source_sha256 = sha256_hex(source),
      .taken_at = std::chrono::system_clock::time_point{std::chrono::milliseconds{1'700'000'000'123}}};
  round.verdict.outcome = Outcome::kScored;
  round.verdict.strokes = strokes;
  round.verdict.ratio = 1.0 + 0.1 * strokes;
  round.verdict.ratio_low = round.verdict.ratio - 0.01;
  round.verdict.ratio_high = round.verdict.ratio + 0.01;
  round.verdict.pairs = 18;
  round.verdict.message = "Par.";
  round.seed = 0xFFFF'FFFF'FFFF'FFF1U;
  round.checks = 37;
  round.layers = {.in_force = {"seccomp", "landlock"}, .missing = {"namespaces"}};
  return round;
}

inline Machine made_up_machine() {
  return {
      .fingerprint = "0123456789abcdef", .cpu = "Test CPU", .cores = 2, .kernel = "Linux", .compiler = "g++"};
}

}  // namespace underpar
