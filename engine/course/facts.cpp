#include "engine/course/facts.hpp"

#include "engine/model/names.hpp"

namespace underpar {

Facts facts_of(const LevelStanding& standing) {
  Facts facts{{"attempts", static_cast<double>(standing.attempts)},
              {"hints_taken", static_cast<double>(standing.hints_taken)}};
  if (standing.best_strokes) {
    facts["best_strokes"] = static_cast<double>(*standing.best_strokes);
  }
  return facts;
}

Facts facts_of(const Record& record, const LevelStanding& standing) {
  Facts facts = facts_of(standing);
  facts["outcome"] = std::string{name_of(record.verdict.outcome)};
  facts["checks"] = static_cast<double>(record.checks);
  facts["source_bytes"] = static_cast<double>(record.attempt.source.size());
  if (record.speedup_over_reference) {
    facts["speedup_over_reference"] = *record.speedup_over_reference;
  }
  if (record.previous_best) {
    facts["previous_best"] = static_cast<double>(*record.previous_best);
  }
  return facts;
}

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

}  // namespace underpar
