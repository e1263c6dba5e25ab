#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/record.hpp"

namespace underpar {

/// The player's record: every round with its source, verdict and machine, in one SQLite file (WAL,
/// synchronous FULL). What add() returned survives a crash, kill -9 and power loss. Several programs may have
/// it open at once. One object belongs to one thread.
class RecordBook {
 public:
  /// Opens the file, or makes it; migrates an older one after copying it to `<file>.v<old>.bak`. Fails, and
  /// leaves the file untouched, when it was written by a newer Underpar or is not a record book.
  [[nodiscard]] static Result<RecordBook> open(const std::filesystem::path& file);

  /// A book in memory that goes with the object: for trials and demonstrations when the player's own cannot
  /// be opened, and for tests.
  [[nodiscard]] static Result<RecordBook> forgetful();

  RecordBook(RecordBook&&) noexcept;
  RecordBook& operator=(RecordBook&&) noexcept;
  ~RecordBook();

  /// Stores one round; returns it with its id, previous_best and prediction filled.
  [[nodiscard]] Result<Record> add(Record record, const Machine& machine);

  /// Attempts are all rounds but the cancelled and those we spoiled. The best round of a level is the scored
  /// one (also when too close to call) with the fewest strokes, of several the one with the lowest
  /// ratio_high.
  [[nodiscard]] Result<Standing> standing() const;
  /// Rounds of a level, newest first, at most `limit`.
  [[nodiscard]] Result<std::vector<HistoryEntry>> history(const std::string& level_id, int limit = 100) const;
  /// The source of one round.
  [[nodiscard]] Result<std::string> source_of(std::int64_t id) const;

  /// Keeps what another player wrote under the card of a round; false when the same was kept before.
  [[nodiscard]] Result<bool> add_signature(std::int64_t id, const Signature& signature,
                                           std::chrono::system_clock::time_point taken_at);

  /// How many hints of the level the player has opened; never goes down.
  [[nodiscard]] Result<void> set_hints_taken(const std::string& level_id, int count);

  /// Places or replaces the read of a level. The rounds recorded from then on carry it.
  [[nodiscard]] Result<void> set_prediction(const std::string& level_id, const Prediction& prediction);

  /// How many rounds of the level were played with a source other than this.
  [[nodiscard]] Result<int> rounds_of_other_sources(const std::string& level_id,
                                                    const std::string& source_sha256) const;

  /// The reference of one version of a level's programs on one machine (measured once); source_tokens are not
  /// kept.
  [[nodiscard]] Result<std::optional<ReferenceMark>> reference_mark(const std::string& level_id,
                                                                    const std::string& programs_sha256,
                                                                    const Machine& machine) const;
  [[nodiscard]] Result<void> set_reference_mark(const std::string& level_id,
                                                const std::string& programs_sha256, const Machine& machine,
                                                const ReferenceMark& mark);

 private:
  struct Store;
  explicit RecordBook(std::unique_ptr<Store> store);
  std::unique_ptr<Store> store_;
};

/// This machine, read from /proc and uname. `compiler` is the toolchain's version line.
[[nodiscard]] Machine this_machine(const std::string& compiler);

}  // namespace underpar
