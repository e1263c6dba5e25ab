#!/usr/bin/env bash
# window.sh [BUILD]: the window on an X server with OpenGL in software: from exec to the first frame that shows
# the course (31 holes, then 60), drawn and read back; and pages a second while a text of 5,000 lines scrolls,
# each page a frame of its own. Medians of five, with the least and the most. BUILD is build/release.
home=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=tests/screens/x11.sh
source "$home/tests/screens/x11.sh"
build=$(cd "${1:-$home/build/release}" && pwd)
export UNDERPAR_HOME=${UNDERPAR_HOME:-$home} LIBGL_ALWAYS_SOFTWARE=1
start_server
cd "$folder"

# lasts PROGRAM SCRIPT: milliseconds until the script's last step ends the program
lasts() {
  local begin end status=0
  begin=$(date +%s%N)
  { "$1" --script "$2" >client.log 2>&1 || status=$?; } 2>/dev/null
  end=$(date +%s%N)
  if [[ $status -ne 137 ]]; then
    cat client.log
    exit 1
  fi
  echo $(((end - begin) / 1000000))
}

# five WHAT UNIT COMMAND…: the command's five numbers as one line
five() {
  local what=$1 unit=$2
  shift 2
  for _ in 1 2 3 4 5; do "$@"; done | sort -n |
    awk -v what="$what" -v unit="$unit" '{ at[NR] = $1 } END { print what ": " at[3] " " unit " (" at[1] " to " at[5] ")" }'
}

printf 'patience 30\nexpect holes played\nshot first.png\ndie\n' >first.script
lasts "$build/bin/underpar-client" first.script >/dev/null # the first start makes the record book
five "first frame, built-in course" ms lasts "$build/bin/underpar-client" first.script
export REHEARSAL_HOLES=60 REHEARSAL_PLAYED=6
lasts "$build/tests/underpar-rehearsal" first.script >/dev/null
five "first frame, 60 holes" ms lasts "$build/tests/underpar-rehearsal" first.script

seq -f '  total += input.values[%.0f] * weights[i];  // one line of five thousand' 5000 >long.txt
presses=150 # all of them within the text
# pages_a_second VERB…: with `draw` each page is drawn and shown, without it is only built
pages_a_second() {
  local still scroll
  {
    printf 'patience 30\nscreen level:hole-1\npaste %s\nkey ctrl+Home\n' "$folder/long.txt"
    printf '%s\n' "$@"
  } | tee still.script >scroll.script
  for _ in $(seq $presses); do echo 'key PageDown'; done >>scroll.script
  echo die | tee -a still.script >>scroll.script
  still=$(lasts "$build/tests/underpar-rehearsal" still.script)
  scroll=$(lasts "$build/tests/underpar-rehearsal" scroll.script)
  echo $((1000 * presses / (scroll - still)))
}
five "5,000 lines scroll, built" "pages a second" pages_a_second
five "5,000 lines scroll, drawn and shown" "pages a second" pages_a_second draw
