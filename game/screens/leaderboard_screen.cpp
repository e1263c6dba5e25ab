#include "game/screens/leaderboard_screen.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"
#include "engine/model/wording.hpp"
#include "game/screens/beside.hpp"
#include "game/screens/board_plots.hpp"
#include "game/screens/board_table.hpp"
#include "game/screens/hand_in_view.hpp"
#include "game/screens/join_view.hpp"
#include "game/screens/scrolling.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/list_row.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/score_mark.hpp"
#include "game/widgets/status.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

constexpr float kSideBySide = 960;  ///< design pixels from which board and plots stand side by side

std::string queue_text(const ClassNews& news) {
  if (news.waiting == 0) {
    return "No run waits.";
  }
  const std::string waiting = news.waiting == 1 ? "1 run waits" : fmt::format("{} runs wait", news.waiting);
  return news.wait ? fmt::format("{}; a new one would be over in about {} min.", waiting,
                                 std::chrono::ceil<std::chrono::minutes>(*news.wait).count())
                   : waiting + " to be judged.";
}

/// What a member has reached on the level with this place in the list.
std::string reached_text(const ClassNews& news, std::size_t level, const std::string& nick) {
  if (const HandedIn* newest = news.newest(news.levels[level].id); newest != nullptr && newest->pending()) {
    return standing_text(*newest);
  }
  const auto own = std::ranges::find(news.places, nick, &CoursePlace::nick);
  const bool scored = own != news.places.end() && level < own->on_level.size() && own->on_level[level];
  return scored ? std::string{golf_term(*own->on_level[level])} : "no score yet";
}

void draw_leave(const ui::Frame& frame, const ClassState& classroom, Commands& commands) {
  ui::gap(frame, 12);
  if (classroom.errand == ClassErrand::kLeaving) {
    ui::text(frame, "Leaving…", {ui::Face::kBody, ui::Tone::kDim});
  } else if (classroom.confirming_leave) {
    ui::text_wrapped(frame, "The class drops your name and your programs. Your rounds here stay.");
    if (ui::button(frame, "Leave")) {
      commands.emplace_back(LeaveClass{true});
    }
    ImGui::SameLine();
    if (ui::button(frame, "Stay")) {
      commands.emplace_back(StayInClass{});
    }
  } else if (ui::text_button(frame, "Leave the class")) {
    commands.emplace_back(LeaveClass{});
  }
}

/// The class, and its boards to choose from.
void draw_boards(const ui::Frame& frame, const State& state, Commands& commands) {
  const ClassState& classroom = state.classroom;
  ui::text_wrapped(frame, classroom.membership->class_name, {ui::Face::kHeading, ui::Tone::kText});
  ui::text_wrapped(frame, fmt::format("You are {}.", classroom.membership->nick),
                   {ui::Face::kBody, ui::Tone::kDim});
  if (classroom.failure) {
    ui::gap(frame, 4);
    ui::text_wrapped(frame, classroom.failure->what, {ui::Face::kBody, ui::Tone::kOver});
    ui::text_wrapped(frame, classroom.failure->hint, {ui::Face::kSmall, ui::Tone::kDim});
  }
  if (!classroom.news) {
    if (!classroom.failure) {
      ui::text(frame, "Asking the class…", {ui::Face::kBody, ui::Tone::kDim});
    }
    draw_leave(frame, classroom, commands);
    return;
  }
  const ClassNews& news = *classroom.news;
  ui::text_wrapped(frame, queue_text(news), {ui::Face::kSmall, ui::Tone::kDim});
  ui::gap(frame, 8);
  ui::section(frame, "BOARDS");
  const auto own = std::ranges::find(news.places, classroom.membership->nick, &CoursePlace::nick);
  const std::string overall = own == news.places.end()
                                  ? fmt::format("{} levels", news.levels.size())
                                  : fmt::format("you are {} of {}", ordinal(own->rank), news.places.size());
  if (ui::list_row(frame, -1, {"board", "All levels", overall, classroom.level_id.empty()})) {
    commands.emplace_back(ShowBoard{});
  }
  for (std::size_t i = 0; i < news.levels.size(); ++i) {
    const ClassLevel& level = news.levels[i];
    if (ui::list_row(frame, static_cast<int>(i),
                     {"board", fmt::format("{} · {}", i + 1, level.title),
                      reached_text(news, i, classroom.membership->nick), classroom.level_id == level.id})) {
      commands.emplace_back(ShowBoard{level.id});
    }
  }
  draw_leave(frame, classroom, commands);
}

std::string due_text(const ClassLevel& level, std::chrono::system_clock::time_point now) {
  if (level.opens > now) {
    return fmt::format("Opens {}.", local_time_text(level.opens));
  }
  if (!level.due) {
    return "Never late.";
  }
  return *level.due > now ? fmt::format("Due {}.", local_time_text(*level.due))
                          : fmt::format("Was due {}; what comes now is late.", local_time_text(*level.due));
}

void draw_frozen(const ui::Frame& frame) {
  ui::pill(frame, "frozen", ui::Tone::kPlayer);
  ui::text_wrapped(frame, "What was handed in since is judged, and shown here later.",
                   {ui::Face::kSmall, ui::Tone::kDim});
}

void draw_board(const ui::Frame& frame, const ClassState& classroom, const ClassNews& news) {
  const std::string& nick = classroom.membership->nick;
  if (classroom.level_id.empty()) {
    ui::text_wrapped(frame, "All levels", {ui::Face::kTitle, ui::Tone::kText});
    ui::text_wrapped(frame, "The sum of strokes against par; a level without a score counts as picked up.",
                     {ui::Face::kBody, ui::Tone::kDim});
    ui::gap(frame, 6);
    draw_course_board(frame, news, nick);
    return;
  }
  const auto level = std::ranges::find(news.levels, classroom.level_id, &ClassLevel::id);
  if (level == news.levels.end()) {
    ui::text_wrapped(frame, "The class does not play this level any more.");
    return;
  }
  ui::text_wrapped(frame, level->title, {ui::Face::kTitle, ui::Tone::kText});
  ui::text_wrapped(frame, due_text(*level, std::chrono::system_clock::now()),
                   {ui::Face::kBody, ui::Tone::kDim});
  if (news.board->frozen) {
    draw_frozen(frame);
  }
  ui::gap(frame, 6);
  draw_level_board(frame, *news.board, nick);
  if (news.board->places.empty()) {
    ui::gap(frame, 6);
    ui::text_wrapped(frame, "Nobody has a scored run yet.", {ui::Face::kBody, ui::Tone::kDim});
  }
}

template <class Place>
const Place* place_of(const std::vector<Place>& places, const std::string& nick) {
  const auto found = std::ranges::find(places, nick, &Place::nick);
  return found == places.end() ? nullptr : &*found;
}

void draw_rank(const ui::Frame& frame, int rank, std::size_t players, int strokes) {
  ui::text(frame, ordinal(rank), {ui::Face::kVerdict, ui::mark_tone(strokes)});
  text_beside(frame, fmt::format("of {}", players), {ui::Face::kBody, ui::Tone::kDim});
}

/// The player's own place, what they handed in, and where the others are.
void draw_own(const ui::Frame& frame, const State& state, const ClassNews& news, Commands& commands,
              LeaderboardView& view) {
  const ClassState& classroom = state.classroom;
  const std::string& nick = classroom.membership->nick;
  ui::section(frame, "YOUR PLACE");
  if (classroom.level_id.empty()) {
    if (const CoursePlace* own = place_of(news.places, nick)) {
      draw_rank(frame, own->rank, news.places.size(), own->strokes);
      ui::text_wrapped(frame, capitalised(against_par(own->strokes)) + ".");
    } else {
      ui::text_wrapped(frame, "No scored run yet. Choose a level to hand in.");
    }
    return;
  }
  if (const BoardPlace* own = place_of(news.board->places, nick)) {
    draw_rank(frame, own->rank, news.board->places.size(), own->strokes);
    ui::text_wrapped(frame,
                     fmt::format("{} at {:.2f} × par.", capitalised(golf_term(own->strokes)), own->ratio));
  } else {
    ui::text_wrapped(frame, "No scored run yet.");
  }
  ui::gap(frame, 6);
  draw_hand_in(frame, state, {classroom.level_id, {}}, commands);
  if (!news.board->places.empty()) {
    draw_board_plots(frame, *news.board, nick, commands, view);
  }
}

void draw_class(const ui::Frame& frame, const State& state, Commands& commands, LeaderboardView& view,
                ImVec2 room) {
  const float gap = frame.em(16);
  const bool wide = room.x >= frame.em(kSideBySide);
  const float left = std::clamp(room.x * 0.22F, frame.em(190), frame.em(300));
  const float right = wide ? std::clamp(room.x * 0.29F, frame.em(300), frame.em(400)) : 0;
  {
    const ui::Panel panel{frame, "boards", {left, room.y}};
    draw_boards(frame, state, commands);
  }
  ImGui::SameLine(0, gap);
  const ClassNews* news = state.classroom.shown();
  {
    const float middle = room.x - left - gap - (wide ? right + gap : 0);
    const ui::Panel panel{frame, "board", {middle, room.y}};
    if (news != nullptr) {
      if (!wide) {
        draw_own(frame, state, *news, commands, view);
        ui::gap(frame, 12);
      }
      draw_board(frame, state.classroom, *news);
    }
    scroll_by_keys();
  }
  if (wide) {
    ImGui::SameLine(0, gap);
    const ui::Panel panel{frame, "own", {right, room.y}};
    if (news != nullptr) {
      draw_own(frame, state, *news, commands, view);
    }
  }
}

}  // namespace

void draw_leaderboard(const ui::Frame& frame, const State& state, Commands& commands, LeaderboardView& view) {
  const float edge = frame.em(16);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 all = ImGui::GetContentRegionAvail();
  ImGui::SetCursorScreenPos({at.x + edge, at.y + edge});
  const ImVec2 room{all.x - 2 * edge, all.y - 2 * edge};
  if (state.classroom.membership) {
    draw_class(frame, state, commands, view, room);
    return;
  }
  constexpr float kFormWidth = 600;
  constexpr float kFormHeight = 520;
  const ImVec2 form{std::min(room.x, frame.em(kFormWidth)), std::min(room.y, frame.em(kFormHeight))};
  ImGui::SetCursorScreenPos({at.x + (all.x - form.x) / 2, at.y + edge + (room.y - form.y) / 3});
  const ui::Panel panel{frame, "join", form};
  if (state.classroom.known) {
    draw_join(frame, state.classroom, commands, view.form);
  } else {
    ui::text(frame, "Looking for your class…", {ui::Face::kBody, ui::Tone::kDim});
  }
}

}  // namespace underpar::client
