return level {
  id = "caddie-copies",
  chapter = "measuring",
  title = "The Caddie Who Copies the Bag",
  puzzle = "caddie-copies",
  par = 3,
  difficulty = 1,
  minutes = 15,
  teaches = { "what a parameter by value costs", "references to const, also in a range-based for" },
  needs = {},
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.34 of par's time and eagle.cpp 0.09: each line lies about half-way, on a log scale,
  -- between the programs on its two sides.
  lines = { birdie = 0.58, eagle = 0.18, albatross = 0.05 },
  predict = {
    "Which line of the reference takes most of the time?",
    "How many allocations does one question to a bag of eleven clubs cost?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "What is made and thrown away again for each question?",
    "Look at the type of every parameter, and at what `auto` stands for in the loop over the clubs. Which of these "
      .. "functions changes what it is given?",
    "Take `const Bag&`, `const Club&` and `const std::vector<int>&` as parameters, and write `const auto& club`. "
      .. "Nothing else has to change for par.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Check three things: a bag without clubs, two clubs that come equally near, and a mean such as 100.5, "
        .. "which counts as 100."
    end
    if verdict.outcome == "rule_broken" then
      return "The caddie may look at every bag and change none, and he works alone."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference and change one parameter at a time."
    end
    if verdict.strokes <= -2 then
      return "Hardly anything is left to do for a question. How many questions must a bag be asked before that pays?"
    end
    if verdict.under_par then
      return "Nothing is copied, and no mean taken twice. How many different questions are there?"
    end
    if verdict.strokes == 0 then
      return "Par, by a few ampersands. What does the caddie still work out again for each question?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 3 then
      return "Most of the copies are still made. One parameter by value is enough to copy all that hangs on it; "
        .. "`auto club = …` is a copy as well."
    end
    return "One copy is left, a small one made often. Which function takes a vector?"
  end,
  reflection = "When is by value the right way to pass something in C++?",
  pitfall = "Believing that the compiler will leave the copies out: it may not when they allocate and are looked at.",
}
