#!/usr/bin/env bash
# run_x11_idle.sh PROGRAM: an open window that nobody touches costs less than 0.5 % of a core.
# shellcheck source=tests/screens/x11.sh
source "$(dirname "$0")/x11.sh"
start_server
start_client "$1" --screen level:hole-1
wait_for "$XDG_DATA_HOME/underpar/solutions/hole-1/solution.cpp" 'Output solve'
sleep 3
ticks() { awk '{ print $14 + $15 }' "/proc/$client/stat"; }
seconds=10
before=$(ticks)
sleep $seconds
after=$(ticks)
per_second=$(getconf CLK_TCK)
percent=$(awk -v used=$((after - before)) -v hz="$per_second" -v s=$seconds \
  'BEGIN { printf "%.2f", 100 * used / hz / s }')
echo "idle: $percent % of a core over $seconds s"
awk -v percent="$percent" 'BEGIN { exit !(percent < 0.5) }' || {
  echo "FAIL at most 0.5 % is allowed"
  exit 1
}
