return level {
  id = "borrowed-clubs",
  chapter = "memory",
  title = "Borrowed Clubs",
  puzzle = "borrowed-clubs",
  par = 3,
  difficulty = 2,
  minutes = 15,
  teaches = { "what a shared_ptr by value costs", "owning and looking" },
  needs = {},
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.43 of par's time: the usual line of 0.50 for the eagle would leave it hanging on the lip.
  -- Where the clubs lie in memory moves par by some percent from process to process, and the reference is 30 times as
  -- slow: par's line can afford the room.
  lines = { birdie = 0.70, eagle = 0.36, albatross = 0.20, par = 1.2 },
  predict = {
    "How many times is an owner counted, up or down, for one swing?",
    "What share of the time do these counts take, in percent?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "For one swing: who owns the club, and who only looks at it?",
    "Count the copies of the shared_ptr: in solve(), and at each call. Every copy is counted when it is made and "
      .. "again when it ends.",
    "Take `const Club&` in all three functions, and call them with `*input.clubs[hook]`. The bag room keeps the club "
      .. "alive all the while.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Lofts and winds may need all 32 bits: three times such a loft does not fit. And "
        .. "each swing has a wind of its own."
    end
    if verdict.outcome == "rule_broken" then
      return "One player, one bag room. The time is in the signatures, and they are easily left out."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "A day may have no swings, a room no clubs. Begin with the reference and change one type at a time."
    end
    if verdict.strokes <= -2 then
      return "One look into a small table for each swing. Would you write it so if clubs changed during the day?"
    end
    if verdict.under_par then
      return "Fewer calls, fewer bytes. Is there still something that a swing works out and its club could know?"
    end
    if verdict.strokes == 0 then
      return "Par: nobody signs any more. What does each swing work out anew that depends on the club alone?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 4 then
      return "Somebody still signs. Look at every parameter, and at the local variable in solve()."
    end
    return "The book is closed. What else is made for each swing, or looked up twice?"
  end,
  reflection = "Some languages count references at every pass of an argument: what does this hole say about them?",
  pitfall = "shared_ptr as the default: it says that nobody knows when the thing ends.",
}
