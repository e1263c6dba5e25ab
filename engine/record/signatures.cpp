#include "engine/record/signatures.hpp"

#include <algorithm>

#include "engine/model/names.hpp"
#include "engine/record/rows.hpp"

namespace underpar::record {
namespace {

constexpr auto kOfLevel =
    "SELECT attempt_id, marker, correctness, correctness_why, readability, readability_why, evidence, "
    "evidence_why, rerun_outcome, rerun_strokes, rerun_ratio, rerun_ratio_low, rerun_ratio_high, "
    "rerun_pairs, "
    "rerun_clock FROM signature JOIN attempt ON attempt.id = attempt_id WHERE level_id = ? ORDER BY "
    "signature.id";

constexpr auto kReadable =
    "SELECT DISTINCT level_id FROM signature JOIN attempt ON attempt.id = attempt_id WHERE readability >= ? "
    "GROUP BY attempt_id HAVING count(DISTINCT marker) >= ?";

/// A row of kOfLevel.
Signature signature_in(SQLite::Statement& row) {
  Signature signature{.marker = row.getColumn(1).getString()};
  for (std::size_t i = 0; i < signature.marks.size(); ++i) {
    const int column = 2 + 2 * static_cast<int>(i);
    signature.marks.at(i) = {.points = row.getColumn(column).getInt(),
                             .why = row.getColumn(column + 1).getString()};
  }
  signature.rerun = {.outcome = outcome_named(row.getColumn(8).getString()).value_or(Outcome::kInternalError),
                     .strokes = row.getColumn(9).getInt(),
                     .ratio = row.getColumn(10).getDouble(),
                     .ratio_low = row.getColumn(11).getDouble(),
                     .ratio_high = row.getColumn(12).getDouble(),
                     .pairs = row.getColumn(13).getInt(),
                     .clock = clock_named(row.getColumn(14).getString()).value_or(ChargedClock::kCpu)};
  return signature;
}

}  // namespace

bool insert_signature(SQLite::Database& database, std::int64_t attempt_id, const Signature& signature,
                      std::int64_t taken_at_ms) {
  const Mark& correctness = signature.of(Aspect::kCorrectness);
  const Mark& readability = signature.of(Aspect::kReadability);
  const Mark& evidence = signature.of(Aspect::kEvidence);
  const Verdict& rerun = signature.rerun;
  const int before = database.getTotalChanges();
  insert(database, "signature",
         {{"attempt_id", attempt_id},
          {"taken_at_ms", taken_at_ms},
          {"marker", signature.marker},
          {"correctness", std::int64_t{correctness.points}},
          {"correctness_why", correctness.why},
          {"readability", std::int64_t{readability.points}},
          {"readability_why", readability.why},
          {"evidence", std::int64_t{evidence.points}},
          {"evidence_why", evidence.why},
          {"rerun_outcome", std::string{name_of(rerun.outcome)}},
          {"rerun_strokes", std::int64_t{rerun.strokes}},
          {"rerun_ratio", rerun.ratio},
          {"rerun_ratio_low", rerun.ratio_low},
          {"rerun_ratio_high", rerun.ratio_high},
          {"rerun_pairs", std::int64_t{rerun.pairs}},
          {"rerun_clock", std::string{name_of(rerun.clock)}}},
         "ON CONFLICT DO NOTHING");
  return database.getTotalChanges() > before;
}

void add_signatures(const SQLite::Database& database, const std::string& level_id,
                    std::span<HistoryEntry> entries) {
  SQLite::Statement rows{database, kOfLevel};
  rows.bind(1, level_id);
  while (rows.executeStep()) {
    const auto entry = std::ranges::find(entries, rows.getColumn(0).getInt64(), &HistoryEntry::id);
    if (entry != entries.end()) {
      entry->signatures.push_back(signature_in(rows));
    }
  }
}

std::vector<std::string> readable_levels(const SQLite::Database& database) {
  SQLite::Statement rows{database, kReadable};
  rows.bind(1, kRibbonPoints);
  rows.bind(2, kRibbonMarkers);
  std::vector<std::string> levels;
  while (rows.executeStep()) {
    levels.push_back(rows.getColumn(0).getString());
  }
  return levels;
}

}  // namespace underpar::record
