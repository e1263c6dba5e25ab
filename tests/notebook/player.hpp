#pragma once
#include <string>

#include "engine/base/paths.hpp"
#include "engine/notebook/notes_file.hpp"
#include "tests/course/course_folder.hpp"
#include "tests/record/made_up.hpp"

namespace underpar {

/// Somebody who plays the course of CourseFolder, with a record and a data folder.
struct Player {
  CourseFolder folder;
  Course course = *folder.load();
  TemporaryFolder data = *TemporaryFolder::create(testing::TempDir());
  Paths paths{.home = {}, .programs = {}, .data = data.path(), .cache = {}, .config = {}, .runtime = {}};
  RecordBook book = *RecordBook::forgetful();

  void play(const std::string& level, int strokes, const std::string& source) {
    ASSERT_TRUE(book.add(made_up_round(level, strokes, source), made_up_machine()));
  }
  void write(const std::string& level, const Notes& notes) const {
    ASSERT_TRUE(write_notes(paths.solution(level).parent_path(), notes));
  }
};

}  // namespace underpar
