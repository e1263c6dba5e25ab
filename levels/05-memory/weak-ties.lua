return level {
  id = "weak-ties",
  chapter = "memory",
  title = "The Family Tree that Never Dies",
  puzzle = "weak-ties",
  par = 4,
  difficulty = 4,
  minutes = 30,
  teaches = { "circles of owners, and how they leak", "indices as links that own nothing" },
  needs = { "packed-bags" },
  limits = { threads = 1, memory_mib = 512, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.18 to 0.34 of par's time, the busier the machine the more: the eagle's line is above that, the
  -- birdie's half-way from there to par on a log scale.
  lines = { birdie = 0.65, eagle = 0.42, albatross = 0.08 },
  second_goal = { metric = "leaked_bytes", at_most = 0, relative_to = "nothing", required = true },
  predict = {
    "How many bytes does one call of the reference leave behind?",
    "Does it spend more time on building the tree or on walking it?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "Take two matches, one of which leads to the other. Who keeps the first alive, and who the second?",
    "Only one direction may own. Or neither: if a vector owns all matches, what is the smallest thing that can say "
      .. "which of them is next?",
    "The number of a match is a link already: matches[i].next. Count how many lead to each match in a vector of "
      .. "numbers, and walk with `i = matches[i].next` until you are at 0. No node is needed.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Draw a tree of three matches. What is told of the final itself? Do its points count for the others, and "
        .. "does it lead to itself?"
    end
    if verdict.outcome == "time_limit" then
      return "A tree may be one long line. Walk only the ways that are asked for, or none of them twice."
    end
    if verdict.outcome == "memory_limit" then
      return "What a call leaves behind is still there in the next one. Run yours under LeakSanitizer."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Is there a tree without matches, or an ask for the final? And how deep do your calls go on a long line?"
    end
    if verdict.under_par then
      return "Each way is told once. That is dynamic programming; the order of the list gave it to you."
    end
    if verdict.strokes == 0 then
      return "Par: one block, and nothing left behind. Two asks from the same corner walk the same last steps."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "weak_ptr mends the leak and not the time: each step locks, counts up and counts down again. Who only "
        .. "looks needs no count."
    end
    return "Still a block for every match? If one vector owns them all, nobody else has to. And does a byte leak?"
  end,
  reflection = "Counting owners, or tracing what can be reached: which would you want for this tree, and why?",
  pitfall = "Trusting \"smart\": a smart pointer does what it is told, for ever.",
}
