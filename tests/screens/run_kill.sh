#!/usr/bin/env bash
# run_kill.sh PROGRAM LEVEL: the client is killed while a player types; what was typed is there afterwards.
set -euo pipefail
program=$1
level=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_RUNTIME_DIR=$folder/run
export XDG_CACHE_HOME=$folder/cache SDL_VIDEODRIVER=dummy
mkdir -p "$XDG_RUNTIME_DIR"
cd "$folder"
cat >first.script <<END
screen level:$level
key ctrl+Home
type // before the power went\n
saved
type // last keystrokes
die
END
status=0
"$program" --script first.script || status=$?
if [[ $status -ne 137 ]]; then
  echo "FAIL the client was to die of SIGKILL, its status is $status"
  exit 1
fi
cat >second.script <<END
screen level:$level
expect // before the power went
expect #include "puzzle.hpp"
END
"$program" --script second.script
leftovers=$(find "$folder/data" -name 'solution.cpp*' ! -name solution.cpp | wc -l)
if [[ $leftovers -ne 0 ]]; then
  echo "FAIL $leftovers half-written files lie beside the solution"
  exit 1
fi
