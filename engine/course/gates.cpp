#include "engine/course/gates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace underpar {
namespace {

/// What the player has shown in a chapter.
struct Shown {
  int levels = 0;
  int playable = 0;
  int bogeys = 0;
  int pars = 0;
  int reads = 0;
};

Shown shown_in(const Chapter& chapter, const std::vector<Level>& levels, const Standing& standing) {
  Shown shown;
  for (const Level& level : levels) {
    if (std::ranges::find(chapter.levels, level.id) == chapter.levels.end()) {
      continue;
    }
    const LevelStanding& reached = standing.of(level.id);
    const auto made = [&](int worst) {
      return reached.best_strokes && *reached.best_strokes <= worst ? 1 : 0;
    };
    ++shown.levels;
    shown.playable += level.broken ? 0 : 1;
    shown.bogeys += level.broken ? 1 : made(kBogey);
    shown.pars += made(kPar);
    shown.reads += reached.prediction ? 1 : 0;
  }
  return shown;
}

/// "Make par on one more hole of The First Tee.", with one clause for each thing that is missing.
class Sentence {
 public:
  explicit Sentence(const std::string& chapter) : chapter_{chapter} {}

  /// `made` of `asked` are there already.
  void add(const char* what, int asked, int made) {
    const int missing = asked - made;
    if (missing <= 0) {
      return;
    }
    clauses_.push_back(fmt::format("{} {}{}", what, missing == 1 ? "one" : fmt::to_string(missing),
                                   made > 0 ? " more" : ""));
    if (clauses_.size() == 1) {
      clauses_.back() += fmt::format(" hole{} of {}", missing == 1 ? "" : "s", chapter_);
    }
  }

  [[nodiscard]] std::string text() const {
    std::string text;
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      text += (i == 0 ? "" : i + 1 == clauses_.size() ? " and " : ", ") + clauses_[i];
    }
    if (!text.empty()) {
      text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
      text += '.';
    }
    return text;
  }

 private:
  const std::string& chapter_;
  std::vector<std::string> clauses_;
};

}  // namespace

Access pass_gate(const ChapterGate& gate, const Chapter& before, const std::vector<Level>& levels,
                 const Standing& standing) {
  const Shown shown = shown_in(before, levels, standing);
  Sentence missing{before.title};
  if (gate.all_but) {
    missing.add("make bogey or better on", shown.levels - *gate.all_but, shown.bogeys);
  }
  missing.add("make par on", std::min(gate.pars, shown.playable), shown.pars);
  missing.add("place a read on", std::min(gate.reads, shown.playable), shown.reads);
  const std::string why = missing.text();
  return {.open = why.empty(), .why = why};
}

}  // namespace underpar
