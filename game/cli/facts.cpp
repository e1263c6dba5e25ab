#include "game/cli/facts.hpp"

#include "engine/course/facts.hpp"
#include "engine/model/names.hpp"

namespace underpar::cli {
Facts facts_of(const HistoryEntry* last, const LevelStanding& standing) {
  Facts facts = facts_of(standing);
  if (last != nullptr) {
    facts["outcome"] = std::string{name_of(last->outcome)};
    if (Verdict{.outcome = last->outcome}.has_score()) {
      facts["ratio"] = last->ratio;
      facts["strokes"] = static_cast<double>(last->strokes);
    }
  }
  return facts;
}

}  // namespace underpar::cli
