#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/assembly.hpp"
#include "engine/model/heap_profile.hpp"
#include "engine/model/instruction_count.hpp"
#include "engine/model/profile.hpp"

// What the game and `underpar-inspector` say to each other: one JSON object goes in on standard input, one
// comes out on standard output. What comes out was made from a stranger's bytes, so it is checked.

namespace underpar {

/// What is to be made of a program, and from which evidence beside it.
enum class Wanted {
  kProfile,  ///< a Profile, from stack records
  kCount,    ///< an InstructionCount without seed and n, from callgrind's file
  kHeap,     ///< a HeapProfile without seed and n, from a heap trace
  kCode,     ///< its own functions, from nothing else
};

struct InspectorJob {
  Wanted wanted = Wanted::kCode;
  std::string name;    ///< of the player's file, as the compiler was told
  std::string source;  ///< its text
  int program_fd = -1;
  int evidence_fd = -1;
};

/// In the order of Wanted.
using InspectorReport = std::variant<Profile, InstructionCount, HeapProfile, std::vector<AssemblyFunction>>;

[[nodiscard]] std::string to_line(const InspectorJob& job);
[[nodiscard]] Result<InspectorJob> inspector_job_from_line(std::string_view line);

[[nodiscard]] std::string to_line(const Result<InspectorReport>& report);
/// What the job wanted. Fails with what the inspector says went wrong, and where the line is no such report:
/// numbers below zero or beyond 2⁵³, shares beyond 1, lines that the source does not have, stacks that weigh
/// more than their sum or are larger than any program's.
[[nodiscard]] Result<InspectorReport> inspector_report_from_line(std::string_view line,
                                                                 const InspectorJob& job);

/// That nothing can be told of the program that was compiled from `name`; `why` is half a sentence.
[[nodiscard]] Failure unreadable(std::string_view name, std::string_view why);

}  // namespace underpar
