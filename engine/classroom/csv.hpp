#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/classroom/answer.hpp"

namespace underpar::classroom {

using CsvRow = std::vector<std::string>;
using Csv = std::vector<CsvRow>;

/// RFC 4180, UTF-8, CRLF. Cells are quoted where they must be.
[[nodiscard]] std::string csv_text(const Csv& rows);

/// A cell that somebody else wrote, so that no spreadsheet takes it for a formula: one that starts with
/// = + - @, a tab or a carriage return gets an apostrophe in front (OWASP, "CSV injection").
[[nodiscard]] std::string inert(std::string_view text);

/// Reads RFC 4180 with CRLF or LF; a byte order mark is skipped. Refuses text that is cut off within quotes.
[[nodiscard]] Answer<Csv> read_csv(std::string_view text);

}  // namespace underpar::classroom
