return level {
  id = "locker-room",
  chapter = "caching",
  title = "The Locker Room",
  puzzle = "locker-room",
  par = 4,
  difficulty = 4,
  minutes = 40,
  teaches = { "bounded caches: least recently used", "two structures over the same things" },
  needs = { "weather-desk" },
  limits = { threads = 1, memory_mib = 32, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.47 of par's time: by the usual lines it would hang between birdie and eagle.
  lines = { birdie = 0.72, eagle = 0.36, albatross = 0.20 },
  predict = {
    "Which line of the reference takes most of the time?",
    "With twice as many lockers, how many times longer does an ask take?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "An ask has two questions: where is this member's locker, and who was away for longest? Which one is cheap now?",
    "Two structures: one finds a member at once, the other keeps the order of visits. Each has to know the other.",
    "A `std::list` of members, and a `std::unordered_map` from a member to the list's iterator. `splice` moves a node "
      .. "to the end without copying it.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Does a hit count as a visit? Is room made when all lockers are taken, neither earlier nor later? And one "
        .. "locker is a locker room, too."
    end
    if verdict.outcome == "rule_broken" then
      return "The list of asks stays as it is, and one attendant keeps the keys."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference: it is right, and looks for too long."
    end
    if verdict.under_par then
      return "No node is made or given back. Could a library offer that, and would you have to know?"
    end
    if verdict.strokes == 0 then
      return "Par: both questions are answered at once. Each miss still makes two nodes and gives two back."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "Something is still as slow as there are lockers: the search, or closing the gap."
    end
    return "Nearly. Is there one look-up for each ask, or are there several?"
  end,
  reflection = "A memo keeps everything, this cache two thousand things: what do you ask of your data to choose?",
  pitfall = "A cache without bounds: it has more hits, until the memory is full.",
}
