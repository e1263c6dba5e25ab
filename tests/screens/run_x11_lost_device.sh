#!/usr/bin/env bash
# run_x11_lost_device.sh PROGRAM: OpenGL in software is lost while a line is typed; the same window goes on by
# SDL's renderer, and the rest of the line arrives.
# shellcheck source=tests/screens/x11.sh
source "$(dirname "$0")/x11.sh"
export REHEARSAL_LIVES=30 LIBGL_ALWAYS_SOFTWARE=1
start_server
start_client "$1" --screen level:hole-1 --speak "$folder/spoken"
solution=$XDG_DATA_HOME/underpar/solutions/hole-1/solution.cpp
wait_for "$solution" 'Output solve'
xdotool key ctrl+Home
xdotool type 'abcdefghijklmnopqrstuvwxyz0123456789'
wait_for "$folder/spoken" 'The graphics card was lost'
xdotool type ' and on'
wait_for "$solution" 'abcdefghijklmnopqrstuvwxyz0123456789 and on'
if [[ $(xdotool search --onlyvisible --name '^Underpar$') != "$window" ]]; then
  echo "FAIL the window is another one"
  exit 1
fi
echo "ok   the line arrived before and after the loss"
