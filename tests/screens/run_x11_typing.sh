#!/usr/bin/env bash
# run_x11_typing.sh PROGRAM: keys typed fast through an X server all arrive, in order, with their modifiers.
# ImGui 1.86 by itself loses them: it knows only which keys are down when a frame begins.
# shellcheck source=tests/screens/x11.sh
source "$(dirname "$0")/x11.sh"
start_server
start_client "$1" --screen level:hole-1
solution=$XDG_DATA_HOME/underpar/solutions/hole-1/solution.cpp
wait_for "$solution" 'Output solve'
sleep 0.5
xdotool key --delay 0 Return Return Return Return Return Return
xdotool type --delay 0 'abcdefghijklmnopqrst'
xdotool key --delay 0 ctrl+Home
xdotool type --delay 0 'Up'
wait_for "$solution" 'abcdefghijklmnopqrst'
wait_for "$solution" 'Up'
# Six Returns before the letters, and Ctrl+Home brought "Up" to the very start.
lines=$(grep -nF 'abcdefghijklmnopqrst' "$solution" | cut -d: -f1)
first=$(head -n 1 "$solution")
if [[ $lines -ne 7 || $first != Up ]]; then
  echo "FAIL the letters are in line $lines instead of 7, the first line is \"$first\""
  head -n 9 "$solution"
  exit 1
fi
echo "ok   6 Returns, 20 letters, Ctrl+Home and 2 letters arrived"
