#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace underpar {

/// @name A class as one of its members sees it.
/// @{

/// Where a player plays in a class.
struct Membership {
  std::string address;  ///< "http://10.0.0.2:8080"
  std::string nick;     ///< who the others see
  std::string class_name;
  bool operator==(const Membership&) const = default;
};

/// What it takes to become a member.
struct JoinForm {
  std::string address;
  std::string code;  ///< from the instructor
  std::string nick;
};

using ClassMoment = std::chrono::sys_time<std::chrono::milliseconds>;

/// One level that the class plays.
struct ClassLevel {
  std::string id;
  std::string title;
  ClassMoment opens{};
  std::optional<ClassMoment> due;  ///< none: never late
};

/// One row on the board of a level. Equal ranks are ties.
struct BoardPlace {
  int rank = 0;
  std::string nick;
  int strokes = 0;
  double ratio = 0;  ///< player / par
  double ratio_low = 0;
  double ratio_high = 0;
  std::optional<std::int64_t> peak_kib;
  std::int64_t source_bytes = 0;
};

/// Players whose ratio lies in [from, to).
struct RatioBin {
  double from = 0;
  double to = 0;
  int players = 0;
};

struct LevelBoard {
  std::string level_id;
  bool frozen = false;  ///< what was handed in since is judged, and shown later
  std::vector<BoardPlace> places;
  std::vector<RatioBin> bins;  ///< empty with fewer than five players
};

/// One row on the board of the course: the sum of strokes, and those on each level of ClassNews::levels.
struct CoursePlace {
  int rank = 0;
  std::string nick;
  int strokes = 0;
  std::vector<std::optional<int>> on_level;  ///< none: no scored run
};

/// What a member handed in, and what became of it.
struct HandedIn {
  std::int64_t id = 0;
  std::string level_id;
  ClassMoment received_at{};
  std::string state;    ///< queued, running, ranked, rejected, flagged, judge_error, superseded, cancelled
  std::string message;  ///< of the verdict
  std::optional<std::int64_t> ahead;  ///< runs before it, while it waits

  [[nodiscard]] bool pending() const { return state == "queued" || state == "running"; }
};

/// All that a class tells its member.
struct ClassNews {
  std::vector<ClassLevel> levels;
  std::vector<CoursePlace> places;
  std::optional<LevelBoard> board;           ///< of the level that was asked for, if one was
  std::vector<HandedIn> handed_in;           ///< newest first
  std::int64_t waiting = 0;                  ///< runs of the whole class
  std::optional<std::chrono::seconds> wait;  ///< until a run handed in now would be over, where that is known

  /// The newest submission of a level; nullptr when there is none.
  [[nodiscard]] const HandedIn* newest(const std::string& level_id) const;
};

/// "1st", "2nd", "3rd", "11th".
[[nodiscard]] std::string ordinal(int rank);

/// "waits, 3 runs come first", "is being judged", "birdie, 0.71 × par": what became of it, for a person.
[[nodiscard]] std::string standing_text(const HandedIn& handed_in);

/// @}

}  // namespace underpar
