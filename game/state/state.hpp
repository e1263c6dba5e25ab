#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/layers.hpp"
#include "engine/model/notebook.hpp"
#include "game/state/class_state.hpp"
#include "game/state/course_view.hpp"
#include "game/state/level_state.hpp"
#include "game/state/picture.hpp"
#include "game/state/review_state.hpp"
#include "game/state/settings.hpp"
#include "game/state/tour.hpp"

namespace underpar::client {

enum class Screen { kCourse, kLevel, kScoreCard, kNotebook, kLeaderboard, kSettings, kAbout, kClubhouse };

/// The notebook as it lies open.
struct OpenNotebook {
  std::string level_id;              ///< whose page; empty: none was opened yet
  std::optional<NotebookPage> page;  ///< none: it is being read
  std::optional<Failure> failure;    ///< why it could not be read
};

/// A picture to be kept, see TakePicture.
struct WantedPicture {
  std::string name;  ///< empty: the screen's
  PictureArea area;
};

/// Something to say that belongs to no place on a screen. Stays until it is put away.
struct Notice {
  std::string about;  ///< one notice per subject: a newer one takes its place
  Failure text;
};

/// All that is on screen, as plain data. Belongs to the UI thread; changed only by apply() (see apply.hpp).
struct State {
  Screen screen = Screen::kCourse;
  Settings settings;
  std::optional<Moment> settings_edited;  ///< the last change that is not on its way to the disk yet
  bool course_loaded = false;
  std::optional<Failure> course_failure;  ///< why there is no course
  CourseView course;
  Layers layers;                       ///< what this machine offers; of the last round once there was one
  std::size_t selected = 0;            ///< the hole whose card is shown beside the course
  std::optional<std::size_t> opening;  ///< the chapter whose opening page stands in place of the map
  bool welcome = false;                ///< the first start's greeting is open
  LevelState level;
  OpenNotebook notebook;
  ReviewState review;
  ClassState classroom;
  TourStep tour = TourStep::kOff;
  std::optional<int> celebrated;                         ///< the score whose first time is being celebrated
  std::optional<WantedPicture> picture_wanted;           ///< of the frame just drawn
  std::map<std::string, LevelState, std::less<>> shelf;  ///< levels opened before, without their texts
  std::vector<Notice> notices;
  bool confirming_reset = false;
  bool server_still = false;  ///< the language server was told to stand still
  bool quitting = false;      ///< asked to close; waits until all is saved
  bool quit_anyway = false;   ///< asked again after a save had failed

  /// A duel itself is under way: the screen holds still.
  [[nodiscard]] bool measuring() const { return level.round.measuring() || review.round.measuring(); }
  /// The hole of the open level; nullptr when there is none.
  [[nodiscard]] const Hole* open_hole() const { return course.find(level.id); }
  /// Whether the open hole's read may still be placed: before the first edit.
  [[nodiscard]] bool read_is_open() const;
  /// The hole after the open level, when it may be played.
  [[nodiscard]] const Hole* hole_after() const;
  /// Whether the open level is the last one of the course and has a score: the way on is the clubhouse.
  [[nodiscard]] bool last_hole_is_done() const;
  /// The open level or one from the shelf; nullptr when it was never opened.
  [[nodiscard]] LevelState* level_with(std::string_view level_id);

  void notify(std::string about, Failure text);
  void dismiss(std::string_view about);
};

}  // namespace underpar::client
