return level {
  id = "scoreboard-painter",
  chapter = "measuring",
  title = "The Scoreboard Painter",
  puzzle = "scoreboard-painter",
  par = 3,
  difficulty = 2,
  minutes = 20,
  teaches = { "what setting up a stream costs", "std::to_chars", "throughput of formatting" },
  needs = { "engravers-line" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- Appending std::to_string() takes 1.0 to 1.1 of par's time and is as good an answer; birdie.cpp takes 0.4.
  lines = { par = 1.25, eagle = 0.30, albatross = 0.20 },
  predict = {
    "How many streams does the reference set up for one row?",
    "What share of its time goes into setting them up, in percent?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "How many tins of paint are opened for one row, and what is in a tin beside paint?",
    "A number needs no stream. `<charconv>` turns one into characters: no locale, no state, no allocation.",
    "One `std::string board` with room reserved; `std::to_chars` into a small array on the stack, spaces in front "
      .. "where there are fewer than seven digits, then `append`.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Try it with strokes of 0 and of -2147483648, with player 12345678, and with a drive of 0.7 yards."
    end
    if verdict.outcome == "rule_broken" then
      return "The rows stay as they are, and the painter works alone: most of his time goes into opening tins."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference and replace one cell at a time. A ten-digit player still needs room."
    end
    if verdict.strokes <= -2 then
      return "Faster than the author's best. Is it still a program you would like to find in somebody else's code?"
    end
    if verdict.under_par then
      return "Every character goes straight to its place. Where would you have stopped if nobody had kept score?"
    end
    if verdict.strokes == 0 then
      return "Par: no streams. What is left is a division per digit and a question for room per piece. Can one "
        .. "division give two digits?"
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 3 then
      return "There are still streams in the loop. Count how often a constructor runs for one row."
    end
    return "No stream is set up per cell any more. What is left reads its format, its locale or its flags for each "
      .. "number: who needs them here?"
  end,
  reflection = "Is your program still easy to read, and where would you have stopped?",
  pitfall = "Blaming the disk: text is often slow before the first byte is written.",
}
