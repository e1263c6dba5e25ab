return level {
  id = "tee-sheet",
  chapter = "data-structures",
  title = "The Tee Sheet",
  puzzle = "tee-sheet",
  par = 3,
  difficulty = 2,
  minutes = 25,
  teaches = { "priority queues", "how much order a question needs" },
  needs = { "linked-caravan" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.47 of par's time, a flatter heap of packed numbers 0.78: heaps are pars.
  lines = { birdie = 0.69, eagle = 0.58, albatross = 0.28 },
  predict = {
    "Two thousand groups wait. How many of them does the reference look at to call the next?",
    "If you keep the sheet sorted instead, what does a booking cost, and what a call?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "What must be known at each moment: the whole order, or only who is first?",
    "A heap knows the first one, and takes in or gives up a booking in O(log n). The standard library has it ready.",
    "A std::priority_queue puts the greatest on top, so turn the comparison around: the later time sinks, and of equal "
      .. "times the higher number.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Who goes first of two groups with one time? May somebody book a time that has already been called? Does "
        .. "a time of 4294967295 stay one?"
    end
    if verdict.outcome == "time_limit" or verdict.outcome == "memory_limit" then
      return "A time may be any number of 32 bits: a place for each of them is too many."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "The sheet may run empty between two bookings. The list of events stays as it is."
    end
    if verdict.strokes <= -2 then
      return "You did not wait for the events. Which starter could work like that, and which could not?"
    end
    if verdict.under_par then
      return "Less than any heap needs. How much of the sorting is for groups that are never called?"
    end
    if verdict.strokes == 0 then
      return "Par. Packed numbers and a flatter heap save a fifth. More is saved by not waiting: all events are known "
        .. "before the first call. Must they be handled in their order?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 4 then
      return "Is the sheet still read, or sorted, from end to end for every event? Only one group has to be known."
    end
    return "The right structure, or nearly. A node for each booking costs more than the heap's few moves."
  end,
  reflection = "A sorted vector does about as well here. Why, and how full must the sheet be before it does not?",
  pitfall = "Sorting as the hammer: a full order for a question about one.",
}
