#include "engine/classroom/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace underpar::classroom {
namespace {

std::string cell_text(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) {
    return cell;
  }
  std::string quoted = "\"";
  for (const char letter : cell) {
    quoted.append(letter == '"' ? 2 : 1, letter);
  }
  quoted += '"';
  return quoted;
}

/// Takes one cell from the front of `text`; what follows it stays.
Answer<std::string> take_cell(std::string_view& text) {
  if (!text.starts_with('"')) {
    const auto end = std::min(text.find_first_of(",\r\n"), text.size());
    std::string cell{text.substr(0, end)};
    text.remove_prefix(end);
    return cell;
  }
  std::string cell;
  for (text.remove_prefix(1); !text.empty(); text.remove_prefix(1)) {
    if (text.front() == '"') {
      text.remove_prefix(1);
      if (!text.starts_with('"')) {
        return cell;
      }
    }
    cell += text.front();
  }
  return refuse(Refusal::kMalformed, "The table ends within quotes.", "Is the file whole?");
}

}  // namespace

std::string csv_text(const Csv& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += i == 0 ? "" : ",";
      text += cell_text(row[i]);
    }
    text += "\r\n";
  }
  return text;
}

std::string inert(std::string_view text) {
  constexpr std::string_view kDangerous = "=+-@\t\r";
  const bool dangerous = !text.empty() && kDangerous.find(text.front()) != std::string_view::npos;
  return fmt::format("{}{}", dangerous ? "'" : "", text);
}

Answer<Csv> read_csv(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  Csv rows;
  CsvRow row;
  while (!text.empty()) {
    auto cell = take_cell(text);
    if (!cell) {
      return std::unexpected(cell.error());
    }
    row.push_back(std::move(*cell));
    if (text.starts_with(',')) {
      text.remove_prefix(1);
      if (!text.empty()) {
        continue;
      }
      row.emplace_back();
    } else if (text.starts_with("\r\n") || text.starts_with('\n')) {
      text.remove_prefix(text.starts_with('\n') ? 1 : 2);
    } else if (!text.empty()) {
      return refuse(Refusal::kMalformed,
                    fmt::format("Line {} of the table goes on after a quote.", rows.size() + 1),
                    "Is it a CSV file?");
    }
    rows.push_back(std::move(row));
    row.clear();
  }
  return rows;
}

}  // namespace underpar::classroom
