#include "game/cli/course_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/names.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

constexpr int kGap = 2;
constexpr int kBeforeMark = 6;      // "> 12  "
constexpr int kParColumn = 5;       // "par 3"
constexpr int kShortestTitle = 12;  // with less room only the ids are shown, which is what one types

std::string mark_of(const HoleView& hole) {
  return hole.standing.best_strokes ? score_mark(hole.level->par, *hole.standing.best_strokes) : "–";
}

std::string state_of(const HoleView& hole, const Terminal& terminal) {
  if (hole.level->broken) {
    return inked(terminal, Ink::kBad, "broken");
  }
  if (hole.standing.best_strokes) {
    return fmt::format("{} {}", golf_term(*hole.standing.best_strokes), ratio_text(hole.standing.best_ratio));
  }
  if (!hole.access.open) {
    return inked(terminal, Ink::kFaint, "locked");
  }
  return hole.standing.attempts > 0 ? counted(hole.standing.attempts, "round") : "open";
}

std::string note_of(const HoleView& hole) {
  if (hole.level->broken) {
    return hole.level->broken->what;
  }
  // What opens a chapter stands once, under its title.
  return hole.access.open || !hole.chapter_access.open ? std::string{} : hole.access.why;
}

std::string chapter_heading(const HoleView& hole, const Terminal& terminal) {
  const Chapter& chapter = *hole.chapter;
  std::string text = chapter.title;
  if (!chapter.opening.empty()) {
    text += fmt::format("  (underpar chapter {})", chapter.id);
  }
  text = '\n' + inked(terminal, Ink::kFaint, text) + '\n';
  if (!hole.chapter_access.open) {
    text += inked(terminal, Ink::kFaint, wrapped("  " + hole.chapter_access.why, prose_width(terminal), 2)) +
            '\n';
  }
  return text;
}

struct Widths {
  int mark = 1;
  int id = 0;
  int title = 0;         ///< 0: none
  bool with_par = true;  ///< there is room for the hole's par
};

/// Titles get what is left beside the rest.
Widths widths_of(std::span<const HoleView> holes, const Terminal& terminal) {
  Widths widths;
  int state = 0;
  for (const auto& hole : holes) {
    widths.mark = std::max(widths.mark, columns(mark_of(hole)));
    widths.id = std::max(widths.id, columns(hole.level->id));
    widths.title = std::max(widths.title, columns(hole.level->title));
    state = std::max(state, columns(state_of(hole, terminal)));
  }
  const int needed = kBeforeMark + widths.mark + kGap + widths.id + kGap + state;
  widths.with_par = needed + kParColumn + kGap <= terminal.width;
  const int room = terminal.width - needed - kParColumn - 2 * kGap;
  widths.title = room < std::min(widths.title, kShortestTitle) ? 0 : std::min(widths.title, room);
  return widths;
}

/// What was won beside strokes: "ribbon, readable, read 2/2".
std::string ribbons_of(const LevelStanding& standing) {
  std::string text = standing.ribbon ? "ribbon" : "";
  if (standing.readability_ribbon) {
    text += text.empty() ? "readable" : ", readable";
  }
  if (standing.prediction) {
    const auto points = score_prediction(*standing.prediction, standing.best_speedup).factor_points;
    text += text.empty() ? "read" : ", read";
    text += points ? fmt::format(" {}/{}", *points, kFactorPoints) : "";
  }
  return text;
}

}  // namespace

std::string tally_text(std::span<const HoleView> holes) {
  int played = 0;
  int strokes = 0;
  for (const auto& hole : holes) {
    played += hole.standing.best_strokes ? 1 : 0;
    strokes += hole.standing.best_strokes.value_or(0);
  }
  if (played == 0) {
    return fmt::format("None of {} played yet.", counted(static_cast<long long>(holes.size()), "hole"));
  }
  return fmt::format("{} of {} played, {}.", played, counted(static_cast<long long>(holes.size()), "hole"),
                     against_par(strokes));
}

std::string course_text(const std::string& title, std::span<const HoleView> holes, const Terminal& terminal) {
  const Widths width = widths_of(holes, terminal);
  std::string text = inked(terminal, Ink::kStrong, title) + '\n';
  const Chapter* chapter = nullptr;
  for (const auto& hole : holes) {
    if (chapter != hole.chapter) {
      text += chapter_heading(hole, terminal);
      chapter = hole.chapter;
    }
    std::string line = fmt::format(
        "{} {:>2}  {}  {}", hole.next ? ">" : " ", hole.number, left_aligned(mark_of(hole), width.mark),
        inked(terminal, hole.next ? Ink::kStrong : Ink::kPlain, left_aligned(hole.level->id, width.id)));
    if (width.title > 0) {
      line += "  " + left_aligned(clipped(hole.level->title, width.title), width.title);
    }
    line += width.with_par ? fmt::format("  par {}", hole.level->par) : "";
    line += "  " + state_of(hole, terminal);
    text += clipped(line, terminal.width) + '\n';
    if (const std::string note = note_of(hole); !note.empty()) {
      const int margin = width.mark + kBeforeMark + kGap;
      text += inked(terminal, Ink::kFaint,
                    wrapped(std::string(static_cast<std::size_t>(margin), ' ') + note, prose_width(terminal),
                            margin)) +
              '\n';
    }
  }
  return text + '\n' + tally_text(holes) + '\n';
}

std::string card_text(const std::string& title, std::span<const HoleView> holes, const Terminal& terminal) {
  std::vector<std::vector<std::string>> rows;
  int par = 0;
  int par_of_played = 0;
  int strokes = 0;
  for (const auto& hole : holes) {
    const auto best = hole.standing.best_strokes;
    par += hole.level->par;
    par_of_played += best ? hole.level->par : 0;
    strokes += best.value_or(0);
    rows.push_back({fmt::to_string(hole.number), hole.level->title, fmt::to_string(hole.level->par),
                    mark_of(hole), best ? std::string{golf_term(*best)} : "",
                    best ? ratio_text(hole.standing.best_ratio) : "–", fmt::to_string(hole.standing.attempts),
                    ribbons_of(hole.standing)});
  }
  rows.push_back({"", "Total", fmt::to_string(par),
                  par_of_played > 0 ? fmt::to_string(par_of_played + strokes) : "–", "", "", "", ""});
  const std::vector<Column> heads{{"Hole", Align::kRight},   {"", Align::kLeft},
                                  {"Par", Align::kRight},    {"Score", Align::kRight},
                                  {"", Align::kLeft},        {"Ratio × par", Align::kRight},
                                  {"Rounds", Align::kRight}, {"", Align::kLeft}};
  return inked(terminal, Ink::kStrong, title) + "\n\n" + table(heads, rows, terminal) + '\n' +
         tally_text(holes) + '\n' +
         inked(terminal, Ink::kFaint,
               wrapped("(3) birdie · ((2)) eagle or better · [5] bogey · [[6]] worse · – not played",
                       prose_width(terminal))) +
         '\n';
}

}  // namespace underpar::cli
