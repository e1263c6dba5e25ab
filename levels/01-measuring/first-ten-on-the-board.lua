return level {
  id = "first-ten-on-the-board",
  chapter = "measuring",
  title = "First Ten on the Board",
  puzzle = "first-ten-on-the-board",
  par = 3,
  difficulty = 2,
  minutes = 20,
  teaches = { "latency and throughput", "partial ordering: nth_element, partial_sort" },
  needs = { "engravers-line" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp needs about a tenth of par's time, and no program looks at all cards in much less. Only a part of a
  -- call is charged, so that a round has few pairs: par's line leaves room for that.
  lines = { albatross = 0.02, eagle = 0.04, birdie = 0.35, par = 1.2 },
  predict = {
    "Which line of the reference takes most of the time?",
    "What share of the time does it take, in percent?",
    "How many times sooner than the reference will your tenth player be on the board?",
  },
  hints = {
    "What does the clock of this hole measure? Read the last comment of puzzle.hpp again.",
    "The ten leaders need an order among themselves. Does it matter, for them, how the others are ordered?",
    "`std::nth_element` brings the ten to the front in one go over the cards, on average; sort those ten, post them, "
      .. "then sort the rest. Or keep the ten best so far while you look at each card once.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Check equal scores, fewer than ten cards, and that everybody is posted once. A post is final."
    end
    if verdict.outcome == "rule_broken" then
      return "One clerk, and no bargain: the first ten early, and the whole board hardly later than par's."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference: it is right, only the tenth player comes last of all."
    end
    if verdict.under_par then
      return "Television is on air before the sorting begins. What would a viewer of place 180000 say?"
    end
    if verdict.strokes == 0 then
      return "Par: the ten are found without an order for the rest. Must the other cards be moved at all before "
        .. "the ten are on air?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 1.5 then
      return "The whole ranking is still ready before the first player is posted."
    end
    return "Sooner, but something with all the cards still happens before the tenth post."
  end,
  reflection = "Which of your programs should be judged by its first answer, and which by its last?",
  pitfall = "Calling both \"speed\": a program can win by one number and lose by the other.",
}
