#include "engine/classroom/schema.hpp"

#include <fmt/format.h>

#include <array>

namespace underpar::classroom {
namespace {

// Times are milliseconds since 1970, UTC; seeds are text because a BIGINT is signed and a seed is not. Who a
// person is stands apart from the member others see, so that the one can be dropped and the other kept.
// A source is stored once however often it is handed in.
constexpr std::string_view kVersion1 = R"sql(
CREATE TABLE schema_step (step BIGINT NOT NULL);
CREATE TABLE class (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  join_code_sha256 TEXT NOT NULL,
  join_until_ms BIGINT NOT NULL,
  instructor_sha256 TEXT NOT NULL,
  worker_sha256 TEXT NOT NULL,
  receipt_key TEXT NOT NULL,
  node_class TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE TABLE person (
  id IDENTITY,
  external_id TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  family_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  section TEXT NOT NULL,
  extra_minutes BIGINT NOT NULL,
  claim_sha256 TEXT UNIQUE
);
CREATE TABLE member (
  id IDENTITY,
  nick TEXT NOT NULL,
  folded_nick TEXT NOT NULL UNIQUE,
  person_id BIGINT UNIQUE REFERENCES person (id),
  on_board BIGINT NOT NULL,
  hidden BIGINT NOT NULL,
  joined_at_ms BIGINT NOT NULL,
  deleted BIGINT NOT NULL
);
CREATE TABLE device (
  token_sha256 TEXT PRIMARY KEY,
  member_id BIGINT NOT NULL REFERENCES member (id),
  made_at_ms BIGINT NOT NULL
);
CREATE INDEX device_of_member ON device (member_id);
CREATE TABLE assignment (
  id IDENTITY,
  level_id TEXT NOT NULL UNIQUE,
  opens_ms BIGINT NOT NULL,
  due_ms BIGINT,
  grace_minutes BIGINT NOT NULL,
  late_percent_a_day DOUBLE PRECISION NOT NULL,
  late_days BIGINT NOT NULL,
  freeze_at_ms BIGINT,
  points DOUBLE PRECISION NOT NULL,
  runs_an_hour BIGINT NOT NULL
);
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  source TEXT NOT NULL
);
CREATE TABLE submission (
  id IDENTITY,
  member_id BIGINT NOT NULL REFERENCES member (id),
  assignment_id BIGINT NOT NULL REFERENCES assignment (id),
  idempotency_key TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  received_at_ms BIGINT NOT NULL,
  state TEXT NOT NULL,
  message TEXT NOT NULL,
  UNIQUE (member_id, idempotency_key)
);
CREATE INDEX submission_of_assignment ON submission (assignment_id, member_id, received_at_ms);
CREATE TABLE rejudging (
  id IDENTITY,
  assignment_id BIGINT NOT NULL REFERENCES assignment (id),
  reason TEXT NOT NULL,
  state TEXT NOT NULL,
  made_at_ms BIGINT NOT NULL
);
CREATE UNIQUE INDEX one_open_rejudging ON rejudging (assignment_id) WHERE state = 'open';
CREATE TABLE worker (
  id IDENTITY,
  name TEXT NOT NULL UNIQUE,
  node_class TEXT NOT NULL,
  state TEXT NOT NULL,
  why TEXT NOT NULL,
  seen_at_ms BIGINT NOT NULL
);
CREATE TABLE job (
  id IDENTITY,
  submission_id BIGINT NOT NULL REFERENCES submission (id),
  member_id BIGINT NOT NULL REFERENCES member (id),
  assignment_id BIGINT NOT NULL REFERENCES assignment (id),
  rejudging_id BIGINT REFERENCES rejudging (id),
  priority BIGINT NOT NULL,
  state TEXT NOT NULL,
  attempt BIGINT NOT NULL,
  seed TEXT NOT NULL,
  lease_until_ms BIGINT NOT NULL,
  worker_id BIGINT REFERENCES worker (id)
);
CREATE INDEX job_waiting ON job (priority, id) WHERE state = 'queued';
CREATE INDEX job_leased ON job (lease_until_ms) WHERE state = 'running';
CREATE INDEX job_of_member ON job (member_id, state);
CREATE UNIQUE INDEX one_waiting_run ON job (member_id, assignment_id)
  WHERE state = 'queued' AND rejudging_id IS NULL;
CREATE TABLE run (
  id IDENTITY,
  job_id BIGINT NOT NULL UNIQUE REFERENCES job (id),
  submission_id BIGINT NOT NULL REFERENCES submission (id),
  rejudging_id BIGINT REFERENCES rejudging (id),
  outcome TEXT NOT NULL,
  message TEXT NOT NULL,
  strokes BIGINT NOT NULL,
  ratio DOUBLE PRECISION NOT NULL,
  ratio_low DOUBLE PRECISION NOT NULL,
  ratio_high DOUBLE PRECISION NOT NULL,
  noise DOUBLE PRECISION NOT NULL,
  peak_kib BIGINT,
  seed TEXT NOT NULL,
  level_sha256 TEXT NOT NULL,
  node_class TEXT NOT NULL,
  finished_at_ms BIGINT NOT NULL
);
CREATE INDEX run_of_submission ON run (submission_id);
CREATE TABLE audit (
  id IDENTITY,
  at_ms BIGINT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL
)
)sql";

// Logins of the instructor, codes for members who lost their device, and when a run began: the queue tells
// from it how long one takes.
constexpr std::string_view kVersion2 = R"sql(
CREATE TABLE login (
  token_sha256 TEXT PRIMARY KEY,
  until_ms BIGINT NOT NULL
);
CREATE TABLE reissue (
  code_sha256 TEXT PRIMARY KEY,
  member_id BIGINT NOT NULL REFERENCES member (id)
);
ALTER TABLE job ADD COLUMN began_ms BIGINT NOT NULL DEFAULT 0
)sql";

// Which boards a new version of the class changes.
constexpr std::string_view kVersion3 = R"sql(
ALTER TABLE assignment ADD COLUMN version BIGINT NOT NULL DEFAULT 0
)sql";

constexpr std::array kMigrations{kVersion1, kVersion2, kVersion3};

/// One statement after the other: neither back end prepares several at once.
void run_all(Session& session, std::string_view script, std::string_view identity) {
  while (!script.empty()) {
    const auto end = std::min(script.find(';'), script.size());
    std::string statement{script.substr(0, end)};
    for (auto at = statement.find("IDENTITY"); at != std::string::npos; at = statement.find("IDENTITY", at)) {
      statement.replace(at, std::string_view{"IDENTITY"}.size(), identity);
      at += identity.size();
    }
    session.run(statement);
    script.remove_prefix(std::min(end + 1, script.size()));
  }
}

}  // namespace

std::span<const std::string_view> migrations() {
  return kMigrations;
}

std::int64_t schema_version(Session& session, bool has_tables) {
  return has_tables ? session.run("SELECT max(step) FROM schema_step").at(0).integer(0) : 0;
}

Answer<void> migrate(Session& session, std::int64_t version, std::string_view identity) {
  const auto newest = static_cast<std::int64_t>(kMigrations.size());
  if (version > newest) {
    return refuse(Refusal::kUnavailable,
                  fmt::format("The class was kept by a newer Underpar (version {}, this one knows {}).",
                              version, newest),
                  "Start the newer underpar-server.");
  }
  for (auto step = version; step < newest; ++step) {
    run_all(session, kMigrations.at(static_cast<std::size_t>(step)), identity);
    session.run("INSERT INTO schema_step (step) VALUES ($1)", {step + 1});
  }
  return {};
}

}  // namespace underpar::classroom
