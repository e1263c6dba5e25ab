#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace underpar {

/// A place in a source, on the way to an instruction; inlined calls are frames like others.
struct Frame {
  std::string function;  ///< without parameters and template arguments: "std::vector::push_back"
  std::string file;      ///< as the compiler knew it; empty: not known
  int line = 0;          ///< from 1; 0: not known

  friend bool operator==(const Frame&, const Frame&) = default;
  friend auto operator<=>(const Frame&, const Frame&) = default;
};

/// One way into the program and what was spent at its end.
struct WeighedStack {
  std::vector<Frame> frames;  ///< outermost first; begins at solve()
  std::int64_t weight = 0;    ///< samples, or instructions
};

struct ProfileFunction {
  std::string name;
  double self = 0;   ///< share of all, in [0, 1], spent in its own instructions
  double total = 0;  ///< and with all it calls
};

struct ProfileLine {
  int line = 0;      ///< of the player's file, from 1
  double share = 0;  ///< of all, in [0, 1]; a library function counts for the line that called it
  std::string text;  ///< the line itself, without the blanks around it
};

enum class ProfileMode {
  kSampled,  ///< by the CPU clock
  kCounted,  ///< instructions, each run of which gives the same
};

/// Where a program spends its time inside solve().
struct Profile {
  ProfileMode mode = ProfileMode::kSampled;
  std::string note;                        ///< why it was not sampled, as a sentence; empty when it was
  std::int64_t samples = 0;                ///< inside solve(); instructions when counted
  std::int64_t attributed = 0;             ///< of these, those that belong to a line of the player's file
  std::vector<ProfileFunction> functions;  ///< the largest self first
  std::vector<ProfileLine> lines;          ///< hottest first
  std::vector<WeighedStack> stacks;
  std::string
      machine;  ///< what the processor counted, or why it shows nothing, as sentences; empty: not asked
  std::chrono::milliseconds took{0};  ///< without waiting for its turn
};

}  // namespace underpar
