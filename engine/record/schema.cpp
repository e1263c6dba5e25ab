#include "engine/record/schema.hpp"

#include <array>

namespace underpar::record {
namespace {

// A source is stored once however often it is played: a learner swings many times at an unchanged file.
// Seeds are text because SQLite's integers are signed and a seed is not.
constexpr std::string_view kVersion1 = R"sql(
CREATE TABLE machine (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL UNIQUE,
  cpu TEXT NOT NULL,
  cores INTEGER NOT NULL,
  kernel TEXT NOT NULL,
  compiler TEXT NOT NULL
);
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
);
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  level_id TEXT NOT NULL,
  played_at_ms INTEGER NOT NULL,  -- since 1970, UTC
  file TEXT NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source (id),
  machine_id INTEGER NOT NULL REFERENCES machine (id),
  outcome TEXT NOT NULL,
  strokes INTEGER NOT NULL,  -- relative to par
  ratio REAL NOT NULL,
  ratio_low REAL NOT NULL,
  ratio_high REAL NOT NULL,
  pairs INTEGER NOT NULL,
  player_ms REAL NOT NULL,
  par_ms REAL NOT NULL,
  noise REAL NOT NULL,
  on_the_lip INTEGER NOT NULL,
  clock TEXT NOT NULL,
  message TEXT NOT NULL,
  hint TEXT NOT NULL,
  wrong_seed TEXT,  -- this and the next four: only of wrong answers
  wrong_input TEXT,
  wrong_where TEXT,
  wrong_expected TEXT,
  wrong_got TEXT,
  seed TEXT NOT NULL,
  checks INTEGER NOT NULL,
  build_ms INTEGER NOT NULL,
  start_ms INTEGER NOT NULL,
  check_ms INTEGER NOT NULL,
  measure_ms INTEGER NOT NULL,
  total_ms INTEGER NOT NULL,
  layers_in_force TEXT NOT NULL,  -- names, separated by blanks
  layers_missing TEXT NOT NULL,
  speedup_over_reference REAL
);
CREATE INDEX attempt_of_level ON attempt (level_id, id);
CREATE TABLE diagnostic (
  attempt_id INTEGER NOT NULL REFERENCES attempt (id),
  position INTEGER NOT NULL,
  severity TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (attempt_id, position)
) WITHOUT ROWID;
CREATE TABLE hint (
  level_id TEXT PRIMARY KEY,
  taken INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE reference_time (
  level_id TEXT NOT NULL,
  programs_sha256 TEXT NOT NULL,
  machine_id INTEGER NOT NULL REFERENCES machine (id),
  over_par REAL NOT NULL,
  PRIMARY KEY (level_id, programs_sha256, machine_id)
) WITHOUT ROWID;
)sql";

// Resources beside time, second goals and reads. What was measured of references before lacks the heap, and
// is measured again.
constexpr std::string_view kVersion2 = R"sql(
CREATE TABLE prediction (
  id INTEGER PRIMARY KEY,
  level_id TEXT NOT NULL UNIQUE,
  placed_at_ms INTEGER NOT NULL,  -- since 1970, UTC
  line INTEGER NOT NULL,
  share_percent REAL NOT NULL,
  factor REAL NOT NULL
);
ALTER TABLE attempt ADD COLUMN prediction_id INTEGER REFERENCES prediction (id);
ALTER TABLE attempt ADD COLUMN peak_heap_bytes INTEGER;  -- this and the next three: none, not counted
ALTER TABLE attempt ADD COLUMN allocations INTEGER;
ALTER TABLE attempt ADD COLUMN leaked_bytes INTEGER;
ALTER TABLE attempt ADD COLUMN source_tokens INTEGER;
ALTER TABLE attempt ADD COLUMN second_goal_used REAL;
ALTER TABLE attempt ADD COLUMN second_goal_at_most REAL;
DROP TABLE reference_time;
CREATE TABLE reference_mark (
  level_id TEXT NOT NULL,
  programs_sha256 TEXT NOT NULL,
  machine_id INTEGER NOT NULL REFERENCES machine (id),
  over_par REAL NOT NULL,
  peak_heap_bytes INTEGER NOT NULL,
  allocations INTEGER NOT NULL,
  leaked_bytes INTEGER NOT NULL,
  PRIMARY KEY (level_id, programs_sha256, machine_id)
) WITHOUT ROWID;
)sql";

// What the reference took, as it was known to the round: the level's programs may change later.
constexpr std::string_view kVersion3 = R"sql(
ALTER TABLE attempt ADD COLUMN reference_peak_heap_bytes INTEGER;  -- this and the next: none, not counted
ALTER TABLE attempt ADD COLUMN reference_allocations INTEGER;
)sql";

// Marks that other players gave a round. The same marks count once, whatever the marker's own run came to;
// a marker is one person in upper and lower case.
constexpr std::string_view kVersion4 = R"sql(
CREATE TABLE signature (
  id INTEGER PRIMARY KEY,
  attempt_id INTEGER NOT NULL REFERENCES attempt (id),
  taken_at_ms INTEGER NOT NULL,  -- since 1970, UTC
  marker TEXT NOT NULL COLLATE NOCASE,
  correctness INTEGER NOT NULL,  -- this and the two other marks: 1 to 4
  correctness_why TEXT NOT NULL,
  readability INTEGER NOT NULL,
  readability_why TEXT NOT NULL,
  evidence INTEGER NOT NULL,
  evidence_why TEXT NOT NULL,
  rerun_outcome TEXT NOT NULL,  -- this and the next: what the marker's own run came to
  rerun_strokes INTEGER NOT NULL,
  rerun_ratio REAL NOT NULL,
  rerun_ratio_low REAL NOT NULL,
  rerun_ratio_high REAL NOT NULL,
  rerun_pairs INTEGER NOT NULL,
  rerun_clock TEXT NOT NULL,
  UNIQUE (attempt_id, marker, correctness, correctness_why, readability, readability_why, evidence, evidence_why)
);
)sql";

constexpr std::array kMigrations{kVersion1, kVersion2, kVersion3, kVersion4};

}  // namespace

std::span<const std::string_view> migrations() {
  return kMigrations;
}

}  // namespace underpar::record
