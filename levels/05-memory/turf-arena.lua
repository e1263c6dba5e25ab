return level {
  id = "turf-arena",
  chapter = "memory",
  title = "Turf by the Roll",
  puzzle = "turf-arena",
  par = 4,
  difficulty = 3,
  minutes = 25,
  teaches = { "arenas: memory that is given back all at once", "std::pmr and allocators as arguments" },
  needs = { "borrowed-clubs" },
  limits = { threads = 1, memory_mib = 32, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp and vectors kept from day to day take 0.32 of par's time, eagle.cpp 0.19: the
  -- eagle's line lies half-way between the two on a log scale.
  lines = { birdie = 0.50, eagle = 0.25, albatross = 0.10 },
  second_goal = { metric = "allocations", at_most = 100, relative_to = "nothing" },
  predict = {
    "Does the reference spend more time on the shots or on the heap?",
    "What share of the time do malloc and free take, in percent?",
    "How many times faster will your program be than the reference?",
  },
  hints = {
    "How many of a day's nodes are still needed the day after?",
    "What dies together can be freed together: hand out pieces of one block, and take the whole block back in the "
      .. "evening. A container can be told where its memory comes from.",
    "Make a std::pmr::monotonic_buffer_resource for each day over one buffer that outlives it. Use std::pmr::vector "
      .. "and std::pmr::list, and give the vector the resource's address: its lists inherit it.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Try three days by hand: one without shots, one whose two shots share a hole, one with more shots than "
        .. "your buffer or your index expects."
    end
    if verdict.outcome == "memory_limit" then
      return "An arena that is never rolled up again is a leak with a good name. What takes the turf back at night?"
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Does a tournament of ten thousand shots fit your buffer? A monotonic_buffer_resource asks its upstream "
        .. "for more when it is used up."
    end
    if verdict.strokes <= -2 then
      return "No chain at all. The cheapest memory is the memory you found you did not need."
    end
    if verdict.under_par then
      return "No nodes any more. Now read the rule of the fingerprint again: must anything be kept to go backwards?"
    end
    if verdict.strokes == 0 then
      return "Par, with the containers you had. What is left in a node: the shot, and how many bytes beside it?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 1.2 then
      return "Still at the heap's pace. Does every node come from the roll, or only the vector that holds the lists?"
    end
    return "Less of the heap, and not yet none of it. What is allocated anew each day: the buffer, the lists, a copy?"
  end,
  reflection = "What would a garbage collector have done with these nodes, and when would it have been cheaper?",
  pitfall = "An arena that is never reset: nothing is freed, and everything is held.",
}
