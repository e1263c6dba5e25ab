#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "engine/base/result.hpp"
#include "engine/model/assembly.hpp"
#include "engine/model/heap_profile.hpp"
#include "engine/model/instruction_count.hpp"
#include "engine/model/profile.hpp"
#include "engine/model/progress.hpp"
#include "engine/model/scaling.hpp"
#include "engine/model/versus.hpp"

namespace underpar::client {

/// What can be asked about the player's program beside its score.
enum class Question { kProfile, kCount, kScaling, kHeap, kAssembly, kVersus };

/// One alternative for each Question, in the same order.
using Answer = std::variant<Profile, InstructionCount, Scaling, HeapProfile, Assembly, Versus>;

/// One question about the program in the editor, and the last answer to it.
struct Inquiry {
  std::optional<std::chrono::steady_clock::time_point> asked;  ///< when; none: answered or called off
  bool running = false;            ///< the engine is at it; else it waits for a round to end
  Progress now;                    ///< what it does while running
  std::int64_t against = 0;        ///< what it compares with, see Ask
  std::string source;              ///< the text that the answer is about
  std::optional<Answer> answer;    ///< the last one; stays while another is awaited
  std::uint64_t answers = 0;       ///< how many there have been
  std::optional<Failure> failure;  ///< why the last asking brought none
};

using Inquiries = std::map<Question, Inquiry>;

}  // namespace underpar::client
