#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/course/course.hpp"

namespace underpar {

/// A course of four levels in a folder of its own: "first", "second", "third" and "fourth", each needing the
/// one before, two chapters, all sharing the puzzle "count". Tests replace parts of it and load it.
class CourseFolder {
 public:
  CourseFolder() : folder_{*TemporaryFolder::create(std::filesystem::path{UNDERPAR_BINARY_DIR} / "course")} {
    const auto fixtures = std::filesystem::path{UNDERPAR_SOURCE_DIR} / "tests/course/fixtures/good";
    std::filesystem::copy(fixtures, folder_.path(), std::filesystem::copy_options::recursive);
  }

  [[nodiscard]] std::filesystem::path levels() const { return folder_.path() / "levels"; }
  [[nodiscard]] std::filesystem::path puzzles() const { return folder_.path() / "puzzles"; }
  [[nodiscard]] std::filesystem::path second() const { return levels() / "01-one" / "second.lua"; }

  /// Replaces the first `old_text` in `file`, which must hold it.
  static void edit(const std::filesystem::path& file, const std::string& old_text,
                   const std::string& new_text) {
    std::string text = *read_file(file);
    const auto at = text.find(old_text);
    ASSERT_NE(at, std::string::npos) << old_text;
    text.replace(at, old_text.size(), new_text);
    write(file, text);
  }
  static void write(const std::filesystem::path& file, const std::string& text) {
    ASSERT_TRUE(write_file_atomically(file, text));
  }

  [[nodiscard]] Result<Course> load() const { return Course::load(levels(), puzzles()); }

 private:
  TemporaryFolder folder_;
};

/// A standing with these best scores.
[[nodiscard]] inline Standing standing(const std::vector<std::pair<std::string, int>>& best) {
  Standing reached;
  for (const auto& [id, strokes] : best) {
    reached.levels[id] = {.attempts = 2, .best_strokes = strokes, .best_ratio = 1.0, .hints_taken = 1};
  }
  return reached;
}

}  // namespace underpar
