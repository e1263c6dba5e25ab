return level {
  id = "shouting-announcer",
  chapter = "profiling",
  title = "The Shouting Announcer",
  puzzle = "shouting-announcer",
  par = 3,
  difficulty = 2,
  minutes = 20,
  teaches = { "profiles by line and instruction", "work that hides in the condition of a loop" },
  needs = { "obvious-suspect" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.61 of par's time and eagle.cpp 0.30: each line lies half-way, on a log scale, between the
  -- programs on its two sides.
  lines = { birdie = 0.78, eagle = 0.43, albatross = 0.15 },
  predict = {
    "Which line of the reference takes most of the time?",
    "With calls twice as long, how many times longer does the reference take?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "All of it happens in one function, so a list of functions does not help. Ask for its lines: which is passed once "
      .. "a character, but costs more the longer the call is?",
    "A loop's condition is evaluated before every step. What does this one have to read to find its answer?",
    "Call `std::strlen` once, before the loop, and keep the number: the text changes, its length does not.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Check an empty call, two spaces side by side, a space at the very beginning, and what is no letter: "
        .. "tabs, braces, bytes beyond ASCII."
    end
    if verdict.outcome == "rule_broken" then
      return "Shout a copy: the manuscript stays as it is. And one announcer at a time, please."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference and change one line."
    end
    if verdict.strokes <= -2 then
      return "Several characters in one step. Would the next announcer understand your notes?"
    end
    if verdict.under_par then
      return "No more guessing at letters. Eight characters fit one register: what could be asked of all eight at once?"
    end
    if verdict.strokes == 0 then
      return "Par, by one line. What takes the time now? Letters and spaces come as they like, and a branch that "
        .. "cannot be foreseen is dear. Which answers could be written down before the first call?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 3 then
      return "Time it with calls twice as long. Four times the time? Then something still reads each call from end to "
        .. "end, again and again."
    end
    return "The square is gone. Is each call copied more often than once, or each character looked at twice?"
  end,
  reflection = "Why could the compiler not take the call of strlen() out of the loop by itself?",
  pitfall = "Trusting a list of functions: inside one function it cannot see.",
}
