-- A level or course file returns data; `level` and `course` are all that the game gives it beside the language.
std = "lua54"
read_globals = { "level", "course" }
max_line_length = 120
