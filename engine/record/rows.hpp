#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <variant>

#include "engine/model/record.hpp"

namespace underpar::record {

using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string>;
struct Field {
  const char* column;
  Value value;
};

/// A moment as the tables keep it.
[[nodiscard]] std::int64_t since_1970_ms(std::chrono::system_clock::time_point at);

/// Adds one row; column and value stand side by side, so that none of forty can slip by one. Returns its id.
/// These functions throw SQLite::Exception; the caller holds a transaction.
std::int64_t insert(SQLite::Database& database, const char* table, std::initializer_list<Field> fields,
                    const char* on_conflict = "");

/// The id of the machine's row, which is made when missing.
[[nodiscard]] std::int64_t machine_row(SQLite::Database& database, const Machine& machine);

/// Writes one round: its source unless it is there already, the machine, verdict, diagnostics. Returns its
/// id.
std::int64_t insert_round(SQLite::Database& database, const Record& round, const Machine& machine);

}  // namespace underpar::record
