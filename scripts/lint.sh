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

# Every file that the release build compiles, but for what CMake generated, and the one that includes DTL: its header
# holds a member function, never called, that Clang refuses.
clang_tidy() {
  sed -nE 's/^ *"file": "(.*)",?$/\1/p' build/release/compile_commands.json |
    grep -E "^$root/($(
      IFS='|'
      echo "${our_folders[*]}"
    ))/" | grep -vF engine/source/diff.cpp | sort -u |
    xargs -d '\n' -r -P "$(jobs)" -n 1 nice clang-tidy-19 --quiet -p build/release
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
