#include "engine/record/record_book.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <utility>

#include "engine/model/names.hpp"
#include "engine/record/open_database.hpp"
#include "engine/record/rows.hpp"
#include "engine/record/schema.hpp"
#include "engine/record/signatures.hpp"

namespace underpar {

struct RecordBook::Store {
  SQLite::Database database;
  std::filesystem::path file;
};

namespace {

using std::chrono::milliseconds;
using std::chrono::system_clock;

// Rounds with a score, the best of each level first: fewest strokes, then the lowest upper end.
constexpr auto kBest =
    "SELECT level_id, strokes, ratio, speedup_over_reference, peak_heap_bytes, allocations, leaked_bytes, "
    "source_tokens, reference_peak_heap_bytes, reference_allocations FROM attempt "
    "WHERE outcome IN ('scored', 'too_close') "
    "ORDER BY level_id, strokes, ratio_high, id";

constexpr auto kPredictions = "SELECT level_id, placed_at_ms, line, share_percent, factor FROM prediction";

system_clock::time_point moment(std::int64_t since_1970_ms) {
  return system_clock::time_point{milliseconds{since_1970_ms}};
}

/// A row of kPredictions.
Prediction prediction_in(SQLite::Statement& row) {
  return {.line = row.getColumn(2).getInt(),
          .share_percent = row.getColumn(3).getDouble(),
          .factor = row.getColumn(4).getDouble(),
          .placed_at = moment(row.getColumn(1).getInt64())};
}

std::optional<Prediction> prediction_of(const SQLite::Database& database, const std::string& level_id) {
  SQLite::Statement row{database, std::string{kPredictions} + " WHERE level_id = ?"};
  row.bind(1, level_id);
  return row.executeStep() ? std::optional{prediction_in(row)} : std::nullopt;
}

std::optional<double> number_or_none(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : std::optional{column.getDouble()};
}

/// Four columns from `first` on: heap, allocations, leaks, tokens; none where they were not counted.
std::optional<Resources> resources_in(SQLite::Statement& row, int first) {
  if (row.getColumn(first).isNull()) {
    return std::nullopt;
  }
  return Resources{.peak_heap_bytes = row.getColumn(first).getInt64(),
                   .allocations = row.getColumn(first + 1).getInt64(),
                   .leaked_bytes = row.getColumn(first + 2).getInt64(),
                   .source_tokens = row.getColumn(first + 3).getInt64()};
}

std::optional<int> best_strokes(const SQLite::Database& database, const std::string& level_id) {
  SQLite::Statement statement{database,
                              "SELECT min(strokes) FROM attempt "
                              "WHERE level_id = ? AND outcome IN ('scored', 'too_close')"};
  statement.bind(1, level_id);
  if (!statement.executeStep() || statement.getColumn(0).isNull()) {
    return std::nullopt;
  }
  return statement.getColumn(0).getInt();
}

Standing read_standing(const SQLite::Database& database) {
  Standing standing;
  // A round that was called off, or that we spoiled, is not an attempt of the player's.
  SQLite::Statement counts{database,
                           "SELECT level_id, count(*) FROM attempt "
                           "WHERE outcome NOT IN ('cancelled', 'internal_error') GROUP BY level_id"};
  while (counts.executeStep()) {
    standing.levels[counts.getColumn(0).getString()].attempts = counts.getColumn(1).getInt();
  }
  SQLite::Statement best{database, kBest};
  while (best.executeStep()) {
    auto& level = standing.levels[best.getColumn(0).getString()];
    if (!level.best_strokes) {
      level.best_strokes = best.getColumn(1).getInt();
      level.best_ratio = best.getColumn(2).getDouble();
      level.best_speedup = number_or_none(best.getColumn(3));
      level.best_resources = resources_in(best, 4);
      if (!best.getColumn(8).isNull()) {
        level.reference_resources = Resources{.peak_heap_bytes = best.getColumn(8).getInt64(),
                                              .allocations = best.getColumn(9).getInt64()};
      }
    }
  }
  SQLite::Statement hints{database, "SELECT level_id, taken FROM hint"};
  while (hints.executeStep()) {
    standing.levels[hints.getColumn(0).getString()].hints_taken = hints.getColumn(1).getInt();
  }
  SQLite::Statement ribbons{database,
                            "SELECT DISTINCT level_id FROM attempt WHERE outcome IN ('scored', 'too_close') "
                            "AND second_goal_used <= second_goal_at_most"};
  while (ribbons.executeStep()) {
    standing.levels[ribbons.getColumn(0).getString()].ribbon = true;
  }
  for (const std::string& level_id : record::readable_levels(database)) {
    standing.levels[level_id].readability_ribbon = true;
  }
  SQLite::Statement predictions{database, kPredictions};
  while (predictions.executeStep()) {
    standing.levels[predictions.getColumn(0).getString()].prediction = prediction_in(predictions);
  }
  return standing;
}

/// Runs `work` and turns SQLite's exceptions into sentences.
template <class Work>
auto guarded(const std::filesystem::path& file, std::string_view doing, Work work)
    -> Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const SQLite::Exception& error) {
    return std::unexpected(record::failure_of(error, file, doing));
  }
}

}  // namespace

RecordBook::RecordBook(std::unique_ptr<Store> store) : store_{std::move(store)} {}
RecordBook::RecordBook(RecordBook&&) noexcept = default;
RecordBook& RecordBook::operator=(RecordBook&&) noexcept = default;
RecordBook::~RecordBook() = default;

Result<RecordBook> RecordBook::open(const std::filesystem::path& file) {
  auto database = record::open_database(file, record::migrations());
  if (!database) {
    return std::unexpected(database.error());
  }
  return RecordBook{std::make_unique<Store>(Store{.database = std::move(*database), .file = file})};
}

Result<RecordBook> RecordBook::forgetful() {
  return open(":memory:");
}

Result<Record> RecordBook::add(Record round, const Machine& machine) {
  auto& database = store_->database;
  return guarded(store_->file, "written", [&] {
    // IMMEDIATE: the write lock is waited for here, at the start, where the busy time-out applies.
    SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
    round.previous_best = best_strokes(database, round.attempt.level_id);
    round.prediction = prediction_of(database, round.attempt.level_id);
    round.id = record::insert_round(database, round, machine);
    transaction.commit();
    return std::move(round);
  });
}

Result<Standing> RecordBook::standing() const {
  return guarded(store_->file, "read", [&] { return read_standing(store_->database); });
}

Result<std::vector<HistoryEntry>> RecordBook::history(const std::string& level_id, int limit) const {
  return guarded(store_->file, "read", [&] {
    SQLite::Statement rows{
        store_->database,
        "SELECT id, played_at_ms, outcome, strokes, ratio, ratio_low, ratio_high, message, "
        "speedup_over_reference, peak_heap_bytes, allocations, leaked_bytes, source_tokens, "
        "second_goal_used, second_goal_at_most, pairs, clock "
        "FROM attempt WHERE level_id = ? ORDER BY id DESC LIMIT ?"};
    rows.bind(1, level_id);
    rows.bind(2, limit);
    std::vector<HistoryEntry> entries;
    while (rows.executeStep()) {
      entries.push_back(
          {.id = rows.getColumn(0).getInt64(),
           .played_at = moment(rows.getColumn(1).getInt64()),
           .outcome = outcome_named(rows.getColumn(2).getString()).value_or(Outcome::kInternalError),
           .strokes = rows.getColumn(3).getInt(),
           .ratio = rows.getColumn(4).getDouble(),
           .ratio_low = rows.getColumn(5).getDouble(),
           .ratio_high = rows.getColumn(6).getDouble(),
           .pairs = rows.getColumn(15).getInt(),
           .clock = clock_named(rows.getColumn(16).getString()).value_or(ChargedClock::kCpu),
           .speedup_over_reference = number_or_none(rows.getColumn(8)),
           .resources = resources_in(rows, 9),
           .message = rows.getColumn(7).getString()});
      HistoryEntry& entry = entries.back();
      if (!rows.getColumn(13).isNull()) {
        entry.second_goal = SecondGoalResult{.used = rows.getColumn(13).getDouble(),
                                             .at_most = rows.getColumn(14).getDouble()};
      }
    }
    record::add_signatures(store_->database, level_id, entries);
    return entries;
  });
}

Result<std::string> RecordBook::source_of(std::int64_t id) const {
  const auto found = guarded(store_->file, "read", [&]() -> std::optional<std::string> {
    SQLite::Statement row{
        store_->database,
        "SELECT bytes FROM source JOIN attempt ON source.id = source_id WHERE attempt.id = ?"};
    row.bind(1, id);
    if (!row.executeStep()) {
      return std::nullopt;
    }
    const auto bytes = row.getColumn(0);
    return bytes.getString();
  });
  if (!found) {
    return std::unexpected(found.error());
  }
  if (const std::optional<std::string>& source = *found) {
    return *source;
  }
  return fail(fmt::format("There is no round {} in the record.", id), "`underpar history LEVEL` lists them.");
}

Result<bool> RecordBook::add_signature(std::int64_t id, const Signature& signature,
                                       system_clock::time_point taken_at) {
  return guarded(store_->file, "written", [&] {
    return record::insert_signature(store_->database, id, signature, record::since_1970_ms(taken_at));
  });
}

Result<void> RecordBook::set_hints_taken(const std::string& level_id, int count) {
  return guarded(store_->file, "written", [&] {
    record::insert(store_->database, "hint", {{"level_id", level_id}, {"taken", std::int64_t{count}}},
                   "ON CONFLICT (level_id) DO UPDATE SET taken = max(taken, excluded.taken)");
  });
}

Result<void> RecordBook::set_prediction(const std::string& level_id, const Prediction& prediction) {
  return guarded(store_->file, "written", [&] {
    record::insert(store_->database, "prediction",
                   {{"level_id", level_id},
                    {"placed_at_ms", record::since_1970_ms(prediction.placed_at)},
                    {"line", std::int64_t{prediction.line}},
                    {"share_percent", prediction.share_percent},
                    {"factor", prediction.factor}},
                   "ON CONFLICT (level_id) DO UPDATE SET placed_at_ms = excluded.placed_at_ms, "
                   "line = excluded.line, share_percent = excluded.share_percent, factor = excluded.factor");
  });
}

Result<int> RecordBook::rounds_of_other_sources(const std::string& level_id,
                                                const std::string& source_sha256) const {
  return guarded(store_->file, "read", [&] {
    SQLite::Statement row{store_->database,
                          "SELECT count(*) FROM attempt JOIN source ON source.id = source_id "
                          "WHERE level_id = ? AND sha256 <> ?"};
    row.bind(1, level_id);
    row.bind(2, source_sha256);
    return row.executeStep() ? row.getColumn(0).getInt() : 0;
  });
}

Result<std::optional<ReferenceMark>> RecordBook::reference_mark(const std::string& level_id,
                                                                const std::string& programs_sha256,
                                                                const Machine& machine) const {
  return guarded(store_->file, "read", [&]() -> std::optional<ReferenceMark> {
    SQLite::Statement row{store_->database,
                          "SELECT over_par, peak_heap_bytes, allocations, leaked_bytes "
                          "FROM reference_mark JOIN machine ON machine.id = machine_id "
                          "WHERE level_id = ? AND programs_sha256 = ? AND fingerprint = ?"};
    row.bind(1, level_id);
    row.bind(2, programs_sha256);
    row.bind(3, machine.fingerprint);
    if (!row.executeStep()) {
      return std::nullopt;
    }
    return ReferenceMark{.over_par = row.getColumn(0).getDouble(),
                         .resources = {.peak_heap_bytes = row.getColumn(1).getInt64(),
                                       .allocations = row.getColumn(2).getInt64(),
                                       .leaked_bytes = row.getColumn(3).getInt64()}};
  });
}

Result<void> RecordBook::set_reference_mark(const std::string& level_id, const std::string& programs_sha256,
                                            const Machine& machine, const ReferenceMark& mark) {
  return guarded(store_->file, "written", [&] {
    SQLite::Transaction transaction{store_->database, SQLite::TransactionBehavior::IMMEDIATE};
    record::insert(store_->database, "reference_mark",
                   {{"level_id", level_id},
                    {"programs_sha256", programs_sha256},
                    {"machine_id", record::machine_row(store_->database, machine)},
                    {"over_par", mark.over_par},
                    {"peak_heap_bytes", mark.resources.peak_heap_bytes},
                    {"allocations", mark.resources.allocations},
                    {"leaked_bytes", mark.resources.leaked_bytes}},
                   "ON CONFLICT DO UPDATE SET over_par = excluded.over_par, "
                   "peak_heap_bytes = excluded.peak_heap_bytes, allocations = excluded.allocations, "
                   "leaked_bytes = excluded.leaked_bytes");
    transaction.commit();
  });
}

}  // namespace underpar
