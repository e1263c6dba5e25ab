#include "tests/architecture/finding.hpp"

#include <fmt/format.h>

namespace underpar::architecture {

std::string describe(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    const std::string place =
        finding.line == 0 ? finding.file : fmt::format("{}:{}", finding.file, finding.line);
    text += fmt::format("\n  {}: {} {}", place, finding.rule, finding.advice);
  }
  return text;
}

}  // namespace underpar::architecture
