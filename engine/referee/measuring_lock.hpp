#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <utility>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"

namespace underpar {

/// Holds the machine for one measurement, as long as it lives: two at once would spoil each other.
class MeasuringLock {
 public:
  /// Waits for its turn among all programs that use the folder `runtime`; nothing when `stop` was requested
  /// first. `on_wait` (may be empty) is called once when it is not its turn at once. Fails when the lock file
  /// cannot be opened.
  [[nodiscard]] static Result<std::optional<MeasuringLock>> take(const std::filesystem::path& runtime,
                                                                 const std::function<void()>& on_wait,
                                                                 const std::stop_token& stop);

 private:
  explicit MeasuringLock(UniqueFd fd) : fd_{std::move(fd)} {}
  UniqueFd fd_;
};

}  // namespace underpar
