return level {
  id = "engravers-line",
  chapter = "measuring",
  title = "The Engraver Starts Over",
  puzzle = "engravers-line",
  par = 3,
  difficulty = 1,
  minutes = 15,
  teaches = { "quadratic cost of building a text by starting over", "capacity of a string" },
  needs = {},
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- g++ 12 makes a loop of plain `+=` a quarter faster than par's, which also reserves, and so is a par; see
  -- NOTES.md of the puzzle. birdie.cpp takes 0.50 of par's time.
  lines = { birdie = 0.70, eagle = 0.36 },
  predict = {
    "Which line of the reference takes most of the time?",
    "What share of the time does it take, in percent?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "How many bytes move in all if a plaque has n names? Count the copies of the first name.",
    "`a = a + b` makes a new string, copies a into it, then b, and throws the old one away. "
      .. "Which operation leaves a where it is?",
    "Use `line += …` for every piece: it writes behind what is there. A string grows by doubling, so it moves "
      .. "only a few times. With `reserve()` it does not move at all; measure whether that pays.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Look at the ends: an empty plaque, an empty name, a name that itself ends in \"; \"."
    end
    if verdict.outcome == "rule_broken" then
      return "The saving is in the copies. No second engraver is needed, and the list of names stays as it is."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference and change one line at a time."
    end
    if verdict.under_par then
      return "You measured before you cut. What does each name still cost you: the number, the copy, or the check "
        .. "for room?"
    end
    if verdict.strokes == 0 then
      return "Par: every byte moves about once. For a birdie, look at what is asked and made again for every name."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 3 then
      return "Somewhere the text is still started over. Look for every place where a new string is made from "
        .. "the old one; one inside the loop is enough."
    end
    return "The square is gone. What is left is paid per name: short-lived strings, made to be appended once?"
  end,
  reflection = "Where else does \"start over\" hide: in logs, SQL, JSON, in a loop that calls strlen()?",
  pitfall = "Judging by small n: with three names the quadratic program is as fast as any.",
}
