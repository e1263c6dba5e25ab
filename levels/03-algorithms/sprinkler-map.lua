return level {
  id = "sprinkler-map",
  chapter = "algorithms",
  title = "Rain on the Map",
  puzzle = "sprinkler-map",
  par = 3,
  difficulty = 2,
  minutes = 25,
  teaches = { "precomputation: prefix sums in one and two dimensions", "space for time" },
  needs = { "running-handicap" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  lines = { birdie = 0.88 },  -- birdie.cpp takes 0.7 to 0.8 of par's time
  predict = {
    "How many squares does the reference read for one ask, on average, on a map of 600 × 600?",
    "How many will your program read for one ask, once it is prepared?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "Two rectangles that overlap are added up twice. What could they share?",
    "Start with one dimension. If you know the sum of each row from its beginning to every square, what is the sum "
      .. "from x0 to x1?",
    "above(x, y) is all the rain above row y and left of column x. A rectangle is above(x1, y1) - above(x0, y1) - "
      .. "above(x1, y0) + above(x0, y0). One row and one column more than the map, filled with 0, save all the ifs.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Try a map of one square, an ask without area, and a cloudburst: 600 × 600 squares of 65535 do not fit "
        .. "in 32 bits."
    end
    if verdict.outcome == "memory_limit" then
      return "One number for each corner of the grid is enough. Do you keep one for each rectangle?"
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Mind the borders: a map without rows has corners all the same, and the map itself stays as it is."
    end
    if verdict.strokes <= -2 then
      return "Hardly any table at all. And if the asks came one by one, while their owners wait?"
    end
    if verdict.under_par then
      return "Below par, and most of the time now goes into memory. How much of the table is needed at one time?"
    end
    if verdict.strokes == 0 then
      return "Par. The table is four times as large as the map, and you read all of the asks before you answer one."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 6 then
      return "Each ask still goes over its whole area. What can be added up once for all of them?"
    end
    return "You prepare, and that is the idea. Does an ask still cost a step for each of its rows?"
  end,
  reflection = "A table of three megabytes for three asks: would you? At how many does it pay?",
  pitfall = "Taking time for free: a table is bought with memory, and filled before the first answer.",
}
