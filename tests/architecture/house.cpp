#include "tests/architecture/house.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace underpar::architecture {

namespace {

using Row = std::vector<std::string>;  // the cells, trimmed

std::string trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) {
    return {};
  }
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(trim(text.substr(0, end)));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

/// The names in backticks, in order.
std::vector<std::string> quoted_names(std::string_view cell) {
  std::vector<std::string> names;
  const std::vector<std::string> parts = split(cell, '`');
  for (std::size_t i = 1; i + 1 < parts.size(); i += 2) {
    names.push_back(parts[i]);
  }
  return names;
}

std::vector<std::string> folders(std::string_view cell) {
  std::vector<std::string> names = quoted_names(cell);
  for (std::string& name : names) {
    const bool top =
        name == "engine" || name == "game" || name == "puzzles" || name == "tests" || name == "bench";
    if (!top && name.find('/') == std::string::npos) {
      name.insert(0, "engine/");
    }
  }
  return names;
}

/// The first table after a heading with that text, without its two head lines; empty when there is none.
std::vector<Row> table_below(std::string_view markdown, std::string_view heading) {
  std::vector<Row> rows;
  bool below = false;
  for (const std::string& line : split(markdown, '\n')) {
    if (line.starts_with("#")) {
      below = trim(line.substr(std::min(line.find_first_not_of('#'), line.size()))) == heading;
    } else if (below && line.starts_with("|")) {
      Row cells = split(line, '|');
      rows.emplace_back(cells.begin() + 1, cells.end() - 1);
    } else if (below && !rows.empty()) {
      break;
    }
  }
  if (rows.size() < 2) {
    return {};
  }
  rows.erase(rows.begin(), rows.begin() + 2);
  return rows;
}

std::unexpected<Failure> unclear(const Row& row, std::string_view expected) {
  return fail(fmt::format("ARCHITECTURE.md has the table row \"{}\", which lacks {}.", fmt::join(row, " | "),
                          expected),
              "Write names in backticks, one row a line.");
}

Result<std::vector<Room>> rooms_from(const std::vector<Row>& rows) {
  std::vector<Room> rooms;
  for (const Row& row : rows) {
    if (row.size() < 2 || quoted_names(row[0]).empty()) {
      return unclear(row, "a folder");
    }
    const bool anything = row[1] == "anything";
    const bool nothing = row[1] == "nothing";
    const std::vector<std::string> allowed = folders(row[1]);
    if (!anything && !nothing && allowed.empty()) {
      return unclear(row, "folders, \"nothing\" or \"anything\"");
    }
    for (const std::string& pattern : quoted_names(row[0])) {
      rooms.push_back({.pattern = pattern, .allowed = allowed, .anything = anything});
    }
  }
  return rooms;
}

Result<std::vector<Library>> libraries_from(const std::vector<Row>& rows) {
  std::vector<Library> libraries;
  for (const Row& row : rows) {
    if (row.size() < 4) {
      return unclear(row, "a column");
    }
    libraries.push_back({.name = row[0],
                         .headers = quoted_names(row[1]),
                         .users = folders(row[2]),
                         .packages = split(row[3], ',')});
  }
  return libraries;
}

Result<std::vector<LongFile>> long_files_from(const std::vector<Row>& rows) {
  std::vector<LongFile> files;
  for (const Row& row : rows) {
    if (row.size() < 2 || quoted_names(row[0]).size() != 1 || row[1].empty()) {
      return unclear(row, "a file and the reason for its length");
    }
    files.push_back({.path = quoted_names(row[0]).front(), .reason = row[1]});
  }
  return files;
}

bool matches(std::string_view text, std::string_view pattern) {
  if (pattern.empty()) {
    return text.empty();
  }
  if (pattern.front() != '*') {
    return !text.empty() && text.front() == pattern.front() && matches(text.substr(1), pattern.substr(1));
  }
  for (std::size_t taken = 1; taken <= text.size() && text[taken - 1] != '/'; ++taken) {
    if (matches(text.substr(taken), pattern.substr(1))) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool lies_in(std::string_view path, std::string_view pattern) {
  if (matches(path, pattern)) {
    return true;
  }
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    if (matches(path.substr(0, slash), pattern)) {
      return true;
    }
  }
  return false;
}

const Room* House::room_of(std::string_view file) const {
  const Room* best = nullptr;
  for (const Room& room : rooms) {
    if (lies_in(file, room.pattern) && (best == nullptr || room.pattern.size() > best->pattern.size())) {
      best = &room;
    }
  }
  return best;
}

Result<House> parse_house(std::string_view markdown) {
  auto rooms = rooms_from(table_below(markdown, "Who may include whom"));
  auto libraries = libraries_from(table_below(markdown, "Libraries"));
  auto long_files = long_files_from(table_below(markdown, "Long files"));
  if (!rooms) {
    return std::unexpected(rooms.error());
  }
  if (!libraries) {
    return std::unexpected(libraries.error());
  }
  if (!long_files) {
    return std::unexpected(long_files.error());
  }
  if (rooms->empty() || libraries->empty()) {
    return fail("ARCHITECTURE.md has no table \"Who may include whom\" or no table \"Libraries\".",
                "Put them back: the includes of the sources are checked against them.");
  }
  return House{
      .rooms = std::move(*rooms), .libraries = std::move(*libraries), .long_files = std::move(*long_files)};
}

}  // namespace underpar::architecture
