#include "engine/build/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace underpar {
namespace {

constexpr int kMostMessages = 400;  // what a screen of messages can be good for, many times over

struct Place {
  std::string_view file;
  int line = 0;
  int column = 0;
};

struct Kind {
  std::string_view mark;
  Severity severity;
};

// With the marks of the assembler, which writes them with a capital.
constexpr std::array kKinds{Kind{": error: ", Severity::kError},
                            Kind{": fatal error: ", Severity::kError},
                            Kind{": sorry, unimplemented: ", Severity::kError},
                            Kind{": internal compiler error: ", Severity::kError},
                            Kind{": Error: ", Severity::kError},
                            Kind{": Fatal error: ", Severity::kError},
                            Kind{": warning: ", Severity::kWarning},
                            Kind{": Warning: ", Severity::kWarning},
                            Kind{": note: ", Severity::kNote}};

/// Takes a number and what stands before it off the end of "text:12"; nothing when there is none.
std::optional<int> take_number(std::string_view& text) {
  const auto colon = text.rfind(':');
  int number = 0;
  if (colon == std::string_view::npos || colon + 1 == text.size()) {
    return std::nullopt;
  }
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data() + colon + 1, end, number);
  if (error != std::errc{} || at != end || number < 0) {
    return std::nullopt;
  }
  text.remove_suffix(text.size() - colon);
  return number;
}

/// "solution.cpp:12:5", "solution.cpp:12" or "cc1plus".
Place place_of(std::string_view text) {
  Place place;
  const auto last = take_number(text);
  const auto first = last ? take_number(text) : std::nullopt;
  place.file = text;
  place.line = first ? *first : last.value_or(0);
  place.column = first ? *last : 0;
  return place;
}

std::string_view trimmed(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
  return text.substr(begin);
}

/// The file as a player would include it.
std::string known_name(std::string_view file) {
  if (file.ends_with(".cpp")) {
    return std::string{file.substr(file.rfind('/') + 1)};
  }
  if (const auto kit = file.rfind("puzzles/kit/"); kit != std::string_view::npos) {
    return std::string{file.substr(kit)};
  }
  if (const auto include = file.rfind("/include/"); include != std::string_view::npos) {
    file.remove_prefix(include + std::string_view{"/include/"}.size());
    if (const auto library = file.find("c++/"); library != std::string_view::npos) {
      file.remove_prefix(std::min(file.find('/', library + 4), file.size() - 1) + 1);
    }
    return std::string{file};
  }
  return std::string{file.substr(file.rfind('/') + 1)};
}

/// Whether the file belongs to the machine, not to the player or the puzzle.
bool is_system_file(std::string_view file) {
  return file.starts_with('<') || (file.contains("/include/") && !file.contains("puzzles/kit/"));
}

/// What stands behind `mark` between quotes of any of the three linkers' kinds, or up to the end.
std::optional<std::string_view> name_after(std::string_view line, std::string_view mark) {
  const auto at = line.find(mark);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  auto name = line.substr(at + mark.size());
  if (name.starts_with('`') || name.starts_with('\'')) {
    name.remove_prefix(1);
    name = name.substr(0, name.find('\''));
  }
  return name;
}

std::string undefined_message(std::string_view symbol, std::string_view source) {
  if (symbol.starts_with("solve(") || symbol.starts_with("solve[")) {
    return fmt::format("{} defines no function solve(const Input&) as puzzle.hpp declares it.", source);
  }
  return fmt::format("{} uses {}, but nothing defines it.", source, symbol);
}

/// Linker errors in words; nothing for a line that is none.
std::optional<std::string> linker_message(std::string_view line, std::string_view source) {
  for (const std::string_view mark : {"undefined reference to ", "undefined symbol: "}) {
    if (const auto symbol = name_after(line, mark)) {
      return undefined_message(*symbol, source);
    }
  }
  if (const auto symbol = name_after(line, "multiple definition of ")) {
    return fmt::format("{} defines {}, which the guest defines too.", source, *symbol);
  }
  if (line.contains("duplicate symbol: ")) {
    return fmt::format("{} defines {}, which the guest defines too.", source,
                       trimmed(line.substr(line.rfind(": ") + 2)));
  }
  return std::nullopt;
}

struct Trouble {
  std::string_view sign;
  std::string_view message;  // {} is the source's name
};

// What the tools say when a limit ends them.
constexpr std::string_view kOutOfMemory =
    "The compiler ran out of memory (2 GiB) on {}. Very large initialised arrays, constexpr tables or deep "
    "templates need that much.";
constexpr std::string_view kOutOfTime =
    "The compiler took too long on {} and was stopped. Endless templates, constexpr loops or includes take "
    "that long.";
constexpr std::string_view kOutOfSpace =
    "What the compiler made of {} is larger than 64 MiB. Fill large arrays when the program runs instead.";
constexpr std::string_view kFlood =
    "The compiler had more than 1 MiB to say of {} and was stopped. Look for a macro that repeats a message.";
constexpr std::array kTroubles{Trouble{"virtual memory exhausted", kOutOfMemory},
                               Trouble{"out of memory allocating", kOutOfMemory},
                               Trouble{"memory exhausted", kOutOfMemory},
                               Trouble{"Cannot allocate memory", kOutOfMemory},
                               Trouble{"std::bad_alloc", kOutOfMemory},
                               Trouble{"CPU time limit exceeded", kOutOfTime},
                               Trouble{"Killed signal terminated", kOutOfTime},
                               Trouble{"File size limit exceeded", kOutOfSpace},
                               Trouble{"File too large", kOutOfSpace},
                               Trouble{"No space left on device", kOutOfSpace}};

std::optional<std::string> trouble_message(std::string_view line, std::string_view source) {
  const auto* trouble =
      std::ranges::find_if(kTroubles, [line](const Trouble& one) { return line.contains(one.sign); });
  if (trouble == kTroubles.end()) {
    return std::nullopt;
  }
  return fmt::format(fmt::runtime(trouble->message), source);
}

/// Reads line by line. Lines before a message say how its place is reached from the player's file.
class Parser {
 public:
  explicit Parser(std::string_view source) : source_{source} {}

  void read(std::string_view line) {
    if (auto message = linker_message(line, source_)) {
      add({.severity = Severity::kError, .file = std::string{source_}, .message = std::move(*message)});
    } else if (!read_message(line) && !read_includes(line)) {
      read_context(line);
    }
  }

  [[nodiscard]] std::vector<Diagnostic> take() { return std::move(diagnostics_); }

 private:
  /// "FILE:LINE:COLUMN: KIND: TEXT"
  bool read_message(std::string_view line) {
    const Kind* kind = nullptr;
    auto at = std::string_view::npos;
    for (const auto& one : kKinds) {
      if (const auto found = line.find(one.mark); found < at) {
        at = found;
        kind = &one;
      }
    }
    if (kind == nullptr) {
      return false;
    }
    const auto place = place_of(line.substr(0, at));
    const auto text = trimmed(line.substr(at + kind->mark.size()));
    if (place.line == 0) {
      add_without_place(kind->severity, text, line);
    } else if (kind->severity != Severity::kNote || !is_system_file(place.file)) {
      add_with_place(kind->severity, place, text);
    }
    if (kind->severity != Severity::kNote) {
      needed_by_ = {};
    }
    return true;
  }

  /// Messages of the tools about themselves.
  void add_without_place(Severity severity, std::string_view text, std::string_view line) {
    auto message = trouble_message(line, source_);
    const bool echo = text.contains("ld returned") || severity != Severity::kError;
    if (message || !echo) {
      add({.severity = Severity::kError,
           .file = std::string{source_},
           .message = message ? std::move(*message) : std::string{text}});
    }
  }

  void add_with_place(Severity severity, const Place& place, std::string_view text) {
    Diagnostic diagnostic{.severity = severity,
                          .file = known_name(place.file),
                          .line = place.line,
                          .column = place.column,
                          .message = std::string{text}};
    const bool assembly = place.file.ends_with(".s");
    const Place& anchor = needed_by_.line != 0 ? needed_by_ : included_by_;
    if (auto trouble = trouble_message(text, source_)) {
      diagnostic.message = std::move(*trouble);
    } else if (assembly) {
      diagnostic.message = fmt::format("inline assembly: {}", text);
    } else if (severity == Severity::kError && text.ends_with(": No such file or directory")) {
      diagnostic.message += ". A solution can include the standard headers, puzzle.hpp and puzzles/kit.";
    }
    if (assembly) {
      diagnostic.file = source_;
      diagnostic.line = 0;
    } else if (diagnostic.file != source_ && severity != Severity::kNote && anchor.line != 0) {
      diagnostic.message += fmt::format(" (in {}:{})", diagnostic.file, place.line);
      diagnostic.file = source_;
      diagnostic.line = anchor.line;
      diagnostic.column = anchor.column;
    }
    add(std::move(diagnostic));
  }

  /// "In file included from A:1,\n                 from B:2:"; the last one in the player's file counts.
  bool read_includes(std::string_view line) {
    constexpr std::string_view kFirst = "In file included from ";
    constexpr std::string_view kNext = "                 from ";
    const bool first = line.starts_with(kFirst);
    if (!first && !line.starts_with(kNext)) {
      return false;
    }
    if (first) {
      included_by_ = {};
    }
    line.remove_prefix(first ? kFirst.size() : kNext.size());
    if (line.ends_with(',') || line.ends_with(':')) {
      line.remove_suffix(1);
    }
    if (const auto place = place_of(line); known_name(place.file) == source_) {
      included_by_ = place;
    }
    return true;
  }

  /// "solution.cpp:8:12:   required from here", "    inlined from 'f' at solution.cpp:7:3:".
  void read_context(std::string_view line) {
    if (const auto gap = line.find(":   "); gap != std::string_view::npos) {
      line = line.substr(0, gap);
    } else if (const auto at = line.rfind("' at "); at != std::string_view::npos) {
      line.remove_prefix(at + 5);
      while (line.ends_with(':') || line.ends_with(',')) {
        line.remove_suffix(1);
      }
    } else {
      return;
    }
    if (const auto place = place_of(line); place.line != 0 && known_name(place.file) == source_) {
      needed_by_ = place;
    }
  }

  void add(Diagnostic diagnostic) {
    const bool fresh =
        seen_.emplace(diagnostic.file, diagnostic.line, diagnostic.column, diagnostic.message).second;
    if (fresh && std::ssize(diagnostics_) < kMostMessages) {
      diagnostics_.push_back(std::move(diagnostic));
    }
  }

  std::string_view source_;
  Place included_by_;
  Place needed_by_;
  std::vector<Diagnostic> diagnostics_;
  std::set<std::tuple<std::string, int, int, std::string>> seen_;
};

bool has_error(const std::vector<Diagnostic>& diagnostics) {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& one) { return one.severity == Severity::kError; });
}

std::string why_it_ended(const Completed& step, std::string_view source) {
  if (step.timed_out) {
    return fmt::format(fmt::runtime(kOutOfTime), source);
  }
  if (step.output_cut && step.signal == SIGKILL) {
    return fmt::format(fmt::runtime(kFlood), source);
  }
  if (auto trouble = trouble_message(step.err, source)) {
    return *trouble;
  }
  if (step.signal != 0) {
    return fmt::format("The compiler crashed on {} (signal {}). Try to write the last change differently.",
                       source, step.signal);
  }
  return fmt::format("{} does not compile; the compiler's own words tell more.", source);
}

}  // namespace

std::vector<Diagnostic> parse_diagnostics(std::string_view output, std::string_view source_name) {
  Parser parser{source_name};
  while (!output.empty()) {
    const auto end = std::min(output.find('\n'), output.size());
    parser.read(output.substr(0, end));
    output.remove_prefix(std::min(end + 1, output.size()));
  }
  return parser.take();
}

std::vector<Diagnostic> diagnose(const Completed& step, std::string_view source_name) {
  std::string_view output = step.err;
  if (step.output_cut) {  // the last line is half a line
    output = output.substr(0, output.rfind('\n') + 1);
  }
  auto diagnostics = parse_diagnostics(output, source_name);
  if (!step.succeeded() && (step.timed_out || !has_error(diagnostics))) {
    diagnostics.push_back({.severity = Severity::kError,
                           .file = std::string{source_name},
                           .message = why_it_ended(step, source_name)});
  }
  if (step.output_cut) {
    diagnostics.push_back({.severity = Severity::kNote,
                           .file = std::string{source_name},
                           .message = "The compiler said more than 64 KiB; the rest is left out."});
  }
  return diagnostics;
}

}  // namespace underpar
