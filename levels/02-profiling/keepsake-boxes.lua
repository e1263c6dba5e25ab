return level {
  id = "keepsake-boxes",
  chapter = "profiling",
  title = "Keepsake Boxes",
  puzzle = "keepsake-boxes",
  par = 3,
  difficulty = 2,
  minutes = 25,
  teaches = { "heap profiles", "streaming instead of collecting", "std::string_view and std::from_chars" },
  needs = { "shouting-announcer" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- Reading number after number with from_chars takes 0.34 of par's time, birdie.cpp 0.20: birdie lies half-way
  -- from par to the first, eagle half-way between the two, on a log scale.
  lines = { birdie = 0.58, eagle = 0.26, albatross = 0.10 },
  second_goal = { metric = "peak_heap", at_most = 0.05, relative_to = "reference", required = true },
  predict = {
    "Which line of the reference allocates most?",
    "How many bytes of heap does it hold at its peak for one byte of the log?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "Weigh before you run: the Memory tab, or `underpar heap`. Which data is there when nobody will look at it again?",
    "What does the answer need of a shot, and for how long? Could the shot be looked at where it stands?",
    "One loop over the log. A `std::string_view` of a line, and of a word in it, copies nothing; `std::from_chars` "
      .. "reads a number out of it. Add up at once, and go on.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Check an empty log, a last line without its line feed, a shot of exactly 200 yards, and numbers that do "
        .. "not fit an int. The seal wants the shots in the order of the log."
    end
    if verdict.outcome == "memory_limit" then
      return "More boxes than the archive has room for. Which of them will be opened again?"
    end
    if verdict.outcome == "rule_broken" then
      return "The log is read, not cut: a view of a word needs no zero byte behind it. One archivist will do."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference and take one kind of box away at a time, the last kind first."
    end
    if verdict.strokes <= -2 then
      return "Each character is read once, and nothing is kept. What would your program do with a line that it does "
        .. "not expect?"
    end
    if verdict.under_par then
      return "You look for nothing that you know already. Do you still look at a digit more often than once?"
    end
    if verdict.strokes == 0 then
      return "Par: no boxes. It still searches each line for blanks whose places it could know."
    end
    if verdict.ratio_high <= 1.10 then
      return "Fast enough, but too much is kept. What do you still hold when the next line begins?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "Most of the boxes are still packed. Count the allocations for one line: there should be none."
    end
    return "Nearly. A string per line, or a stream? Both are made anew and thrown away sixty thousand times."
  end,
  reflection = "When would you keep the boxes?",
  pitfall = "Looking only at time: what a program holds is a cost as well, and often the cause of the other.",
}
