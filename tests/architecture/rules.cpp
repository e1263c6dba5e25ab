#include "tests/architecture/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <regex>
#include <string_view>

namespace underpar::architecture {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPage = "ARCHITECTURE.md";

bool in_any(std::string_view path, const std::vector<std::string>& patterns) {
  return std::ranges::any_of(patterns, [&](const std::string& pattern) { return lies_in(path, pattern); });
}

/// The room's name for messages, the folder itself for "puzzles/*".
std::string own_folder(const SourceFile& file, const Room& room) {
  return file.path == room.pattern || room.pattern.find('*') != std::string::npos ? file.folder()
                                                                                  : room.pattern;
}

Findings check_library(const SourceFile& file, const Include& include, const House& house) {
  // First parts of headers that belong to the language or the system.
  static constexpr std::array<std::string_view, 10> kSystem = {
      "sys", "linux", "arpa", "netinet", "net", "asm", "machine", "bits", "experimental", "ext"};
  for (const Library& library : house.libraries) {
    if (!in_any(include.name, library.headers)) {
      continue;
    }
    if (in_any(file.path, library.users)) {
      return {};
    }
    return {{.file = file.path,
             .line = include.line,
             .rule = fmt::format("<{}> belongs to {}, which {} may use.", include.name, library.name,
                                 fmt::join(library.users, ", ")),
             .advice = "Ask one of them for what you need, or widen the table \"Libraries\" and say why."}};
  }
  const std::size_t slash = include.name.find('/');
  if (slash == std::string::npos || std::ranges::count(kSystem, include.name.substr(0, slash)) > 0) {
    return {};
  }
  return {
      {.file = file.path,
       .line = include.line,
       .rule = fmt::format("<{}> is in no row of the table \"Libraries\" of {}.", include.name, kPage),
       .advice = "Name the library there with its package and its reason, and the package in packages.txt."}};
}

Findings check_folder(const SourceFile& file, const Include& include, const Room& room) {
  const std::string own = own_folder(file, room);
  if (lies_in(include.name, own) || lies_in(include.name, file.folder()) ||
      in_any(include.name, room.allowed)) {
    return {};
  }
  return {{.file = file.path,
           .line = include.line,
           .rule = fmt::format("{} may include {}{}, not \"{}\".", room.pattern,
                               room.allowed.empty() ? "its own folder" : "its own folder, ",
                               fmt::join(room.allowed, ", "), include.name),
           .advice = "Hand the value in from above, or move the noun to engine/model."}};
}

Findings check_internal(const SourceFile& file, const Include& include) {
  const std::size_t internal = include.name.find("/internal/");
  if (internal == std::string::npos || lies_in(file.path, include.name.substr(0, internal))) {
    return {};
  }
  return {{.file = file.path,
           .line = include.line,
           .rule = fmt::format("What lies in internal/ is for its own module, so not \"{}\".", include.name),
           .advice = "Include a header of the folder above it."}};
}

bool is_own_puzzle(const SourceFile& file, const Include& include) {
  return include.name == "puzzle.hpp" &&
         (lies_in(file.path, "puzzles") || lies_in(file.path, "engine/guest"));
}

/// A finding for each line in which the expression is found.
Findings search(const SourceFile& file, const std::regex& wanted, const std::string& rule,
                const std::string& advice) {
  Findings findings;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    std::smatch match;
    if (std::regex_search(file.lines[i], match, wanted)) {
      findings.push_back({.file = file.path,
                          .line = i + 1,
                          .rule = fmt::format("{} Here: \"{}\".", rule, match.str()),
                          .advice = advice});
    }
  }
  return findings;
}

void append(Findings& all, Findings more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Findings check_includes(const SourceFile& file, const House& house, const Exists& exists) {
  const Room* room = house.room_of(file.path);
  if (room == nullptr) {
    return {{.file = file.path,
             .line = 0,
             .rule = fmt::format("Every folder has a row in \"Who may include whom\" of {}.", kPage),
             .advice = fmt::format("Add a row for `{}`.", file.folder())}};
  }
  Findings findings;
  for (const Include& include : includes_of(file)) {
    if (room->anything || is_own_puzzle(file, include)) {
      continue;
    }
    append(findings, check_internal(file, include));
    if (include.angled) {
      append(findings, check_library(file, include, house));
    } else if (!exists(include.name)) {
      findings.push_back({.file = file.path,
                          .line = include.line,
                          .rule = fmt::format("\"{}\" is no file under the project's root.", include.name),
                          .advice = "Write the full path from the root; libraries go in angle brackets."});
    } else {
      append(findings, check_folder(file, include, *room));
    }
  }
  return findings;
}

Findings check_own_header_first(const SourceFile& file, const Exists& exists) {
  if (!file.path.ends_with(".cpp")) {
    return {};
  }
  const std::string header = fs::path(file.path).replace_extension(".hpp").generic_string();
  const std::vector<Include> includes = includes_of(file);
  if (!exists(header) || (!includes.empty() && includes.front().name == header)) {
    return {};
  }
  return {{.file = file.path,
           .line = includes.empty() ? 1 : includes.front().line,
           .rule = "A source includes its own header first, so that the header is known to stand alone.",
           .advice = fmt::format("Put #include \"{}\" above the others.", header)}};
}

Findings check_pragma_once(const SourceFile& file) {
  if (!file.is_header()) {
    return {};
  }
  const auto pragma = std::ranges::find(file.lines, "#pragma once");
  const auto place = static_cast<std::size_t>(pragma - file.lines.begin()) + 1;
  const std::vector<Include> includes = includes_of(file);
  if (pragma != file.lines.end() && (includes.empty() || place < includes.front().line)) {
    return {};
  }
  return {{.file = file.path,
           .line = 1,
           .rule = "A header begins with #pragma once.",
           .advice = "Write it above the first include."}};
}

Findings check_length(const SourceFile& file, const House& house) {
  const bool excused = std::ranges::count(house.long_files, file.path, &LongFile::path) > 0;
  if (file.lines.size() <= kMaxLines || excused) {
    return {};
  }
  return {{.file = file.path,
           .line = 0,
           .rule = fmt::format("A file of {} lines has more than {}.", file.lines.size(), kMaxLines),
           .advice = fmt::format("Split it by subject, or give the reason in \"Long files\" of {}.", kPage)}};
}

Findings check_open_notes(const SourceFile& file) {
  static const std::regex kNote(R"(\bTODO\b(?!\(#[0-9]+\):)|\b(FIXME|XXX|HACK)\b)");
  return search(file, kNote, "A note on open work names its issue.",
                "Write it as TODO(#12): and open that issue.");
}

Findings check_machine_paths(const SourceFile& file) {
  static const std::regex kWorkplace(R"((^|[^A-Za-z0-9_.-])/work/)");
  static const std::regex kAnyMachine(R"((^|[^A-Za-z0-9_.-])/(work|root|home/[a-z]+)/)");
  const bool on_purpose = lies_in(file.path, "tests") || lies_in(file.path, "puzzles/*/traps");
  return search(file, on_purpose ? kWorkplace : kAnyMachine, "Sources know no folder of one machine.",
                "Take the path as an argument, or from engine/base/paths.hpp.");
}

Findings check_tables(const House& house, const std::vector<SourceFile>& tree) {
  Findings findings;
  const auto is_there = [&](const std::string& pattern) {
    return std::ranges::any_of(tree, [&](const SourceFile& file) { return lies_in(file.path, pattern); });
  };
  const auto expect_there = [&](const std::string& pattern) {
    if (!is_there(pattern)) {
      findings.push_back({.file = std::string(kPage),
                          .line = 0,
                          .rule = "The tables name what is there.",
                          .advice = fmt::format("Take out `{}`, or mend its name.", pattern)});
    }
  };
  for (const Room& room : house.rooms) {
    expect_there(room.pattern);
    std::ranges::for_each(room.allowed, expect_there);
  }
  for (const Library& library : house.libraries) {
    std::ranges::for_each(library.users, expect_there);
  }
  for (const LongFile& excuse : house.long_files) {
    const auto file = std::ranges::find(tree, excuse.path, &SourceFile::path);
    if (file == tree.end() || file->lines.size() <= kMaxLines) {
      findings.push_back({.file = std::string(kPage),
                          .line = 0,
                          .rule = "\"Long files\" lists files that are long.",
                          .advice = fmt::format("Take out `{}`.", excuse.path)});
    }
  }
  return findings;
}

Findings check_packages(const House& house, const SourceFile& list) {
  Findings findings;
  for (const Library& library : house.libraries) {
    for (const std::string& package : library.packages) {
      const std::regex entry(fmt::format("^[a-z]+ +{}( +#.*)?$", package));
      if (std::ranges::none_of(list.lines,
                               [&](const std::string& line) { return std::regex_match(line, entry); })) {
        findings.push_back({.file = list.path,
                            .line = 0,
                            .rule = fmt::format("{} needs the package {}.", library.name, package),
                            .advice = "Add it with its group."});
      }
    }
  }
  return findings;
}

}  // namespace underpar::architecture
