-- What a chapter asks of the one before: bogey or better on all levels but one, two pars, and one read placed.
local gate = { all_but = 1, pars = 2, reads = 1 }

return course {
  title = "Underpar",

  -- Within a chapter a level opens when every level it needs has this score or a better one.
  unlock = "bogey",

  chapters = {
    {
      id = "measuring",
      title = "The First Tee",
      folder = "01-measuring",
      claim = { text = "I measure before and after, and trust a difference only when it is clear.", pars = 2 },
      levels = {
        "caddie-copies",
        "engravers-line",
        "first-ten-on-the-board",
        "idle-groundskeeper",
        "scoreboard-painter",
      },
    },
    {
      id = "profiling",
      title = "Reading the Green",
      folder = "02-profiling",
      claim = { text = "I find what takes the time with a profile before I change anything.", right_reads = 2 },
      gate = gate,
      levels = {
        "obvious-suspect",
        "shouting-announcer",
        "keepsake-boxes",
        "thousand-small-cuts",
        "second-bunker",
      },
    },
    {
      id = "algorithms",
      title = "Course Management",
      folder = "03-algorithms",
      claim = { text = "I see how the work grows with the input, and I choose an algorithm by it.", pars = 3 },
      gate = gate,
      levels = {
        "twilight-neighbours",
        "running-handicap",
        "sprinkler-map",
        "lakes-on-the-map",
        "merging-clubs",
      },
    },
    {
      id = "data-structures",
      title = "Choosing the Club",
      folder = "04-data-structures",
      claim = { text = "I choose a container by what the program asks of it.", pars = 4 },
      gate = gate,
      levels = { "members-only", "linked-caravan", "tee-sheet", "compound-keys", "reading-room" },
    },
    {
      id = "memory",
      title = "Greenkeeping",
      folder = "05-memory",
      claim = { text = "I know what a program allocates, keeps and leaks, and what that costs.", pars = 4 },
      gate = gate,
      levels = { "borrowed-clubs", "turf-arena", "ragged-rounds", "packed-bags", "weak-ties" },
    },
    {
      id = "caching",
      title = "The Yardage Book",
      folder = "06-caching",
      claim = { text = "I keep what is asked for again, and know when a cache costs more than it saves.", pars = 4 },
      gate = gate,
      levels = { "yardage-book", "weather-desk", "locker-room", "expensive-handshake", "cache-that-loses" },
    },
    {
      id = "close-to-the-metal",
      title = "The Back Nine",
      folder = "10-close-to-the-metal",
      claim = { text = "I lay out data the way the machine reads it.", pars = 1 },
      after = "data-structures",
      gate = gate,
      levels = { "column-walk" },
    },
  },
}
