# shellcheck shell=bash
# Sourced by run_x11_*.sh: an X server of our own and the client on it, in folders of their own.
set -euo pipefail
for tool in Xvfb xdotool; do
  if ! command -v "$tool" >/dev/null; then
    echo "SKIPPED $tool is not installed (apt install xvfb xdotool)"
    exit 77
  fi
done
folder=$(mktemp -d)
server=
client=
cleanup() {
  [[ -n $client ]] && kill "$client" 2>/dev/null
  [[ -n $server ]] && kill "$server" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$folder"
}
trap cleanup EXIT
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_RUNTIME_DIR=$folder/run
export XDG_CACHE_HOME=$folder/cache
unset SDL_VIDEODRIVER WAYLAND_DISPLAY
mkdir -p "$XDG_RUNTIME_DIR"

# The server picks a free display and writes its number.
start_server() {
  Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$folder/display" 2>"$folder/server.log" &
  server=$!
  for _ in $(seq 100); do
    [[ -s $folder/display ]] && break
    sleep 0.1
  done
  DISPLAY=:$(tr -d '[:space:]' <"$folder/display")
  export DISPLAY
}

# start_client PROGRAM ARGUMENTS…: until its window is there.
start_client() {
  "$@" >"$folder/client.log" 2>&1 &
  client=$!
  window=$(timeout 30 xdotool search --sync --onlyvisible --name '^Underpar$' | head -n 1)
  # Without a window manager nobody gives the keyboard away.
  xdotool windowfocus --sync "$window" 2>/dev/null || true
}

# wait_for FILE TEXT: until the file holds the text.
wait_for() {
  for _ in $(seq 100); do
    grep -qF -- "$2" "$1" 2>/dev/null && return 0
    sleep 0.1
  done
  echo "FAIL $1 never held: $2"
  return 1
}
