return level {
  id = "members-only",
  chapter = "data-structures",
  title = "Members Only",
  puzzle = "members-only",
  par = 3,
  difficulty = 1,
  minutes = 15,
  teaches = { "a set answers \"is it there?\"", "what a hash table does" },
  needs = {},
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- eagle.cpp takes 0.13 of par's time and birdie.cpp 0.45; par with memory reserved in advance takes 0.72.
  lines = { birdie = 0.60, eagle = 0.25, albatross = 0.07 },
  predict = {
    "Of how many members does the doorman read the number for one visitor who is none?",
    "How many times longer does the reference take with twice as many members? And your program?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "What does one visitor cost, and how does it grow with the list?",
    "Which container is made for the question \"is it there?\", whatever the order?",
    "Put the members into a std::unordered_set once, before the first visitor. Then ask contains() for each.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Is 0 a member like any other? Is a number of 64 bits kept whole? Does the list change from evening to "
        .. "evening?"
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "A club may have no members, and numbers may come in steps of a power of two. The list stays as it is."
    end
    if verdict.strokes <= -2 then
      return "No loop and no guess at the door. How full may your table be before that breaks?"
    end
    if verdict.under_par then
      return "A table of your own. Half of the visitors are members, and the processor cannot guess which half: can "
        .. "the answer be had without a jump?"
    end
    if verdict.strokes == 0 then
      return "Par. Each member is still a node somewhere on the heap, found through a list of nodes. Would an array do?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 4 then
      return "Does each visitor still wait while a list is read, or is the set made anew for each?"
    end
    return "Far better than the list. An ordered container keeps an order that nobody asks for: what does that cost?"
  end,
  reflection = "Guess first, then measure: for how many members is reading the list faster than asking a set?",
  pitfall = "A list by habit: it is always there, and always asked one by one.",
}
