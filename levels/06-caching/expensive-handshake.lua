return level {
  id = "expensive-handshake",
  chapter = "caching",
  title = "The Expensive Handshake",
  puzzle = "expensive-handshake",
  par = 4,
  difficulty = 3,
  minutes = 25,
  teaches = { "caching a derived key: decorate, sort, undecorate", "work hidden in a comparator" },
  needs = { "locker-room" },
  limits = { threads = 1, memory_mib = 64, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.56 of par's time, and up to 0.71 on a busy machine.
  lines = { birdie = 0.82 },
  predict = {
    "Which line of the reference takes most of the time?",
    "How many keys does it make for one name?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "How often is one name cleaned? Count the calls of fold_key(), and the names.",
    "A sort of n things compares about n times log2 n pairs. What a comparison needs can be made before the sort.",
    "Make a vector of pairs of key and number, sort that, and keep the numbers: pairs of equal keys are in order then.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Check members of equal keys, keys that agree for eight letters, empty ones, and names of nothing but "
        .. "\"van\" and \"de\"."
    end
    if verdict.outcome == "rule_broken" then
      return "The book stays as it was signed, and one usher shakes all hands."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference and take one thing out of its comparator."
    end
    if verdict.under_par then
      return "Most hands are told apart at a glance. What does the memory beside the names cost, in bytes a member?"
    end
    if verdict.strokes == 0 then
      return "Par: each name is cleaned once. What is moved now when two members change places?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "Names are still being cleaned while they are sorted."
    end
    return "Each key once: is it copied at every comparison, or at every move?"
  end,
  reflection = "You pay with memory for each key that is kept. When would you rather make it again?",
  pitfall = "Work hidden in a comparator: the sort looks like one line and calls it n log n times.",
}
