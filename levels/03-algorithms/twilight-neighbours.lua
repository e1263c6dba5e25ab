return level {
  id = "twilight-neighbours",
  chapter = "algorithms",
  title = "Twilight Neighbours",
  puzzle = "twilight-neighbours",
  par = 3,
  difficulty = 2,
  minutes = 20,
  teaches = { "from O(n²) to O(n log n)", "binary search for both ends of a range" },
  needs = {},
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.15 of par's time and eagle.cpp 0.06: each line lies half-way, on a log scale, between
  -- the programs on its two sides.
  lines = { birdie = 0.39, eagle = 0.09, albatross = 0.03 },
  predict = {
    "With twice as many groups, how many times longer does the reference take?",
    "And par?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "Think of one group in the morning. Whom does the reference compare it with needlessly?",
    "In a sorted list of minutes the neighbours of a group stand side by side. Two positions say all: where they "
      .. "begin and where they end.",
    "Sort a copy. For minute m the count is upper_bound(m + window) - lower_bound(m - window) - 1, the 1 being the "
      .. "group itself. Keep both ends from wrapping around.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Try it by hand with minutes 0, 0 and 4294967295, and windows of 0 and of 4294967295."
    end
    if verdict.outcome == "time_limit" or verdict.outcome == "memory_limit" then
      return "A minute may be any 32-bit number, and so may the window. Work and memory should follow the number of "
        .. "groups, not that of minutes."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Get one right answer first: the reference is a good place to begin."
    end
    if verdict.strokes <= -2 then
      return "Nothing is sorted and nothing searched. What does your program do with a season of a thousand years?"
    end
    if verdict.under_par then
      return "Order without comparisons, or ends that only move forward? There is a way that needs no order at all."
    end
    if verdict.strokes == 0 then
      return "Par. Both searches begin from nothing for each group. In which order would one help the next?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 4 then
      return "That is still a walk over all pairs, if a brisker one. Time it at twice the groups: twice as long, or "
        .. "four times?"
    end
    return "The class is right. Now the constants: is anything sorted, copied or allocated more often than once?"
  end,
  reflection = "Guess first, then measure: at which number of groups does sorting stop paying?",
  pitfall = "Tuning the inner loop: half the cost of n² is still n².",
}
