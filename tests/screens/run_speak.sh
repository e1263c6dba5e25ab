#!/usr/bin/env bash
# run_speak.sh PROGRAM: what is on a screen is written as text, and follows the screen.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_RUNTIME_DIR=$folder/run
export XDG_CACHE_HOME=$folder/cache SDL_VIDEODRIVER=dummy
mkdir -p "$XDG_RUNTIME_DIR"
cd "$folder"
expect() {
  if ! grep -qF -- "$2" "$1"; then
    echo "FAIL $1 does not say: $2"
    cat "$1"
    exit 1
  fi
}
"$program" --screen card --screenshot card.png --speak card.txt
expect card.txt "Score card, tab"
expect card.txt "No hole played yet."
printf 'screen level:hole-1\nkey F4\nexpect Size of everything\n' >turn.script
"$program" --script turn.script --speak settings.txt
expect settings.txt "Hold still, checkbox"
