return level {
  id = "linked-caravan",
  chapter = "data-structures",
  title = "The Linked Caravan",
  puzzle = "linked-caravan",
  par = 3,
  difficulty = 2,
  minutes = 25,
  teaches = { "locality: a list against an array", "removing many elements of a vector in one go" },
  needs = { "members-only" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  predict = {
    "Erasing from a list is O(1), from the middle of a vector O(n). Which will be faster here?",
    "How many bytes does the list need for a cart of twelve?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "After sorting, where in memory does the next cart of the list lie?",
    "A vector that loses many elements need not close each gap on its own: those that stay move up once, in order.",
    "Sort a vector of carts by place. In each lap std::erase_if() takes out all that cannot go on; then one loop over "
      .. "the rest subtracts and adds up.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Exactly enough charge is enough. The others keep their order. And what all laps take together may not "
        .. "fit in 32 bits."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "In the end the line may be empty, and the laps go on. The shed stays as it is: line up a copy."
    end
    if verdict.strokes <= -2 then
      return "You do not visit those who stay. Which of your numbers still depends on the laps?"
    end
    if verdict.under_par then
      return "Less to read for each cart. But in a lap one cart in three hundred leaves: must you visit the others?"
    end
    if verdict.strokes == 0 then
      return "Par. Every lap counts every charge down, though it is known beforehand when each cart will stop."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "Do you still follow pointers, or close every gap on its own? Both cost more than they look."
    end
    return "An array, then. How often is a cart copied in a lap in which it stays?"
  end,
  reflection = "When is a linked list right after all?",
  pitfall = "Counting steps and not their length: O(1) through a cold pointer loses to O(n) side by side.",
}
