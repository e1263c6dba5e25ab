return level {
  id = "second-bunker",
  chapter = "profiling",
  title = "The Second Bunker",
  puzzle = "second-bunker",
  par = 4,
  difficulty = 3,
  minutes = 35,
  teaches = { "Amdahl's law", "profiling again after each change", "keys worked out once" },
  needs = { "thousand-small-cuts" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- std::unordered_set in place of par's set takes 0.73 of its time and is a par; birdie.cpp takes 0.22. Birdie
  -- lies between the two, eagle a third above birdie.cpp.
  lines = { birdie = 0.46, eagle = 0.30, albatross = 0.11 },
  predict = {
    "Which function of the reference takes most of the time, with all that it calls, and what share?",
    "How many times faster can the program be at most if you improve that function alone?",
    "How many times faster than the reference will your program be in the end?",
  },
  hints = {
    "Before you mend the first hot spot, work out what it can give at most: 1 / (1 - share). Is that enough for par?",
    "Ask a container who is listed already. Then profile again: the next bunker was there all along, behind the first. "
      .. "How often is one handicap read while the players are sorted?",
    "A set of (name, year) in place of the search through all players; and before the sort, read handicap and year "
      .. "of each player once and keep them in the struct that is sorted.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Check which of two entries stays (the first), namesakes of different years, capitals, handicaps below "
        .. "zero and above ten, and the order where handicap and year are equal."
    end
    if verdict.outcome == "rule_broken" then
      return "The entries stay as they came in, and one secretary works at the list: neither bunker calls for two."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference and mend one thing at a time, the larger first."
    end
    if verdict.strokes <= -2 then
      return "No name is copied and no number read twice. What leads the profile now, and is it still worth your time?"
    end
    if verdict.under_par then
      return "Cheaper than a tree of strings. Does a name still have to be copied to be compared?"
    end
    if verdict.strokes == 0 then
      return "Par: both bunkers. What did Amdahl promise you for the first, and what did you get?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 1.7 then
      return "Was that the larger of the two? Sorting takes a third of the time; the search for double entries, more "
        .. "than half."
    end
    if speedup and speedup < 3.5 then
      return "Out of the first bunker, into the second. Profile again: who leads now, and how often does it do the "
        .. "same work?"
    end
    return "Both are mended, nearly. Is there a copy of an entry, or a number read from text, inside the sort or for "
      .. "every comparison?"
  end,
  reflection = "Which profiling tools did you find most effective and why?",
  pitfall = "Stopping after the first success: what is left is the program that you have now.",
}
