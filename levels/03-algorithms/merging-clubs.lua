return level {
  id = "merging-clubs",
  chapter = "algorithms",
  title = "Merging the Clubs",
  puzzle = "merging-clubs",
  par = 4,
  difficulty = 3,
  minutes = 30,
  teaches = { "merging k sorted lists with a heap", "Big-O without its constants" },
  needs = { "lakes-on-the-map" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.12 of par's time: the eagle's line is a little above it, the birdie's half-way from par
  -- on a log scale.
  lines = { birdie = 0.34, eagle = 0.17, albatross = 0.06 },
  predict = {
    "How many first results does the reference look at for each one that it writes?",
    "Which will be faster: merging with a heap, or throwing all results together and sorting them?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "One result has been written. Of the five hundred first ones, how many are not the same as before?",
    "A structure that gives up its lowest and takes in another, both in O(log k): which one is that?",
    "A std::priority_queue of (result, club) with std::greater, one entry for each club that has a list. Take the "
      .. "lowest, write it, put that club's next result in, until the queue is empty.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Think of clubs without results, of results that occur several times, and of 4294967295: it is a result "
        .. "like any other, and cannot mark the end of a list."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "An empty list has no first result. And each club keeps its list as it is."
    end
    if verdict.strokes <= -2 then
      return "No comparison at all. Whom would you merge with a heap, then: lists that do not fit in memory?"
    end
    if verdict.under_par then
      return "Which part of it knows that the lists are sorted? There is a birdie that does not care."
    end
    if verdict.strokes == 0 then
      return "Par. If it is a heap: it guesses wrong at every other fork. Is there an order without comparisons?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 4 then
      return "Every result still has company: what is looked at again though nothing about it has changed?"
    end
    return "The steps are few enough. What is each one made of: a node on the heap, a copied list, a wrong guess?"
  end,
  reflection = "Why does sorting again, the \"worse\" algorithm, win here, and when would it lose?",
  pitfall = "Big-O without constants: two programs of one class can be ten times apart.",
}
