# shellcheck shell=bash
# shellcheck disable=SC2154  # root comes from setup.sh
# The tools of ./check --full, one test each. Sourced by ./check (uses its run_tool).

our_folders=(engine game puzzles tests bench)

sources() { # sources PATTERN…: files of ours whose names match
  local patterns=() pattern folder folders=()
  for pattern in "$@"; do
    patterns+=(-o -name "$pattern")
  done
  for folder in "${our_folders[@]}" levels assets; do
    [ ! -d "$folder" ] || folders+=("$folder")
  done
  find "${folders[@]}" -type f \( "${patterns[@]:1}" \) | sort
}

# For ninja: clang-tidy for every file that the release build compiled, with all of ours that it includes. Without what
# CMake generated, and the file that includes DTL: its header holds a member function, never called, that Clang refuses.
tidy_rules() {
  printf 'rule tidy\n  command = %s\n' "clang-tidy-19 --quiet -p . \$in && touch \$out"
  ninja -C build/release -t deps | awk -v root="$root/" -v ours="^($(
    IFS='|'
    echo "${our_folders[*]}"
  ))/" '
    function path(name) { name = root name; gsub(/[ $:]/, "$&", name); return name }
    /^[^ ]/ { at_source = 1; wanted = 0; next } # an object; the first of its files is its source
    { name = substr($0, 5 + length(root)) }
    index($0, "    " root) != 1 || name !~ ours { at_source = 0; next }
    at_source {
      at_source = 0
      wanted = !seen[name]++ && name != "engine/source/diff.cpp"
      if (wanted) printf "\nbuild %s.good: tidy %s | %s %s", name, path(name), path(".clang-tidy"), path("tests/.clang-tidy")
      next
    }
    wanted { printf " %s", path(name) }
    END { print "" }'
}

# Reads again only what has changed since it was found good. GCC's prefix is left out: Clang would read all of it.
clang_tidy() {
  mkdir -p build/clang-tidy
  tidy_rules >build/clang-tidy/build.ninja || return
  sed -E 's/ -include [^ ]*cmake_pch\.hxx//' build/release/compile_commands.json >build/clang-tidy/compile_commands.json
  nice ninja -C build/clang-tidy -j "$(jobs)" -k 0
}

# Traps and references are code as people write it, but formatted like the rest.
clang_format() { sources '*.hpp' '*.cpp' | xargs -d '\n' -r clang-format-19 --dry-run --Werror; }

lua_check() { sources '*.lua' | xargs -d '\n' -r luacheck --no-color --quiet; }

shell_check() {
  { echo play; echo check; echo .ci/run; find scripts assets tests -type f -name '*.sh'; echo scripts/lint-commits; } |
    xargs -d '\n' shellcheck -x
}

spelling() { codespell "${our_folders[@]}" levels docs scripts cmake ./*.md ./*.txt play check; }

lint_checks() {
  run_tool headers-alone nice ninja -C build/release -j "$(jobs)" -k 0 headers_alone
  run_tool clang-tidy clang_tidy
  run_tool clang-format clang_format
  run_tool luacheck lua_check
  run_tool shellcheck shell_check
  run_tool codespell spelling
  run_tool commits scripts/lint-commits
}
