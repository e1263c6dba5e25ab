return level {
  id = "obvious-suspect",
  chapter = "profiling",
  title = "The Obvious Suspect",
  puzzle = "obvious-suspect",
  par = 3,
  difficulty = 2,
  minutes = 25,
  teaches = { "a profile before the first change", "what building a std::regex costs" },
  needs = {},
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- Counting instead of the triple loop brings a par to 0.23 of its time; birdie.cpp, which also reads without a
  -- stream, takes 0.09. Each line lies half-way, on a log scale, between the programs on its two sides.
  lines = { birdie = 0.45, eagle = 0.14, albatross = 0.045 },
  predict = {
    "Which function of the reference takes most of the time?",
    "What share of the time does it take, in percent?",
    "How many times faster will the reference be when that function costs nothing?",
  },
  hints = {
    "Do not read the program, ask it: the Profile tab, or `underpar profile`. Which line leads, and what does it call?",
    "The suspect is innocent, or nearly: five in six parts of the time pass in a function of a few lines. What does "
      .. "it build anew for each card?",
    "`normalise()` builds two regular expressions per card. One loop over the characters does the same: skip blanks, "
      .. "lower the case, one space between words.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Check a blank name, tabs between words, bytes beyond ASCII, a card of 27 holes, and the cards that must "
        .. "not appear at all."
    end
    if verdict.outcome == "rule_broken" then
      return "The cards stay as they were handed in, and one clerk is enough: most of his work is not needed."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference and replace one function. The others may stay as they are."
    end
    if verdict.strokes <= -2 then
      return "One suspect after the other, and each time you asked the profile first. What leads it now?"
    end
    if verdict.under_par then
      return "With the first culprit gone the second was worth catching. Are the holes still read through a stream?"
    end
    if verdict.strokes == 0 then
      return "Par, with the frightening loop untouched. It was a small part of the whole; profile again, and see how "
        .. "large a part it is now."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 1.5 then
      return "Did you work on the triple loop? It takes about one part in seven: without it the report is hardly "
        .. "faster. Profile, and look at who calls the library's busiest functions."
    end
    return "The culprit is found but not gone. Building a regular expression once instead of per card helps; what "
      .. "does running one cost beside a plain loop?"
  end,
  reflection = "How far off was your guess, in percentage points, and what made you believe it?",
  pitfall = "Optimising the code that looks worst instead of the code that costs most.",
}
