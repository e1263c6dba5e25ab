#pragma once
#include <string>
#include <vector>

namespace underpar {

/// One instruction of a program.
struct AssemblyLine {
  std::string label;  ///< ".L3": something in the same function jumps here; else empty
  std::string text;   ///< calls and jumps say where they go: "call std::sort", "jne .L3"
  int line = 0;  ///< of the player's file, from 1; library code counts for the line that called it; 0: none
};

struct AssemblyFunction {
  std::string name;
  std::vector<AssemblyLine> lines;
};

enum class RemarkKind { kVectorized, kNotVectorized, kInlined, kNotInlined };

/// What the compiler says it did, or why it did not.
struct Remark {
  int line = 0;  ///< of the player's file, from 1
  RemarkKind kind = RemarkKind::kInlined;
  std::string text;  ///< "not vectorized: control flow in loop"

  friend bool operator==(const Remark&, const Remark&) = default;
};

/// What the compiler made of a source file.
struct Assembly {
  std::vector<AssemblyFunction> functions;  ///< solve() first; only those with code of the player's lines
  std::vector<Remark> remarks;              ///< by line
};

}  // namespace underpar
