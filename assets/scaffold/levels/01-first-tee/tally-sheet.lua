return level {
  id = "tally-sheet",
  chapter = "first-tee",
  title = "The Tally Sheet",
  puzzle = "tally-sheet",
  par = 3,
  difficulty = 1,
  minutes = 15,
  teaches = { "a hash table where no order is asked for" },
  needs = {},
  predict = { "How many times faster than the reference will your program be?" },
  hints = {
    "Who asks for the scores in order while they are counted?",
    "Count in a container that finds a score in one step, and sort once at the end.",
    "unordered_map with room for all scores; then copy it into the answer and sort that.",
  },
  comment = function(verdict)
    if verdict.outcome == "wrong_answer" then
      return "Rising scores, each once, also the score 0."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "The cards are read-only."
    end
    if verdict.under_par then
      return "Under par. What do you pay for with memory?"
    end
    return verdict.strokes == 0 and "Par. Does a score need hashing at all?" or "What does each count cost?"
  end,
  reflection = "How large may a score become before an array of counters loses?",
  pitfall = "A container that keeps order all the time, where order is asked for once.",
}
