return course {
  title = "Underpar: Four Holes to Begin With",

  -- A level opens when every level it needs has this score or a better one.
  unlock = "bogey",

  chapters = {
    { id = "measuring", title = "The First Tee", folder = "01-measuring", levels = { "engravers-line" } },
    {
      id = "algorithms",
      title = "Course Management",
      folder = "03-algorithms",
      levels = { "twilight-neighbours" },
    },
    {
      id = "data-structures",
      title = "Choosing the Club",
      folder = "04-data-structures",
      levels = { "reading-room" },
    },
    {
      id = "close-to-the-metal",
      title = "The Back Nine",
      folder = "10-close-to-the-metal",
      levels = { "column-walk" },
    },
  },
}
