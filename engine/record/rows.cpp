#include "engine/record/rows.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cmath>
#include <type_traits>
#include <utility>

#include "engine/model/names.hpp"

namespace underpar::record {
namespace {

void bind(SQLite::Statement& statement, int index, const Value& value) {
  std::visit(
      [&](const auto& v) {
        if constexpr (std::is_same_v<std::decay_t<decltype(v)>, std::nullptr_t>) {
          statement.bind(index);
        } else if constexpr (std::is_same_v<std::decay_t<decltype(v)>, double>) {
          statement.bind(index, std::isnan(v) ? 0.0 : v);  // SQLite would make it a NULL
        } else {
          statement.bind(index, v);
        }
      },
      value);
}

std::int64_t id_of(const SQLite::Database& database, const char* query, const std::string& key) {
  SQLite::Statement statement{database, query};
  statement.bind(1, key);
  return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

std::int64_t source_row(SQLite::Database& database, const Attempt& attempt) {
  constexpr auto kFind = "SELECT id FROM source WHERE sha256 = ?";
  if (const auto id = id_of(database, kFind, attempt.source_sha256); id != 0) {
    return id;
  }
  SQLite::Statement statement{database, "INSERT INTO source (sha256, bytes) VALUES (?, ?)"};
  statement.bind(1, attempt.source_sha256);
  statement.bind(2, static_cast<const void*>(attempt.source.data()), static_cast<int>(attempt.source.size()));
  statement.exec();
  return database.getLastInsertRowid();
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) {
    text += (text.empty() ? "" : " ") + name;
  }
  return text;
}

std::int64_t attempt_row(SQLite::Database& database, const Record& record, std::int64_t source_id,
                         std::int64_t machine_id) {
  const auto& verdict = record.verdict;
  const bool wrong = verdict.outcome == Outcome::kWrongAnswer;
  const auto of_wrong = [wrong](std::string text) -> Value {
    return wrong ? Value{std::move(text)} : Value{nullptr};
  };
  const auto of_resources = [&record](std::int64_t Resources::* amount) -> Value {
    return record.resources ? Value{record.resources->player.*amount} : Value{nullptr};
  };
  const auto of_reference = [&record](std::int64_t Resources::* amount) -> Value {
    return record.resources && record.resources->reference ? Value{(*record.resources->reference).*amount}
                                                           : Value{nullptr};
  };
  const auto of_goal = [&verdict](double SecondGoalResult::* amount) -> Value {
    return verdict.second_goal ? Value{(*verdict.second_goal).*amount} : Value{nullptr};
  };
  const auto prediction_id =
      id_of(database, "SELECT id FROM prediction WHERE level_id = ?", record.attempt.level_id);
  return insert(database, "attempt",
                {{"level_id", record.attempt.level_id},
                 {"played_at_ms", since_1970_ms(record.attempt.taken_at)},
                 {"file", record.attempt.file.string()},
                 {"source_id", source_id},
                 {"machine_id", machine_id},
                 {"outcome", std::string{name_of(verdict.outcome)}},
                 {"strokes", std::int64_t{verdict.strokes}},
                 {"ratio", verdict.ratio},
                 {"ratio_low", verdict.ratio_low},
                 {"ratio_high", verdict.ratio_high},
                 {"pairs", std::int64_t{verdict.pairs}},
                 {"player_ms", verdict.player_ms},
                 {"par_ms", verdict.par_ms},
                 {"noise", verdict.noise},
                 {"on_the_lip", std::int64_t{verdict.on_the_lip ? 1 : 0}},
                 {"clock", std::string{name_of(verdict.clock)}},
                 {"message", verdict.message},
                 {"hint", verdict.hint},
                 {"wrong_seed", of_wrong(fmt::to_string(record.wrong.seed))},
                 {"wrong_input", of_wrong(record.wrong.input)},
                 {"wrong_where", of_wrong(record.wrong.where)},
                 {"wrong_expected", of_wrong(record.wrong.expected)},
                 {"wrong_got", of_wrong(record.wrong.got)},
                 {"seed", fmt::to_string(record.seed)},
                 {"checks", std::int64_t{record.checks}},
                 {"build_ms", std::int64_t{record.timings.build.count()}},
                 {"start_ms", std::int64_t{record.timings.start.count()}},
                 {"check_ms", std::int64_t{record.timings.check.count()}},
                 {"measure_ms", std::int64_t{record.timings.measure.count()}},
                 {"total_ms", std::int64_t{record.timings.total.count()}},
                 {"layers_in_force", joined(record.layers.in_force)},
                 {"layers_missing", joined(record.layers.missing)},
                 {"speedup_over_reference",
                  record.speedup_over_reference ? Value{*record.speedup_over_reference} : Value{nullptr}},
                 {"prediction_id", prediction_id != 0 ? Value{prediction_id} : Value{nullptr}},
                 {"peak_heap_bytes", of_resources(&Resources::peak_heap_bytes)},
                 {"allocations", of_resources(&Resources::allocations)},
                 {"leaked_bytes", of_resources(&Resources::leaked_bytes)},
                 {"source_tokens", of_resources(&Resources::source_tokens)},
                 {"reference_peak_heap_bytes", of_reference(&Resources::peak_heap_bytes)},
                 {"reference_allocations", of_reference(&Resources::allocations)},
                 {"second_goal_used", of_goal(&SecondGoalResult::used)},
                 {"second_goal_at_most", of_goal(&SecondGoalResult::at_most)}});
}

void diagnostic_rows(SQLite::Database& database, const std::vector<Diagnostic>& diagnostics,
                     std::int64_t attempt_id) {
  constexpr std::array kSeverities{"note", "warning", "error"};
  std::int64_t position = 0;
  for (const auto& diagnostic : diagnostics) {
    insert(database, "diagnostic",
           {{"attempt_id", attempt_id},
            {"position", position++},
            {"severity", std::string{kSeverities.at(static_cast<std::size_t>(diagnostic.severity))}},
            {"file", diagnostic.file},
            {"line", std::int64_t{diagnostic.line}},
            {"column", std::int64_t{diagnostic.column}},
            {"message", diagnostic.message}});
  }
}

}  // namespace

std::int64_t since_1970_ms(std::chrono::system_clock::time_point at) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
}

std::int64_t insert(SQLite::Database& database, const char* table, std::initializer_list<Field> fields,
                    const char* on_conflict) {
  std::string columns;
  std::string places;
  for (const auto& field : fields) {
    columns += fmt::format("{}{}", columns.empty() ? "" : ", ", field.column);
    places += places.empty() ? "?" : ", ?";
  }
  SQLite::Statement statement{
      database, fmt::format("INSERT INTO {} ({}) VALUES ({}) {}", table, columns, places, on_conflict)};
  int index = 0;
  for (const auto& field : fields) {
    bind(statement, ++index, field.value);
  }
  statement.exec();
  return database.getLastInsertRowid();
}

std::int64_t machine_row(SQLite::Database& database, const Machine& machine) {
  insert(database, "machine",
         {{"fingerprint", machine.fingerprint},
          {"cpu", machine.cpu},
          {"cores", std::int64_t{machine.cores}},
          {"kernel", machine.kernel},
          {"compiler", machine.compiler}},
         "ON CONFLICT (fingerprint) DO NOTHING");
  return id_of(database, "SELECT id FROM machine WHERE fingerprint = ?", machine.fingerprint);
}

std::int64_t insert_round(SQLite::Database& database, const Record& round, const Machine& machine) {
  const auto source_id = source_row(database, round.attempt);
  const auto id = attempt_row(database, round, source_id, machine_row(database, machine));
  diagnostic_rows(database, round.diagnostics, id);
  return id;
}

}  // namespace underpar::record
