return course {
  title = "A Course to Begin With",
  chapters = {
    { id = "first-tee", title = "The First Tee", folder = "01-first-tee", levels = { "tally-sheet" } },
  },
}
