return level {
  id = "lakes-on-the-map",
  chapter = "algorithms",
  title = "Lakes on the Map",
  puzzle = "lakes-on-the-map",
  par = 4,
  difficulty = 3,
  minutes = 30,
  teaches = { "flood fill: visit each square once", "how the shape of an input decides the cost" },
  needs = { "sprinkler-map" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.32 of par's time; a queue and a bit for each square 0.81.
  lines = { birdie = 0.58, eagle = 0.40, albatross = 0.17 },
  predict = {
    "How many walks over the map does the reference need if the canal runs eighty squares to the west?",
    "And on a map whose canals all run from north to south?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "Print how often the reference walks over the map. What is it waiting for in the later walks?",
    "Once you know one square of a lake, you can find all others without looking at the rest of the map.",
    "Keep a list of squares to look around from, and a mark for each square that has been on it. Begin with the first "
      .. "unmarked square of water: take one from the list, count it, put its unmarked wet neighbours on. The lake is "
      .. "done when the list is empty.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Draw a small map: water at the end of one row and at the beginning of the next, lakes that meet only "
        .. "further south, two squares that share a corner."
    end
    if verdict.outcome == "crashed" then
      return "Is it one call for each square of a lake? A lake may be the whole map, and the stack ends long before."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Each square needs a mark and at most one place in a list. And the map stays dry where it is dry."
    end
    if verdict.strokes <= -2 then
      return "Whole runs of water at a time. What would a map of checkers do to it?"
    end
    if verdict.under_par then
      return "Does a lake have to be flooded to be known? One walk over the map, row by row, might join what touches."
    end
    if verdict.strokes == 0 then
      return "Par: each square once. But every square asks four neighbours, one at a time; most of them are land."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 10 then
      return "You still walk over the map again and again, if more cleverly. How many walks does the worst canal cost?"
    end
    return "The class is right. Is a square put on the list twice, or its neighbours kept in small lists of their own?"
  end,
  reflection = "On which maps did the reference look fast, and who would have tried others?",
  pitfall = "Testing on friendly maps: one winding canal turns twenty walks into eighty.",
}
