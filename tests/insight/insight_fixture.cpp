#include "tests/insight/insight_fixture.hpp"

#include <stdexcept>

namespace underpar {

void InsightFixture::SetUp() {
  auto folder = TemporaryFolder::create(std::filesystem::temp_directory_path());
  ASSERT_TRUE(folder) << folder.error().what;
  folder_ = std::move(*folder);
  const auto paths = find_paths([this](const char* name) -> std::optional<std::string> {
    const std::string wanted = name;
    if (wanted == "UNDERPAR_HOME") {
      return UNDERPAR_SOURCE_DIR;
    }
    if (wanted == "XDG_CACHE_HOME") {
      return UNDERPAR_BINARY_DIR "/test-cache";
    }
    return wanted == "HOME" ? std::optional{folder_->path().string()} : std::nullopt;
  });
  ASSERT_TRUE(paths) << paths.error().what;
  paths_ = *paths;
  paths_.programs = UNDERPAR_BINARY_DIR "/bin";
  auto course = Course::load(paths_.home / "levels", paths_.home / "puzzles");
  ASSERT_TRUE(course) << course.error().what;
  course_ = std::move(*course);
  const auto toolchain = find_toolchain();
  ASSERT_TRUE(toolchain) << toolchain.error().what;
  builder_.emplace(*toolchain, paths_.home, paths_.cache);
}

Inspection InsightFixture::inspected(const std::string& level_id, const std::string& file) const {
  for (const auto& level : course_->levels()) {
    if (level.id == level_id) {
      auto inspection =
          inspect(*builder_, paths_, level, "solution.cpp", read_file(level.puzzle_folder / file).value());
      return std::move(inspection.value());
    }
  }
  throw std::out_of_range{level_id};
}

}  // namespace underpar
