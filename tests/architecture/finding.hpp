#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace underpar::architecture {

/// One place where the sources do not keep a rule of the house.
struct Finding {
  std::string file;      ///< relative to the root of the project
  std::size_t line = 0;  ///< 1-based; 0 when the whole file is meant
  std::string rule;      ///< what holds everywhere, as a sentence
  std::string advice;    ///< what to do here
};

using Findings = std::vector<Finding>;

/// "file:line: rule advice", one finding a line; what a failed test prints.
[[nodiscard]] std::string describe(const Findings& findings);

}  // namespace underpar::architecture
