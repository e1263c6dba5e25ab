return level {
  id = "idle-groundskeeper",
  chapter = "measuring",
  title = "The Groundskeeper Who Never Sits",
  puzzle = "idle-groundskeeper",
  par = 3,
  difficulty = 1,
  minutes = 10,
  teaches = { "resource utilisation: elapsed time and CPU time", "blocking in place of busy-waiting" },
  needs = { "first-ten-on-the-board" },
  limits = { threads = 1, memory_mib = 64, call_time_s = 0.5 },
  clock = "cpu",
  -- What a waking costs scatters more than work does, and a spin costs five times par's day at least: there is room
  -- between the two. Nothing can do with less than par but for a few wakings, so there is no birdie.cpp.
  lines = { par = 1.6, bogey = 2.2, double_bogey = 2.8, triple_bogey = 3.5 },
  predict = {
    "Which line of the reference takes most of the CPU time?",
    "What share of the CPU time does it take, in percent?",
    "How many times less CPU time than the reference will your program need?",
  },
  hints = {
    "Watch the CPU meter, not the stopwatch: how much of the day is work?",
    "The device offers another verb than `ready`.",
    "`input.dev.wait(i)` sleeps until sprinkler i has reported. Put it where the loop asks.",
  },
  --- @param verdict table of ratio, ratio_low, ratio_high, strokes, term, outcome, … (see docs/lua-api.md)
  --- @param facts table of attempts, hints_taken, speedup_over_reference, …; any may be nil
  comment = function(verdict, facts)
    if verdict.outcome == "wrong_answer" then
      return "Every sprinkler reports something new every day, and the log takes them in order of their numbers."
    end
    if verdict.outcome == "rule_broken" then
      return "One groundskeeper, and home in time: sleep until the report comes, not for as long as it might take."
    end
    if verdict.outcome == "crashed" then
      return "A report was taken before it was there, or from a sprinkler that does not exist. Wait for it first."
    end
    if verdict.outcome ~= "scored" and verdict.outcome ~= "too_close" then
      return "Has anybody opened the water? Begin with the reference."
    end
    if verdict.under_par then
      return "Hardly a waking is left. Whom would a log help that is only written in the evening?"
    end
    if verdict.strokes == 0 then
      return "Par: he sits down. What he still does is seal entries, and that is work that has to be done."
    end
    local speedup = facts.speedup_over_reference
    if speedup and speedup < 2 then
      return "He still asks all day long. A loop that asks costs as much as a loop that works."
    end
    return "He sits, but not well: somebody still asks more often than there is something to hear."
  end,
  reflection = "Who pays for a loop that asks: on a laptop, on a phone, in a data centre?",
  pitfall = "Taking \"fast\" and \"frugal\" for one thing: the stopwatch shows no difference here.",
}
