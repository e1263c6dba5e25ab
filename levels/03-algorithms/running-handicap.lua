return level {
  id = "running-handicap",
  chapter = "algorithms",
  title = "Running Handicap",
  puzzle = "running-handicap",
  par = 4,
  difficulty = 3,
  minutes = 30,
  teaches = { "keeping an answer up to date instead of finding it anew", "sorted insertion and removal" },
  needs = { "twilight-neighbours" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- birdie.cpp takes 0.20 of par's time, a Fenwick tree over scores 0.38, a running sum 0.80: the eagle's line is
  -- a little above the first, the birdie's between the other two.
  lines = { birdie = 0.50, eagle = 0.27, albatross = 0.10 },
  predict = {
    "The window holds 260 rounds. After a new round, how many of its scores are not the same as before?",
    "What share of the reference's time goes into sorting, in percent?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "You have just sorted the last 260 rounds, and one more is played. What is wrong with yesterday's order?",
    "Keep the sorted window. One score has to leave it and one has to come in: binary search finds both places.",
    "Before the loop: copy the first window and sort it. For each further round: erase(lower_bound(oldest)), one "
      .. "element only; then insert(lower_bound(newest), newest). The handicap is the sum of the first `best`.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Three things to try by hand: equal scores, of which only one leaves; fewer rounds than the window; "
        .. "and sums above 32 bits."
    end
    if verdict.outcome == "time_limit" or verdict.outcome == "memory_limit" then
      return "A score may be any 32-bit number. Work and memory should follow the number of rounds, not the scores."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Mind the ends: with fewer rounds than the window there is nothing to sort and nothing to return."
    end
    if verdict.strokes <= -2 then
      return "You move a border and no scores. What would you do if the next round were not known yet?"
    end
    if verdict.under_par then
      return "Counting by score, or a sum that runs along? All rounds are known beforehand: rank them once, and what "
        .. "has to move then?"
    end
    if verdict.strokes == 0 then
      return "Par. One score came and one left; why add up the hundred lowest again?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 6 then
      return "The window is still put in order from the beginning for every round. What did you know a round ago?"
    end
    return "You keep the order, and that is the idea. What does keeping it cost: a node for each score, a copy of the "
      .. "window, a search from the front?"
  end,
  reflection = "Moving w scores in a row costs O(w), a tree O(log w). For which window would you change over?",
  pitfall = "Starting from scratch because it is easier to get right. It is; then keep it as the test.",
}
