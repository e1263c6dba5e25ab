#pragma once
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "engine/base/files.hpp"
#include "engine/course/course.hpp"
#include "engine/insight/inspection.hpp"

namespace underpar {

/// The real compiler and referee, with the cache that all tests share.
class InsightFixture : public testing::Test {
 protected:
  void SetUp() override;

  /// A file of the puzzle's folder, as the player's.
  [[nodiscard]] Inspection inspected(const std::string& level_id, const std::string& file) const;

  std::optional<TemporaryFolder> folder_;
  Paths paths_;
  std::optional<Course> course_;
  std::optional<Builder> builder_;
};

}  // namespace underpar
