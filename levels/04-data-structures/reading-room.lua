return level {
  id = "reading-room",
  chapter = "data-structures",
  title = "The Reading Room",
  puzzle = "reading-room",
  par = 4,
  difficulty = 3,
  minutes = 25,
  teaches = { "sorted arrays for read-only lookups", "what a node costs beside its data" },
  needs = { "compound-keys" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.14 to 0.15 of par's time: the eagle's line is a little above it, the birdie's half-way
  -- from par on a log scale.
  lines = { birdie = 0.39, eagle = 0.17, albatross = 0.085 },
  predict = {
    "Does the reference spend more time on building the map or on asking it?",
    "How many bytes does one rule take in the map, all told?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "When does the map change after it has been built?",
    "What a tree does with pointers, a sorted array does with indices. Which of two equal days must stay?",
    "Copy the rules, stable_sort them by day and keep the last of each day; put days and values into two vectors. "
      .. "upper_bound over the days finds the rule after the wanted one.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Check three things: a day before the first rule, a rule on its own first day, and which of two rules for "
        .. "one day counts."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "The book is read-only, also for you: sort a copy."
    end
    if verdict.strokes <= -2 then
      return "You open the book at the right page. What happens when all rules fall on the days of one page?"
    end
    if verdict.under_par then
      return "Faster than a search. Can the upper bits of a day tell where to begin?"
    end
    if verdict.strokes == 0 then
      return "Par. The search still halves the book fifteen times for each question, and guesses wrong at half of them."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 1.2 then
      return "About the reference's pace. Is there still a node for each rule? A flat array saves little if it is kept "
        .. "sorted while it grows."
    end
    return "Close. Is the array sorted once? Does the search read values that it does not compare?"
  end,
  reflection = "And if one rule in a hundred questions changes? When would you go back to the tree?",
  pitfall = "std::map by default: an ordered container that is never changed again need not be able to.",
}
