#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "engine/authoring/report.hpp"
#include "engine/base/paths.hpp"
#include "engine/model/level.hpp"

namespace underpar {

/// What a level's proof rests on, as a hash: its own files, its puzzle's, the kit and the guest, the referee
/// and the machine (its fingerprint, with the compiler). Fails when a file cannot be read.
[[nodiscard]] Result<std::string> grounds_of(const Level& level, const Paths& paths,
                                             const std::string& machine_fingerprint);

/// Proofs that held, kept in the cache folder by what they rest on.
class ProvedLevels {
 public:
  explicit ProvedLevels(std::filesystem::path folder) : folder_{std::move(folder)} {}

  /// The report, marked as known. A full proof serves where a fast one is asked for.
  [[nodiscard]] std::optional<LevelReport> find(const std::string& grounds, bool fast) const;

  /// Keeps the report if it holds. On a full disk it is proved again next time, which harms nobody.
  void keep(const std::string& grounds, bool fast, const LevelReport& report) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace underpar
