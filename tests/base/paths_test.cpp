#include "engine/base/paths.hpp"

#include <gtest/gtest.h>

#include <map>

namespace underpar {
namespace {

Environment with(std::map<std::string, std::string> variables) {
  variables.try_emplace("UNDERPAR_HOME", UNDERPAR_SOURCE_DIR);
  return [variables](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional{found->second};
  };
}

TEST(Paths, FollowTheXdgVariables) {
  const auto paths =
      find_paths(with({{"XDG_DATA_HOME", "/d"}, {"XDG_CACHE_HOME", "/c"}, {"XDG_CONFIG_HOME", "/f"}}));
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->data, "/d/underpar");
  EXPECT_EQ(paths->cache, "/c/underpar");
  EXPECT_EQ(paths->config, "/f/underpar");
  EXPECT_EQ(paths->solution("hole"), "/d/underpar/solutions/hole/solution.cpp");
}

TEST(Paths, FallBackToTheHomeFolder) {
  const auto paths = find_paths(with({{"HOME", "/h"}}));
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->data, "/h/.local/share/underpar");
}

TEST(Paths, PassOverRelativeXdgFolders) {
  const auto paths = find_paths(with({{"HOME", "/h"}, {"XDG_DATA_HOME", "not/absolute"}}));
  ASSERT_TRUE(paths);
  EXPECT_EQ(paths->data, "/h/.local/share/underpar");
}

TEST(Paths, SayWhatToDoWithoutACourse) {
  const auto paths = find_paths(with({{"UNDERPAR_HOME", "/nowhere"}}));
  ASSERT_FALSE(paths);
  EXPECT_NE(paths.error().hint.find("UNDERPAR_HOME"), std::string::npos);
}

}  // namespace
}  // namespace underpar
