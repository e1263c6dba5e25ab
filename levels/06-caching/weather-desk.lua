return level {
  id = "weather-desk",
  chapter = "caching",
  title = "The Weather Desk",
  puzzle = "weather-desk",
  par = 4,
  difficulty = 3,
  minutes = 25,
  teaches = { "caches that can become wrong", "invalidation" },
  needs = { "yardage-book" },
  limits = { threads = 1, memory_mib = 64, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes a fifth of par's time: birdie about the root of that, eagle with room for a busy machine.
  lines = { birdie = 0.50, eagle = 0.32, albatross = 0.10 },
  predict = {
    "Which line of the reference takes most of the time?",
    "Of a hundred reports, how many are the same as the last one of that region?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "Most callers hear what the caller before them heard. What has changed in between?",
    "Remember the last report of each region. Which events make it wrong, and which regions do they touch?",
    "A `std::optional` for each region: filled at an ask, emptied when one of its stations sends a reading.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Does somebody hear old weather? A reading counts from the next ask on, for its own region, and each day "
        .. "begins with readings of its own."
    end
    if verdict.outcome == "rule_broken" then
      return "The readings of the morning stay as they are, and one clerk sits at the desk."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference: between an event and its answer there is room for one thing to remember."
    end
    if verdict.under_par then
      return "A report that is mended need not be forgotten. Which reports could never be mended like that?"
    end
    if verdict.strokes == 0 then
      return "Par. One reading changes, and two hundred and fifty are read again. Must they be?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "Nearly every ask still reads all stations of its region."
    end
    return "Reports are kept, but forgotten too often: does a reading of one region cost another one its report?"
  end,
  reflection = "Name a cache of yours that was stale once. Which event had been forgotten?",
  pitfall = "Stale answers: a cache that is right until something changes.",
}
