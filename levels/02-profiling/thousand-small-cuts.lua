return level {
  id = "thousand-small-cuts",
  chapter = "profiling",
  title = "A Thousand Small Cuts",
  puzzle = "thousand-small-cuts",
  par = 4,
  difficulty = 3,
  minutes = 30,
  teaches = { "reading a flat profile by its callers", "short-lived strings", "lookups by std::string_view" },
  needs = { "keepsake-boxes" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.32 of par's time and eagle.cpp 0.19: each line lies half-way, on a log scale, between the
  -- programs on its two sides.
  lines = { birdie = 0.57, eagle = 0.25, albatross = 0.10 },
  predict = {
    "How many strings does the reference make for one word of the text?",
    "What share of its time do they take together, in percent?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "Nothing stands out in the list of functions. Then take the busiest names of the flame graph, `malloc`, `free`, "
      .. "`memcmp`, and look at what stands below each: who calls them?",
    "Count the strings between finding a word and counting it: parameters by value, `substr`, results. And how often "
      .. "is each word looked up?",
    "Take and return `std::string_view`; it cuts a beginning off without a copy. A `std::map` with `std::less<>` can "
      .. "be asked with a view. One `find()` says whether a word is there and where.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Check empty words, a word that is listed twice, the beginning standing twice in a row, and words that "
        .. "share their first letters."
    end
    if verdict.outcome == "rule_broken" then
      return "Text and list stay as they are, and one counter counts. The time goes into copies, not into counting."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference and change one parameter at a time. Does a view outlive its string somewhere?"
    end
    if verdict.strokes <= -2 then
      return "A word is a number or two to you. What happens to your table when the words are chosen to collide?"
    end
    if verdict.under_par then
      return "No tree, few comparisons. Your hash still reads a word letter by letter; most have sixteen or fewer."
    end
    if verdict.strokes == 0 then
      return "Par: no string is made for a word. Profile again. What does the tree do nine times for each word?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 1.3 then
      return "A cut or two less, out of many. Allocations per word: how many are left? There should be none."
    end
    return "Closer. Which function still takes a `std::string` by value, and is each word looked up only once?"
  end,
  reflection = "Which habit of design made all these cuts, and where else in your code is it at work?",
  pitfall = "Giving up because the profile is flat: what the busy functions share is who calls them.",
}
