return level {
  id = "cache-that-loses",
  chapter = "caching",
  title = "The Cache that Loses",
  puzzle = "cache-that-loses",
  par = 3,
  difficulty = 2,
  minutes = 15,
  teaches = { "what a cache hit costs", "when not to remember" },
  needs = { "expensive-handshake" },
  limits = { threads = 1, memory_mib = 64, call_time_s = 4.0 },
  clock = "cpu",
  predict = {
    "What is the hit rate of the cache, in percent?",
    "What does a hit cost, in nanoseconds, and what does carry() cost?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "The hit rate is excellent. What is the price of a hit?",
    "Count: a dozen nodes, each somewhere else in memory, and a comparison of pairs at each. And what does carry() do?",
    "Delete code. Call carry() for each shot and keep nothing.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Each carry is cut to 32 bits, the total is not. Two different shots share nothing, and yesterday's hour "
        .. "is over."
    end
    if verdict.outcome == "rule_broken" then
      return "One monitor, and it writes nothing onto the range."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference: it is right. Then take something away."
    end
    if verdict.under_par then
      return "More than one shot in a step? No cache could ever have led you there: it looks at them one by one."
    end
    if verdict.strokes == 0 then
      return "Par, with less code than before. From how much work on would the cache have been right?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "Something is still looked up for every shot. Would you look up what 7 times 8 is?"
    end
    return "A cheaper cache is still a cache. What if there were none?"
  end,
  reflection = "In what scenarios would you choose caching over memoization, and vice versa?",
  pitfall = "Taking a high hit rate for a gain: what counts is the hit's price against that of the work.",
}
