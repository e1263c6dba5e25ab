#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "game/cli/layout.hpp"
#include "game/cli/round_text.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

std::string_view name_of_severity(Severity severity) {
  return severity == Severity::kError ? "error" : severity == Severity::kWarning ? "warning" : "note";
}

Ink ink_of_severity(Severity severity) {
  return severity == Severity::kError     ? Ink::kBad
         : severity == Severity::kWarning ? Ink::kWarning
                                          : Ink::kFaint;
}

std::string_view line_of(std::string_view source, int line) {
  for (; line > 1; --line) {
    const auto end = source.find('\n');
    if (end == std::string_view::npos) {
      return {};
    }
    source.remove_prefix(end + 1);
  }
  return source.substr(0, source.find('\n'));
}

/// The line of the source and a mark under the place, as compilers draw it.
std::string excerpt(std::string_view source, const Diagnostic& diagnostic, const Terminal& terminal) {
  std::string line{line_of(source, diagnostic.line)};
  std::ranges::replace(line, '\t', ' ');
  if (diagnostic.column < 1 || static_cast<std::size_t>(diagnostic.column) > line.size() + 1) {
    return {};
  }
  const int before =
      columns(std::string_view{line}.substr(0, static_cast<std::size_t>(diagnostic.column - 1)));
  const int room = terminal.width - 8;
  std::string text = fmt::format("{:>5} | {}\n", diagnostic.line, clipped(line, room));
  if (before < room) {
    text += fmt::format("      | {}{}\n", std::string(static_cast<std::size_t>(before), ' '),
                        inked(terminal, ink_of_severity(diagnostic.severity), "^"));
  }
  return text;
}

std::string one_diagnostic(const Record& record, const Diagnostic& diagnostic, const Terminal& terminal) {
  const bool own = diagnostic.file == record.attempt.file.filename().string();
  std::string place = own ? record.attempt.file.string() : diagnostic.file;
  if (diagnostic.line > 0) {
    place += fmt::format(":{}:{}", diagnostic.line, diagnostic.column);
  }
  const auto severity =
      inked(terminal, ink_of_severity(diagnostic.severity), name_of_severity(diagnostic.severity));
  std::string text =
      fmt::format("{}{}{}: {}\n", place, place.empty() ? "" : ": ", severity, diagnostic.message);
  if (own && diagnostic.line > 0) {
    text += excerpt(record.attempt.source, diagnostic, terminal);
  }
  return text;
}

}  // namespace

std::string diagnostics_text(const Record& record, const Terminal& terminal, int most) {
  // In the compiler's order, so that notes stay with their error; warnings only when nothing is worse.
  const bool has_error = std::ranges::find(record.diagnostics, Severity::kError, &Diagnostic::severity) !=
                         record.diagnostics.end();
  std::string text;
  int shown = 0;
  int left_out = 0;
  for (const auto& diagnostic : record.diagnostics) {
    if (has_error && diagnostic.severity == Severity::kWarning) {
      continue;
    }
    if (shown < most) {
      text += one_diagnostic(record, diagnostic, terminal);
      ++shown;
    } else {
      ++left_out;
    }
  }
  if (left_out > 0) {
    text += fmt::format("… and {}.\n", counted(left_out, "more message"));
  }
  return text;
}

}  // namespace underpar::cli
