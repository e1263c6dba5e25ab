return level {
  id = "ragged-rounds",
  chapter = "memory",
  title = "Ragged Rounds",
  puzzle = "ragged-rounds",
  par = 4,
  difficulty = 3,
  minutes = 30,
  teaches = { "many lists in one array: count, add up, put in place", "what a vector of vectors costs" },
  needs = { "turf-arena" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.68 to 0.79 of par's time: the usual line of 0.75 would leave it hanging on the lip.
  lines = { birdie = 0.87 },
  second_goal = { metric = "peak_heap", at_most = 0.8, relative_to = "reference" },
  predict = {
    "How many blocks does the reference ask of the heap?",
    "What share of its time does it need before the first sweep, in percent?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "How many blocks of the heap do the opponents lie in? When do you know how many a player has?",
    "Go over the games twice: count first, write afterwards. Between the two, the sums of all counts so far tell "
      .. "where each list begins.",
    "begin[p + 1] - begin[p] is the number of p's games. Make begin two longer than there are players, count into "
      .. "begin[p + 2], add up, and let begin[p + 1]++ say where p's next opponent goes: afterwards all stands right.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Three things go wrong here: the order of the turns, who is entered as his own opponent, and a list that "
        .. "begins where another has not ended."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Somebody may play twenty thousand games, and somebody none. Does every list have the room it needs?"
    end
    if verdict.strokes <= -2 then
      return "Further than our own programs go. Write down what you did: a month from now you will want to know."
    end
    if verdict.under_par then
      return "You pay with memory for fewer wrong guesses. Look at the ribbon too: was it worth it?"
    end
    if verdict.strokes == 0 then
      return "Par: three blocks in place of eighty thousand. Now most of the time goes where a list ends."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 1.5 then
      return "Reserving each list is not enough: they are still so many blocks. Can one block hold them all?"
    end
    return "One array, or nearly. Is anything sorted where counting would do, or copied in every sweep?"
  end,
  reflection = "What have you given up: what can a vector of vectors do that the one array cannot?",
  pitfall = "push_back everywhere, where the sizes could have been known.",
}
