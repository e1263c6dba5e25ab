#include "engine/authoring/puzzle_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "engine/authoring/internal/lines.hpp"
#include "engine/base/files.hpp"
#include "engine/model/names.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using internal::lines_of;
using internal::squeezed;
using Flaws = std::vector<Failure>;

constexpr std::string_view kVerdictMark = "// verdict: ";
constexpr std::size_t kFewestTraps = 3;
constexpr std::size_t kShortestReason = 20;  // of a trap's second line
constexpr std::size_t kMostSourceBytes = std::size_t{64} << 10;

std::string text_of(const fs::path& file) {
  return read_file(file).value_or("");
}

/// "traps/cache.cpp" of puzzles/x/traps/cache.cpp.
std::string short_name(const fs::path& folder, const fs::path& file) {
  return file.lexically_relative(folder).string();
}

std::vector<fs::path> sources_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error}) {
    if (entry.path().extension() == ".cpp" && entry.path().filename() != "umpire.cpp") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

/// What stands behind #include, with its quotes or brackets.
std::vector<std::string> includes_of(std::string_view source) {
  constexpr std::string_view kDirective = "#include ";
  std::vector<std::string> included;
  for (const auto& line : lines_of(source)) {
    if (line.starts_with(kDirective)) {
      included.push_back(line.substr(kDirective.size()));
    }
  }
  return included;
}

void check_files(const fs::path& folder, Flaws& flaws) {
  for (const char* const name : {"puzzle.hpp", "umpire.cpp", "reference.cpp", "par.cpp", "NOTES.md"}) {
    if (squeezed(text_of(folder / name)).empty()) {
      flaws.push_back({.what = fmt::format("The puzzle {} has no {}.", folder.filename().string(), name),
                       .hint = fmt::format("Write {}.", (folder / name).string())});
    }
  }
}

struct Part {
  const char* file;
  const char* text;
  const char* reason;
};

constexpr Part kParts[]{
    {"puzzle.hpp", "#pragma once", "Begin with it."},
    {"puzzle.hpp", "struct Input {", "Declare what solve() reads."},
    {"puzzle.hpp", "Output solve(const Input& input);", "Declare what the player writes."},
    {"puzzle.hpp", "///", "The player sees no other header: let it explain shapes, ranges and edges."},
    {"umpire.cpp", "KIT_UMPIRE(", "End with it: it registers the puzzle."},
    {"umpire.cpp", ".play_size", "Say how large a timed input is."},
    {"umpire.cpp", ".edge_sizes", "Say which sizes are checked first, such as {0, 1, 2, 3, 17}."},
    {"umpire.cpp", ".scaling_sizes", "Say from where to where the curve of time over n goes."},
    {"NOTES.md", "## Why the reference is slow", "Say it in a paragraph of that title."},
    {"NOTES.md", "## What par does", "Say it in a paragraph of that title."},
    {"NOTES.md", "## Measured", "Give the ratios you measured in a paragraph of that title."},
};

void check_parts(const fs::path& folder, Flaws& flaws) {
  for (const auto& part : kParts) {
    const std::string text = text_of(folder / part.file);
    if (!text.empty() && !text.contains(part.text)) {
      flaws.push_back(
          {.what = fmt::format("{} does not contain \"{}\".", part.file, part.text), .hint = part.reason});
    }
  }
  for (const auto& included : includes_of(text_of(folder / "puzzle.hpp"))) {
    if (!included.starts_with('<') && !included.starts_with("\"puzzles/kit/")) {
      flaws.push_back({.what = fmt::format("puzzle.hpp includes {}.", included),
                       .hint = "The player has the standard library and puzzles/kit alone."});
    }
  }
}

void check_programs(const fs::path& folder, Flaws& flaws) {
  std::map<std::string, std::string> names;
  for (const auto& file : programs_of(folder)) {
    const std::string name = short_name(folder, file);
    const std::string source = text_of(file);
    const auto included = includes_of(source);
    if (std::ranges::find(included, "\"puzzle.hpp\"") == included.end()) {
      flaws.push_back({.what = fmt::format("{} does not include \"puzzle.hpp\".", name),
                       .hint = "It declares what solve() takes and gives."});
    }
    for (const auto& header : included) {
      if (!header.starts_with('<') && header != "\"puzzle.hpp\"") {
        flaws.push_back({.what = fmt::format("{} includes {}.", name, header),
                         .hint = "A program has puzzle.hpp and the standard library alone."});
      }
    }
    if (source.size() > kMostSourceBytes) {
      flaws.push_back(
          {.what = fmt::format("{} is larger than 64 KiB.", name), .hint = "No player may hand in so much."});
    }
    const auto [twin, fresh] = names.emplace(squeezed(source), name);
    if (!fresh) {
      flaws.push_back({.what = fmt::format("{} and {} are the same program.", twin->second, name),
                       .hint = "Change one of them or take it away."});
    }
  }
}

/// Whether the program has a variable that outlives the call.
bool keeps_something(const std::string& source) {
  return std::ranges::any_of(lines_of(source), [](const std::string& line) {
    const std::string code = squeezed(std::string_view{line}.substr(0, line.find("//")));
    return code.contains("thread_local ") ||
           (code.contains("static ") && !code.contains("static constexpr "));
  });
}

void check_traps(const fs::path& folder, Flaws& flaws) {
  const auto traps = traps_of(folder);
  if (traps.size() < kFewestTraps) {
    flaws.push_back(
        {.what = fmt::format("The puzzle has {} of at least {} traps.", traps.size(), kFewestTraps),
         .hint = "Write traps/*.cpp: one wrong on an edge case, one caching across calls, one that breaks a "
                 "rule."});
  }
  for (const auto& trap : traps) {
    const std::string name = short_name(folder, trap.file);
    const auto lines = lines_of(text_of(trap.file));
    if (!trap.verdict) {
      flaws.push_back({.what = fmt::format("{}, line 1 names no verdict.", name),
                       .hint = "Write \"// verdict: wrong_answer\", or another outcome of docs/cli.md."});
    }
    if (lines.size() < 2 || !lines[1].starts_with("// ") || lines[1].size() < kShortestReason) {
      flaws.push_back({.what = fmt::format("{}, line 2 does not say why it is wrong.", name),
                       .hint = "Write a comment of a sentence."});
    }
  }
  const auto has = [&](const auto& wanted) { return std::ranges::any_of(traps, wanted); };
  if (!has([](const Trap& trap) {
        return trap.verdict == Outcome::kWrongAnswer && keeps_something(text_of(trap.file));
      })) {
    flaws.push_back({.what = "No trap gives wrong answers by keeping something from call to call.",
                     .hint = "Write one whose solve() remembers an answer in a static variable."});
  }
  if (!has([](const Trap& trap) { return trap.verdict == Outcome::kRuleBroken; })) {
    flaws.push_back({.what = "No trap breaks a rule.",
                     .hint = "Write one that sorts the read-only input, or starts a second thread."});
  }
}

std::optional<Outcome> stated_verdict(const fs::path& trap) {
  const std::string source = text_of(trap);
  const std::string_view line = std::string_view{source}.substr(0, source.find('\n'));
  if (!line.starts_with(kVerdictMark)) {
    return std::nullopt;
  }
  const auto outcome = outcome_named(line.substr(kVerdictMark.size()));
  const bool our_own = outcome == Outcome::kCancelled || outcome == Outcome::kInternalError;
  return our_own ? std::nullopt : outcome;
}

}  // namespace

std::vector<Trap> traps_of(const fs::path& puzzle_folder) {
  std::vector<Trap> traps;
  for (auto& file : sources_in(puzzle_folder / "traps")) {
    const auto verdict = stated_verdict(file);
    traps.push_back({.file = std::move(file), .verdict = verdict});
  }
  return traps;
}

std::vector<fs::path> programs_of(const fs::path& puzzle_folder) {
  auto programs = sources_in(puzzle_folder);
  std::ranges::move(sources_in(puzzle_folder / "traps"), std::back_inserter(programs));
  return programs;
}

std::vector<Failure> flaws_of_puzzle(const fs::path& puzzle_folder) {
  Flaws flaws;
  check_files(puzzle_folder, flaws);
  check_parts(puzzle_folder, flaws);
  check_programs(puzzle_folder, flaws);
  check_traps(puzzle_folder, flaws);
  return flaws;
}

}  // namespace underpar
