#pragma once
#include <cstdint>
#include <vector>

/// A change of the local rules: from `day` on, `value` is in force.
struct Rule {
  std::uint32_t day;
  std::uint32_t value;
};

/// The rule book and the questions of one morning. It lies in read-only memory.
struct Input {
  std::vector<Rule> rules;  // as they were decided, in no order of days; of two for one day the later counts
  std::vector<std::uint32_t> days;  // the questions; any value may occur
};

/// For each question, in order: the value in force on that day, which is that of the last day, at or before
/// it, for which there is a rule. 0 when there is none yet.
using Output = std::vector<std::uint32_t>;

Output solve(const Input& input);
