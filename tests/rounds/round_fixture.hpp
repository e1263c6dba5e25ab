#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/base/paths.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/course/course.hpp"
#include "engine/record/record_book.hpp"
#include "engine/round/real_stages.hpp"

namespace underpar {

/// The real engine with a record book of its own and a cache that all tests share.
class RoundFixture : public testing::Test {
 protected:
  void SetUp() override;

  /// Plays one source text as the player's file of the level.
  [[nodiscard]] Result<Record> play(const Level& level, const std::string& source,
                                    std::optional<std::uint64_t> seed = {});
  /// Plays a file of the level's puzzle folder.
  [[nodiscard]] Result<Record> play_file(const Level& level, const std::filesystem::path& file);

  [[nodiscard]] const Level& level(const std::string& id) const;
  /// Runs the program `underpar` with these words, at home in the test's own folder.
  [[nodiscard]] Completed underpar(const std::vector<std::string>& words) const;

  std::optional<TemporaryFolder> folder_;
  Paths paths_;
  std::optional<Course> course_;
  std::optional<RecordBook> book_;
  Stages stages_;
};

/// Guests that descend from this process and are alive, by their fixed argv, once the kernel had up to two
/// seconds to clear away what was killed.
[[nodiscard]] int guests_left();

}  // namespace underpar
