#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/member/class_link.hpp"
#include "engine/model/leaderboard.hpp"

namespace underpar::classroom {

/// What became of one text that was sent.
struct Sent {
  std::string level_id;
  Answer<HandedIn> answer;  ///< kUnavailable and kQuota: it stays in the outbox
};

/// Submissions that were made and not yet acknowledged, one file each. A file holds the submission's key from
/// the start: however often it is sent, the class stores it once.
class Outbox {
 public:
  explicit Outbox(std::filesystem::path folder) : folder_{std::move(folder)} {}

  /// On disk when it returns.
  [[nodiscard]] Result<void> put(const std::string& level_id, const std::string& source);
  /// Sends what is there, oldest first. Stops where the class cannot be reached; what is refused for good is
  /// dropped, and told. One program at a time.
  [[nodiscard]] Result<std::vector<Sent>> send(ClassLink& link);
  [[nodiscard]] std::size_t size() const;
  /// Drops what waits.
  void clear() const;

 private:
  [[nodiscard]] std::vector<std::filesystem::path> files() const;

  std::filesystem::path folder_;
};

}  // namespace underpar::classroom
