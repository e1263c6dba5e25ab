#include <fmt/format.h>

#include <set>

#include "game/cli/insight_commands.hpp"
#include "game/cli/layout.hpp"

namespace underpar::cli {
namespace {

/// "   12 | text", or without a number.
std::string row(int line, const std::string& text, const Terminal& terminal) {
  const std::string number = line > 0 ? fmt::format("{}", line) : "";
  return clipped(fmt::format("{:>5} | {}", number, text), terminal.width) + "\n";
}

std::string source_row(int line, const std::vector<std::string>& source, const Terminal& terminal) {
  const auto index = static_cast<std::size_t>(line) - 1;
  return inked(terminal, Ink::kStrong,
               row(line, line > 0 && index < source.size() ? source[index] : "…", terminal));
}

std::string remark_rows(int line, const Assembly& assembly, const Terminal& terminal) {
  std::string text;
  for (const auto& remark : assembly.remarks) {
    if (remark.line == line) {
      const bool good = remark.kind == RemarkKind::kVectorized || remark.kind == RemarkKind::kInlined;
      text += inked(terminal, good ? Ink::kGood : Ink::kWarning, row(0, "· " + remark.text, terminal));
    }
  }
  return text;
}

}  // namespace

std::string assembly_text(const Assembly& assembly, const std::vector<std::string>& source,
                          const Terminal& terminal) {
  std::string text;
  std::set<int> remarked;  // where a line's code begins, and not at each piece of it
  for (const auto& function : assembly.functions) {
    text += (text.empty() ? "" : "\n") + inked(terminal, Ink::kStrong, function.name) + "\n";
    int shown = -1;
    for (const auto& line : function.lines) {
      if (line.line != shown) {
        shown = line.line;
        text += source_row(shown, source, terminal);
        text += remarked.insert(shown).second ? remark_rows(shown, assembly, terminal) : "";
      }
      text += row(0, left_aligned(line.label, 6) + " " + line.text, terminal);
    }
  }
  return text;
}

}  // namespace underpar::cli
