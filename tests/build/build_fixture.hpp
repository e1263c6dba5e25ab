#pragma once
#include <gmock/gmock.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "engine/base/files.hpp"
#include "engine/build/build.hpp"

namespace underpar {

/// A builder over a small garden of its own (tests/build/garden), whose guest prints "sum " and what solve()
/// makes of {1, 2, 3}. The cache is kept between tests, so that the standard headers are compiled once.
class BuildTest : public testing::Test {
 protected:
  static void SetUpTestSuite();

  /// solve() with this body, after `before`.
  static std::string solution(std::string_view body, std::string_view before = "");

  /// The artifact of a source as a player would hand it in; a Failure fails the test.
  static Artifact guest(const std::string& source, const Builder& builder = shared());

  /// What the program prints, or how it ended.
  static std::string output_of(const std::filesystem::path& program);

  /// All messages, one a line.
  static std::string messages_of(const Artifact& artifact);

  /// A builder with an empty cache in `folder`, but for the standard headers, which are taken over.
  static Builder fresh(const std::filesystem::path& folder);

  static const Builder& shared();
  static const Toolchain& toolchain();
  static std::filesystem::path garden();
  static std::filesystem::path puzzle();
  static std::filesystem::path shared_cache();
  /// The standard headers of the shared cache; empty when it has none yet.
  static std::filesystem::path headers();

  TemporaryFolder folder_ = *TemporaryFolder::create(std::filesystem::temp_directory_path());
};

}  // namespace underpar
