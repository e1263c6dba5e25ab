return level {
  id = "yardage-book",
  chapter = "caching",
  title = "The Yardage Book",
  puzzle = "yardage-book",
  par = 3,
  difficulty = 2,
  minutes = 20,
  teaches = { "memoization of a pure function", "what belongs into a key" },
  needs = {},
  limits = { threads = 1, memory_mib = 64, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.14 of par's time: birdie about the root of that, eagle with room for a busy machine.
  lines = { birdie = 0.45, eagle = 0.25, albatross = 0.06 },
  predict = {
    "Which line of the reference is run most often?",
    "Of a hundred calls of ways(), how many ask what has been asked before?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "Two shots in the other order lead to the same place. Which questions come again, and how many different ones "
      .. "are there?",
    "Write each answer down where it is found, and look there first. What does an answer depend on, within one hole?",
    "A `std::unordered_map` for each hole, by place and shots left. Pack both into one number for the key.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Does the key hold all that an answer depends on: the place, the shots left, and the hole with its water? "
        .. "And a ball at the pin is holed."
    end
    if verdict.outcome == "rule_broken" then
      return "The course stays as it is, and one golfer counts."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference: give it a book to look into before it counts."
    end
    if verdict.under_par then
      return "No key is made and none looked up. Which of the two would you rather maintain: the memo or the table?"
    end
    if verdict.strokes == 0 then
      return "Par. What does a look-up cost beside the addition it saves? Places and shots are small numbers."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "Most questions are still worked out more than once."
    end
    return "There is a book. Is it opened before every count, and is it cheap to open?"
  end,
  reflection = "A memo or a table made from the end: which would you maintain, and when would only one of them do?",
  pitfall = "A key that forgets a parameter: the answers are quick, and wrong.",
}
