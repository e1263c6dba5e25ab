return level {
  id = "packed-bags",
  chapter = "memory",
  title = "Packed Bags",
  puzzle = "packed-bags",
  par = 4,
  difficulty = 3,
  minutes = 25,
  teaches = { "padding, small types and bit fields", "why a table that fits the cache is a fast table" },
  needs = { "ragged-rounds" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.69 of par's time: the usual line of 0.75 would leave it hanging on the lip.
  lines = { birdie = 0.85 },
  second_goal = { metric = "peak_heap", at_most = 0.1, relative_to = "reference" },
  predict = {
    "How many bytes is one Ball of the reference? Count before you print sizeof.",
    "How many of them are read for an ask?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "What is sizeof(Ball), and which of its fields does an ask read?",
    "Keep only these, each in the smallest type that holds its largest value. The contract names those values. "
      .. "Then add the bytes up again: what is padding?",
    "yards need 10 bits, kind 4, hole 5 and lost 1: together 20, so they fit one 32-bit word. "
      .. "In a struct, `std::uint32_t yards : 10;` is a field of ten bits.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Something did not fit its bits: try 1023 yards with club 15 at hole 18. Or a lost ball was not found "
        .. "again."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "The shots stay as they came: the smaller table is a second one, and yours."
    end
    if verdict.strokes <= -2 then
      return "Smaller than we got it. Does it still hold what the contract allows, or what you have seen so far?"
    end
    if verdict.under_par then
      return "You keep the answer and not the ball. What would have to change if somebody asked for the kind alone?"
    end
    if verdict.strokes == 0 then
      return "Par: twenty bits of each ball are used. What is asked of them is always yards + kind. Do you need both?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 3 then
      return "The texts are gone, or not even they. Which of the other fields does an ask read, and how large do they "
        .. "get?"
    end
    return "Close. Print sizeof and add up the fields: if the two differ, the difference is padding."
  end,
  reflection = "What did you give up for these bytes, and who will miss it first?",
  pitfall = "Structs as documentation: every field that might be useful one day, in every element, now.",
}
