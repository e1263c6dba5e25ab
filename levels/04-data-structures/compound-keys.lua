return level {
  id = "compound-keys",
  chapter = "data-structures",
  title = "Names for Everything",
  puzzle = "compound-keys",
  par = 3,
  difficulty = 2,
  minutes = 20,
  teaches = { "the representation of keys", "what building, hashing and comparing a text costs" },
  needs = { "tee-sheet" },
  limits = { threads = 1, memory_mib = 256, call_time_s = 2.0 },
  clock = "cpu",
  -- eagle.cpp takes 0.12 of par's time and birdie.cpp 0.36: the lines lie half-way between, on a log scale.
  lines = { birdie = 0.58, eagle = 0.20, albatross = 0.07 },
  predict = {
    "How many strings does the reference make for one shot, and how many of them live on the heap?",
    "How many bits do player, hole and club need together?",
    "How many times faster than the reference will your program be?",
  },
  hints = {
    "What is built for each shot only to be compared and thrown away?",
    "Two keys are the same if three numbers are. All three fit into one of 64 bits.",
    "Use player << 16 | hole << 8 | club as the key of the unordered_map; widen player to 64 bits before you shift.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Do two keys share one number? Player 1 at hole 11 is not player 11 at hole 1; a player may have 32 bits, "
        .. "a hole or club be 255; and sums may need more than 32."
    end
    if verdict.outcome == "memory_limit" or verdict.outcome == "crashed" then
      return "A player may have any number of 32 bits, and asks may be for players who never hit a ball."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Begin with the reference, and change what a key is. Nothing else has to change."
    end
    if verdict.strokes <= -2 then
      return "The key is the place. What does your program do in a season with one guest of number 4294967295?"
    end
    if verdict.under_par then
      return "No nodes any more? The players of most seasons have small numbers. How many different keys are there?"
    end
    if verdict.strokes == 0 then
      return "Par. Each key is still a node on the heap, and the map moves house as it grows."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "Is something still written out, hashed byte by byte, or compared field by field down a tree?"
    end
    return "Numbers as keys, good. What else is done for each shot: a search for its place among others in order?"
  end,
  reflection = "The text could be read in the debugger. How would you keep that, and where would you pay for it?",
  pitfall = "Stringly typed: a text as key because it is at hand.",
}
