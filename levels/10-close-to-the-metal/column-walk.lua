return level {
  id = "column-walk",
  chapter = "close-to-the-metal",
  title = "Walking the Columns",
  puzzle = "column-walk",
  par = 3,
  difficulty = 2,
  minutes = 20,
  teaches = { "loop interchange", "cache lines, and what a power-of-two stride does to them" },
  needs = {},
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes about half of par's time: the usual line of 0.50 would leave it hanging on the lip.
  lines = { eagle = 0.40 },
  predict = {
    "A line of cache holds sixteen heights. How many of them does the reference use before it takes the next line?",
    "How many times faster will your program be than the reference?",
  },
  hints = {
    "Which square lies next to square (x, y) in memory?",
    "Swap the two loops. Then each column's best so far has to wait somewhere while you walk the others.",
    "Keep one best per column in the answer itself: for each row, for each column, compare and replace. Pointers to "
      .. "the row above and the row below take the border out of the inner loop.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Think of a map of one row, of ground that falls all the way, and of two slopes that are equal."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "An empty map has no first square. And the map stays as the surveyor left it."
    end
    if verdict.strokes <= -2 then
      return "About as fast as the map can be read. Would the next reader of your program thank you, or ask for the "
        .. "loops back?"
    end
    if verdict.under_par then
      return "Several columns at once. What is it waiting for now: the sums, the stores, or the memory?"
    end
    if verdict.strokes == 0 then
      return "Par, and only the order of the loops has changed. Four columns fit one register."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "You still walk down columns, or take turns between rows far apart. Which loop is the inner one?"
    end
    return "The order is right. Does the inner loop ask at every square whether it stands at the border?"
  end,
  reflection = "In which languages and libraries would somebody else have swapped the loops for you?",
  pitfall = "\"It is the same number of operations.\" It is; they are not what takes the time.",
}
